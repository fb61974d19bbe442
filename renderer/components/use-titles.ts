import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { KindId } from '../../shared/domain/kinds.ts'
import { useApiQueries } from '../api/api-context.tsx'
import type { Titles } from './field-text.ts'

const NONE: Titles = {}

/** Reads the titles of some records. */
export function useTitles(of: readonly { readonly kind: KindId; readonly id: string }[]) {
  const queries = useApiQueries()
  return useQuery({
    ...queries.records.titles.queryOptions({ input: { of: [...of] } }),
    enabled: of.length > 0,
    placeholderData: of.length === 0 ? NONE : keepPreviousData,
  })
}
