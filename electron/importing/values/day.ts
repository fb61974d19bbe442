import { smallNumber } from '../../../shared/domain/chinese-number.ts'
import { isDay } from '../../../shared/domain/moment.ts'
import { type Cell, cellText } from '../workbook/cell.ts'
import { EMPTY, read, type Reading, readWith, refuse, unreadable } from './reading.ts'
import { cleanLine } from './text.ts'

/** What may stand behind a date: a weekday, a time. */
const BEHIND =
  '[\\s,，(]*(?:(?:星期|周|礼拜)[一二三四五六日天]\\)?)?\\s*(?:t?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?z?)?'
const SEPARATED = new RegExp(
  `^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?${BEHIND}$`,
)
const SOLID = /^(\d{4})(\d{2})(\d{2})$/
const SHORT_YEAR = new RegExp(
  `^(\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?${BEHIND}$`,
)
const NO_YEAR = new RegExp(`^(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?${BEHIND}$`)
/** Month, day, year as American programs write it, or day before month in words. */
const YEAR_LAST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const IN_WORDS = /^(?:([a-z]{3})[a-z]*\.?\s+(\d{1,2})|(\d{1,2})\s+([a-z]{3})[a-z]*\.?),?\s+(\d{4})$/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const CHINESE =
  /^([〇零一二三四五六七八九]{4})年(元|[一二三四五六七八九十]+)月([一二三四五六七八九十]+)[日号]?$/

/** Excel's numbers for days, from those that are no years (2200 is 8 January 1906) to the end of 2199. */
const SERIAL_FROM = 2200
const SERIAL_TO = 109_574

/**
 * A day in any of the spellings of an office: `2025-9-12`, `2025/9/12`, `2025.9.12`, `2025年9月12日`, `20250912`, `二〇二五年九月十二日`,
 * `Sep 12, 2025`, with a weekday or time behind it, or as Excel's number. Without a year (`9月12日`) it is taken from the school year,
 * with a warning. What no calendar has (`2025-02-30`, a year 0025) is refused.
 */
export function readDay(cell: Cell | undefined, schoolYear: string | null): Reading<string> {
  const empty = unreadable(cell)
  if (empty || !cell) return empty ?? EMPTY
  if (cell.type === 'moment') return isDay(cell.day) ? read(cell.day) : refuse('NOT_A_DATE', cellText(cell))
  if (cell.type === 'number') return dayOfNumber(cell.value)
  return dayOfText(cleanLine(cellText(cell)), schoolYear)
}

function dayOfNumber(value: number): Reading<string> {
  const text = cellText({ type: 'number', value })
  if (SOLID.test(text)) return dayOfText(text, null)
  if (value < SERIAL_FROM || value > SERIAL_TO) return refuse('NOT_A_DATE', text)
  return read(new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000).toISOString().slice(0, 10))
}

function dayOfText(written: string, schoolYear: string | null): Reading<string> {
  if (written === '') return EMPTY
  const text = written.normalize('NFKC').toLowerCase()
  const whole = wholeDay(text)
  if (whole !== null) return isDay(whole) ? read(whole) : refuse('NOT_A_DATE', written)
  const guessed = guessedDay(text, schoolYear)
  return guessed !== null && isDay(guessed)
    ? readWith(guessed, 'DATE_GUESSED', { value: written, read: guessed })
    : refuse('NOT_A_DATE', written)
}

/** A date that names its year, though perhaps no real one. */
function wholeDay(text: string): string | null {
  const plain = SEPARATED.exec(text) ?? SOLID.exec(text)
  if (plain) return dayOf(plain[1], plain[2], plain[3])
  const american = YEAR_LAST.exec(text)
  if (american) return dayOfSlashes(american)
  const words = IN_WORDS.exec(text)
  if (words) return dayOf(words[5], MONTHS.indexOf(words[1] ?? words[4] ?? '') + 1, words[2] ?? words[3])
  const chinese = CHINESE.exec(text)
  if (!chinese) return null
  const year = [...(chinese[1] ?? '')].map((digit) => smallNumber(digit) ?? '').join('')
  return dayOf(
    year,
    chinese[2] === '元' ? 1 : (smallNumber(chinese[2] ?? '') ?? 0),
    smallNumber(chinese[3] ?? '') ?? 0,
  )
}

/** `9/13/2025` can only be a day of September; `9/8/2025` may be two days and is none. */
function dayOfSlashes([, one, two, year]: readonly string[]): string {
  const [first, second] = [Number(one), Number(two)]
  if (first <= 12 && second <= 12 && first !== second) return ''
  return first > 12 ? dayOf(year, second, first) : dayOf(year, first, second)
}

function guessedDay(text: string, schoolYear: string | null): string | null {
  const short = SHORT_YEAR.exec(text)
  if (short) return dayOf(`20${short[1] ?? ''}`, short[2], short[3])
  const bare = NO_YEAR.exec(text)
  if (!bare || schoolYear === null) return null
  return dayOf(yearOfMonth(Number(bare[1]), schoolYear), bare[1], bare[2])
}

/** The calendar year in which a month lies in a school year: September to December in its first, the rest in its second. */
export const yearOfMonth = (month: number, schoolYear: string): string =>
  month >= 9 ? schoolYear.slice(0, 4) : schoolYear.slice(5)

type Part = string | number | undefined

const dayOf = (year: Part, month: Part, day: Part): string =>
  `${year ?? ''}-${String(month ?? '').padStart(2, '0')}-${String(day ?? '').padStart(2, '0')}`
