import { type Cell, cellText } from '../workbook/cell.ts'
import { EMPTY, read, type Reading, readWith, unreadable } from './reading.ts'

/* eslint-disable no-control-regex -- control characters are exactly what is looked for here */

/** Characters that nobody typed on purpose: control and direction marks, joiners outside of emoji, lone halves of a pair. */
const JUNK =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|(?<!\p{Extended_Pictographic}\ufe0f?)[\u200c\u200d]|\p{Surrogate}/gu
/** Of these a person should hear; the rest comes along unseen from other programs. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]/

/* eslint-enable no-control-regex */

/** A line as it was meant: without spaces around it and unseen characters; breaks become spaces. The characters themselves stay (𠮷, 㛃, full-width signs). */
export const cleanLine = (text: string): string => cleanLines(text).replace(/\s*[\n\t]\s*/g, ' ')

/** Several lines as they were meant. */
export const cleanLines = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(JUNK, '')
    .replace(/[^\S\n]+\n/g, '\n')
    .trim()

/** A name of two characters is often spread to the width of three (`张 三`); between other letters spaces part names (`Anna Maria`). */
export function cleanName(text: string): string {
  const name = cleanLine(text).replace(/\s+/g, ' ')
  return /^[\p{Script=Han}·・ ]+$/u.test(name) ? name.replaceAll(' ', '') : name
}

type Clean = (text: string) => string

/** A cell as a text: a line, several lines or a name, as `clean` says. */
export function readText(cell: Cell | undefined, clean: Clean): Reading<string> {
  const empty = unreadable(cell)
  if (empty) return empty
  const written = cellText(cell)
  const text = clean(written)
  if (text === '') return EMPTY
  return CONTROL.test(written) ? readWith(text, 'CHARACTERS_REMOVED') : read(text)
}
