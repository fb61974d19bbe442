import { classHours, termOf } from '../../shared/domain/calendar.ts'
import { type AnyValues, fieldsOf, type KindId } from '../../shared/domain/kinds.ts'
import { isDay, schoolYearOfDay } from '../../shared/domain/moment.ts'

/**
 * What fills itself after an entry: school year and term follow a date, class hours follow the times. Only what can be told for
 * certain; a person may change it afterwards.
 */
export function derivedValues(kind: KindId, changed: AnyValues, all: AnyValues): AnyValues {
  const has = (field: string) => fieldsOf(kind).some(([name]) => name === field)
  const derived: Record<string, string | number | null> = {}
  const date = changed['date']
  if (typeof date === 'string' && isDay(date)) {
    if (has('year')) derived['year'] = schoolYearOfDay(date)
    if (has('term')) derived['term'] = termOf(date)
  }
  if (kind === 'activity' && ('start' in changed || 'end' in changed))
    derived['hours'] = classHours({
      hours: null,
      start: textOrNull(all['start']),
      end: textOrNull(all['end']),
    })
  return derived
}

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null
