import { useQuery } from '@tanstack/react-query'
import dayjs from 'dayjs'
import type { TermDates } from '../../shared/domain/calendar.ts'
import { useApiQueries } from '../api/api-context.tsx'
import type { Known } from './derived-values.ts'

/** What fields of a form fill themselves by: the term dates the school has set, and today for a record that is yet to be made. */
export function useKnown(fresh: boolean): Known {
  const queries = useApiQueries()
  const { data } = useQuery(queries.records.list.queryOptions({ input: { kind: 'school_year' } }))
  return {
    terms: (data?.records ?? []) as unknown as readonly TermDates[],
    today: fresh ? dayjs().format('YYYY-MM-DD') : null,
  }
}
