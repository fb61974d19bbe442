import { smallNumber } from '../../../shared/domain/chinese-number.ts'
import type { Term } from '../../../shared/domain/field.ts'
import { isDay, isMonth, isSchoolYear } from '../../../shared/domain/moment.ts'
import { nameKey } from '../../../shared/domain/name-key.ts'
import { type Cell, cellText } from '../workbook/cell.ts'
import { yearOfMonth } from './day.ts'
import { EMPTY, read, type Reading, readWith, refuse, unreadable } from './reading.ts'

const MONTH = /^(\d{4})(?:[-/.]|年)(\d{1,2})月?(?:份)?$/
const SOLID_MONTH = /^(\d{4})(\d{2})$/
const BARE_MONTH = /^(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?$/

/**
 * A month: `2026-02`, `2026年2月`, `2026/2`, `202602`, or a day in it. Without a year (`2月`) it is taken from the school year, with a
 * warning. Excel makes 2026.10 of `2026.1` and the other way round, so such a number is refused.
 */
export function readMonth(cell: Cell | undefined, schoolYear: string | null): Reading<string> {
  const empty = unreadable(cell)
  if (empty || !cell) return empty ?? EMPTY
  if (cell.type === 'moment')
    return isDay(cell.day) ? read(cell.day.slice(0, 7)) : refuse('NOT_A_MONTH', cellText(cell))
  const written = cellText(cell).trim()
  const text = nameKey(written)
  if (text === '') return EMPTY
  if (cell.type === 'number' && /\.[1]$/.test(text)) return refuse('NOT_A_MONTH', written)
  const match = MONTH.exec(text) ?? SOLID_MONTH.exec(text)
  if (match) return checkedMonth(`${match[1] ?? ''}-${(match[2] ?? '').padStart(2, '0')}`, written)
  const day = isDay(text) ? text.slice(0, 7) : null
  if (day) return read(day)
  return monthOfYear(smallNumber(BARE_MONTH.exec(text)?.[1] ?? ''), schoolYear, written)
}

const checkedMonth = (month: string, written: string): Reading<string> =>
  isMonth(month) ? read(month) : refuse('NOT_A_MONTH', written)

function monthOfYear(month: number | null, schoolYear: string | null, written: string): Reading<string> {
  if (month === null || schoolYear === null) return refuse('NOT_A_MONTH', written)
  const guessed = `${yearOfMonth(month, schoolYear)}-${String(month).padStart(2, '0')}`
  return isMonth(guessed)
    ? readWith(guessed, 'DATE_GUESSED', { value: written, read: guessed })
    : refuse('NOT_A_MONTH', written)
}

const YEARS = /(?<!\d)(\d{4}|\d{2})(?:年)?(?:[-/]|至|到)(\d{4}|\d{2})(?!\d)/
const FIRST_YEAR = /(?<!\d)((?:19|20)\d{2})(?:学年|级学年)/

/** A school year: `2025-2026`, `2025—2026学年`, `2025/2026`, `2025-26`, `25-26`, `2025学年`, or the year in which it begins. */
export function readSchoolYear(cell: Cell | undefined): Reading<string> {
  const empty = unreadable(cell)
  if (empty) return empty
  const written = cellText(cell).trim()
  if (nameKey(written) === '') return EMPTY
  const key = nameKey(written)
  const year = /^(19|20)\d{2}$/.test(key) ? yearFrom(Number(key)) : findSchoolYear(written)
  return year === null ? refuse('NOT_A_SCHOOL_YEAR', written) : read(year)
}

/** The school year named in a text such as a title (`花名册（2025—2026学年第一学期）`), or null. */
export function findSchoolYear(text: string): string | null {
  const key = nameKey(text)
  const match = YEARS.exec(key)
  if (match) {
    const first = fourDigits(match[1] ?? '')
    const year = yearFrom(first)
    return fourDigits(match[2] ?? '') === first + 1 && isSchoolYear(year) ? year : null
  }
  const alone = FIRST_YEAR.exec(key)
  return alone ? yearFrom(Number(alone[1])) : null
}

const fourDigits = (digits: string): number => (digits.length === 2 ? 2000 : 0) + Number(digits)
const yearFrom = (first: number): string => `${first}-${first + 1}`

const FIRST = /第?一学期|上学期|上半学期|秋季?(?:学期)?$|^(?:1|一|上|first(?:term)?|term1|autumn|fall)$/
const SECOND = /第?二学期|下学期|下半学期|春季?(?:学期)?$|^(?:2|二|下|second(?:term)?|term2|spring)$/

/** A term: `第一学期`, `上学期`, `上`, `1`, `秋季`, `first`, also behind a school year. */
export function readTerm(cell: Cell | undefined): Reading<Term> {
  const empty = unreadable(cell)
  if (empty) return empty
  const key = nameKey(cellText(cell))
  if (key === '') return EMPTY
  if (FIRST.test(key)) return read('first')
  return SECOND.test(key) ? read('second') : refuse('NOT_A_CHOICE', cellText(cell))
}
