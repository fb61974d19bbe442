import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { KindId } from '../../shared/domain/kinds.ts'
import { useApiQueries } from '../api/api-context.tsx'
import type { Titles } from './field-text.ts'

/** The titles of some records; undefined while they are read. */
export function useTitles(of: readonly { readonly kind: KindId; readonly id: string }[]): Titles | undefined {
  const queries = useApiQueries()
  const { data } = useQuery({
    ...queries.records.titles.queryOptions({ input: { of: [...of] } }),
    enabled: of.length > 0,
    placeholderData: keepPreviousData,
  })
  return of.length === 0 ? NONE : data
}

const NONE: Titles = {}
