import { useQuery } from '@tanstack/react-query'
import type { TermDates } from '../../shared/domain/calendar.ts'
import { useApiQueries } from '../api/api-context.tsx'
import type { Known } from './derived-values.ts'

/** Reads what fields of a form fill themselves by: the term dates the school has set. */
export function useKnown() {
  const queries = useApiQueries()
  return useQuery({
    ...queries.records.list.queryOptions({ input: { kind: 'school_year' } }),
    select: ({ records }): Known => ({ terms: records as unknown as readonly TermDates[] }),
  })
}
