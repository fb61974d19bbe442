import { termMonths, termOf } from '../../../shared/domain/calendar.ts'
import { type Label, type Term, TERMS } from '../../../shared/domain/field.ts'
import type { Piece } from '../../../shared/standards/assessment.ts'
import type { Per } from '../../../shared/standards/measure-params.ts'
import type { YearFacts } from '../facts.ts'

/** Part of a school year: one term, or some months (1 to 12), or both at once. */
export interface PeriodParams {
  readonly term?: Term | undefined
  readonly months?: readonly number[] | undefined
  readonly per?: Per | undefined
}

/** When a record stands in the year. A term written in the record counts before the one its date falls in. */
export interface When {
  readonly date?: string | null
  readonly term?: Term | null
}

/** The records of a part of the year. A record without a date is in no month, one without date and term in no term. */
export const within = <R>(
  facts: YearFacts,
  { term, months }: PeriodParams,
  records: readonly R[],
  when: (record: R) => When,
): readonly R[] =>
  records.filter((record) => {
    const { date } = when(record)
    const inTerm = term === undefined || termOfRecord(facts, when(record)) === term
    return inTerm && (months === undefined || (date ? months.includes(Number(date.slice(5, 7))) : false))
  })

interface Division {
  readonly label: Label
  readonly holds: (when: When) => boolean
}

/** A number for the whole part of the year, or (`per` term or month) the smallest over its terms or months of term time. */
export function smallest<R>(
  facts: YearFacts,
  params: PeriodParams,
  records: readonly R[],
  when: (record: R) => When,
  valueOf: (records: readonly R[]) => number,
): { readonly value: number | null; readonly pieces: readonly Piece[] } {
  const counted = within(facts, params, records, when)
  if ((params.per ?? 'year') === 'year') return { value: valueOf(counted), pieces: [] }
  const pieces = divisionsOf(facts, params).map(({ label, holds }) => ({
    label,
    value: valueOf(counted.filter((record) => holds(when(record)))),
  }))
  return { value: pieces.length > 0 ? Math.min(...pieces.map(({ value }) => value)) : null, pieces }
}

/** The terms of the year that are asked for. */
export const termsAsked = ({ term }: PeriodParams): readonly Term[] =>
  term ? [term] : (Object.keys(TERMS) as Term[])

/** The months of term time that are asked for, as `2025-09`. */
export const monthsAsked = (facts: YearFacts, { term, months }: PeriodParams): readonly string[] =>
  termMonths(facts.year, term).filter((month) => !months || months.includes(Number(month.slice(5))))

/** How a month is called: `2025年9月`, `2025-09`. */
export const monthLabel = (month: string): Label => ({
  zh: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
  en: month,
})

const divisionsOf = (facts: YearFacts, params: PeriodParams): readonly Division[] =>
  params.per === 'term'
    ? termsAsked(params).map((term) => ({
        label: TERMS[term],
        holds: (when) => termOfRecord(facts, when) === term,
      }))
    : monthsAsked(facts, params).map((month) => ({
        label: monthLabel(month),
        holds: ({ date }) => date?.startsWith(month) ?? false,
      }))

const termOfRecord = (facts: YearFacts, { date, term }: When): Term | null =>
  term ?? (date ? termOf(date, facts.termDates) : null)
