import { classHours, type TermDates, termOf } from '../../shared/domain/calendar.ts'
import { type AnyValues, fieldsOf, type FieldValue, type KindId } from '../../shared/domain/kinds.ts'
import { isDay, schoolYearOfDay } from '../../shared/domain/moment.ts'

/** What is known beside the form. */
export interface Known {
  /** Term dates that the school has set. */
  readonly terms: readonly TermDates[]
}

/** The day on which a record happened, where it is not called `date`. */
const HAPPENED: Partial<Readonly<Record<KindId, string>>> = { material: 'issued_on' }

/**
 * What fills itself after an entry: school year and term follow a date, class hours follow the times, a month the day an item
 * is due. Only what can be told for certain; a person may change it afterwards.
 */
export function derivedValues(kind: KindId, changed: AnyValues, all: AnyValues, known: Known): AnyValues {
  const day = dayOf(changed[HAPPENED[kind] ?? 'date'])
  const has = (field: string) => fieldsOf(kind).some(([name]) => name === field)
  return {
    ...(day !== null && has('year') && { year: schoolYearOfDay(day) }),
    ...(day !== null && has('term') && { term: termOf(day, known.terms) }),
    ...(kind === 'activity' && ('start' in changed || 'end' in changed) && hoursBetween(all)),
    ...(kind === 'plan_item' && dueMonth(changed)),
  }
}

/** The length in hours to the hundredth, as a person would write it; nothing while one of the times is missing, so that hours typed before stay. */
function hoursBetween({ start, end }: AnyValues): AnyValues {
  const hours = classHours({ hours: null, start: textOrNull(start), end: textOrNull(end) })
  return hours === null ? {} : { hours: Math.round(hours * 100) / 100 }
}

function dueMonth(changed: AnyValues): AnyValues {
  const due = dayOf(changed['due_on'])
  return due === null ? {} : { month: due.slice(0, 7) }
}

const dayOf = (value: FieldValue | undefined): string | null =>
  typeof value === 'string' && isDay(value) ? value : null

const textOrNull = (value: FieldValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null
