import { CodedError } from '../contract/errors.ts'
import type { Term } from './field.ts'
import type { Values } from './kinds.ts'
import { daysOfSchoolYear, isSchoolYear, schoolYearOfDay } from './moment.ts'

/** From the first to the last day, both included, as `2025-09-01`. */
interface Span {
  readonly from: string
  readonly to: string
}

export interface SchoolYear extends Span {
  /** `2025-2026`. */
  readonly name: string
  readonly terms: Readonly<Record<Term, Span>>
}

/** The term dates of one year as a school set them: a `school_year` record. */
export type TermDates = Pick<
  Values<'school_year'>,
  'year' | 'first_term_from' | 'first_term_to' | 'second_term_from' | 'second_term_to'
>

/**
 * The school year of a name, from 1 September to 31 August. Without dates set by the school the first term runs from
 * September to January and the second from February to July (domain, section 2).
 * Throws INVALID for a name that is not two neighbouring years.
 */
export function schoolYear(name: string, overrides: readonly TermDates[] = []): SchoolYear {
  if (!isSchoolYear(name)) throw new CodedError('INVALID', { field: 'year', problem: 'not_a_school_year' })
  return { name, ...daysOfSchoolYear(name), terms: termsOf(name, overrides) }
}

/** The term a day belongs to. The winter break belongs to the term before it, the summer to the second term. */
export function termOf(date: string, overrides: readonly TermDates[] = []): Term {
  const { terms } = schoolYear(schoolYearOfDay(date), overrides)
  return date < terms.second.from ? 'first' : 'second'
}

/** The months that a span touches, as `2025-09`, in order. */
export function monthsOf({ from, to }: Span): readonly string[] {
  const last = monthIndex(to)
  const months = []
  for (let month = from.slice(0, 7); monthIndex(month) <= last; month = monthAfter(month, 1))
    months.push(month)
  return months
}

/** Days of term a month needs to be asked for what happens monthly: below it the month is mostly holiday. */
const TERM_DAYS_OF_A_MONTH = 15

/** The months of term time (of one term, or of both): those of which at least half a month is term. */
export function termMonths(year: SchoolYear, term?: Term): readonly string[] {
  const spans = term ? [year.terms[term]] : [year.terms.first, year.terms.second]
  return monthsOf(year).filter(
    (month) =>
      spans.reduce((days, span) => days + sharedDays(monthSpan(month), span), 0) >= TERM_DAYS_OF_A_MONTH,
  )
}

/** Whole days from one day to a later one; negative when it is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The last day of a month: `2026-02` → `2026-02-28`. */
export const lastDayOf = (month: string): string => monthSpan(month).to

/** The month so many months later, or earlier: `2026-01`, -1 → `2025-12`. */
export function monthAfter(month: string, months: number): string {
  const index = monthIndex(month) + months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The same day in another month, or its last where it is shorter: `2026-01-31` in `2026-02` → `2026-02-28`. */
export function sameDayIn(month: string, day: string): string {
  const moved = `${month}-${day.slice(8)}`
  const last = lastDayOf(month)
  return moved > last ? last : moved
}

/** Minutes from one time of day to a later one; null unless the second is later. */
function minutesBetween(start: string, end: string): number | null {
  const minutes = minuteOfDay(end) - minuteOfDay(start)
  return minutes > 0 ? minutes : null
}

/**
 * Class hours of an activity: as recorded, else its length in hours (domain, section 2). Null when neither is
 * known. Not rounded: 40 minutes are two thirds of an hour.
 */
export function classHours(activity: {
  readonly hours: number | null
  readonly start: string | null
  readonly end: string | null
}): number | null {
  if (activity.hours !== null) return activity.hours
  if (activity.start === null || activity.end === null) return null
  const minutes = minutesBetween(activity.start, activity.end)
  return minutes === null ? null : minutes / 60
}

function termsOf(name: string, overrides: readonly TermDates[]): Readonly<Record<Term, Span>> {
  const set = overrides.find(({ year }) => year === name)
  if (set)
    return {
      first: { from: set.first_term_from, to: set.first_term_to },
      second: { from: set.second_term_from, to: set.second_term_to },
    }
  const [first, second] = [name.slice(0, 4), name.slice(5)]
  return {
    first: { from: `${first}-09-01`, to: `${second}-01-31` },
    second: { from: `${second}-02-01`, to: `${second}-07-31` },
  }
}

const monthIndex = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

function monthSpan(month: string): Span {
  const index = monthIndex(month)
  const next = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 1))
  return { from: `${month}-01`, to: dayBefore(next.toISOString().slice(0, 10)) }
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

function sharedDays(one: Span, other: Span): number {
  const from = one.from > other.from ? one.from : other.from
  const to = one.to < other.to ? one.to : other.to
  return Math.max(0, daysBetween(from, to) + 1)
}

const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
