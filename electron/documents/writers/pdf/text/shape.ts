import type { Language } from '../../../../../shared/i18n/texts.ts'
import { INVISIBLE, kindOfChar, LINE_ENDS, ODD_SPACES } from './character.ts'
import { type FaceName, type Glyph, glyphOf, LONG_DASH } from './faces.ts'

/** The glyphs of a text in reading order. A line break in the text is the glyph `BREAK`; what cannot be seen is left out. */
export function shape(text: string, face: FaceName, language: Language): Glyph[] {
  const chars = language === 'en' ? [...readable(text)] : (readable(text).match(CHARACTER) ?? [])
  return chars.map((char, index) => {
    if (char === '\n') return BREAK
    if (!QUOTE.test(char) || char === LONG_DASH) return glyphOf(face, char)
    const latin = language === 'en' || isBetweenWords(chars[index - 1], chars[index + 1])
    return glyphOf(face, char, latin ? 'narrow' : 'wide')
  })
}

/** Ends a line wherever it stands in a text. */
export const BREAK: Glyph = { char: '\n', id: 0, width: 0, face: 'sans', kind: 'space', blank: null }

/** A text as it will be seen: one form of line break, accents joined to their letters, nothing invisible. */
export function readable(text: string): string {
  if (PLAIN.test(text)) return text
  const tidy = text.toWellFormed().replace(LINE_ENDS, '\n').replace(ODD_SPACES, ' ')
  return (/\p{M}/u.test(tidy) ? tidy.normalize('NFC') : tidy).replace(INVISIBLE, '')
}

/** Most texts are nothing but these, and need no tidying. */
const PLAIN = /^[\u0020-\u007e\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/

const QUOTE = /[“”‘’…—]/

/** The Chinese dash —— is one sign of two characters: drawn from two it would have a gap in the middle. */
const CHARACTER = /——|[^]/gu

/** `parents’ day` inside a Chinese sentence keeps its Latin apostrophe. */
const isBetweenWords = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && after !== undefined && kindOfChar(before) === 'word' && kindOfChar(after) !== 'han'
