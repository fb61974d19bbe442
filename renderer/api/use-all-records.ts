import { useQuery } from '@tanstack/react-query'
import type { KindId, RecordOf } from '../../shared/domain/kinds.ts'
import { useApi } from './api-context.tsx'

/** The most that one call gives. */
const PART = 500

interface Selection<K> {
  readonly kind: K
  readonly year: string
  readonly sort?: readonly { readonly field: string }[]
}

/** All records of a kind that belong to a school year, for what is drawn whole; read in parts, however many they are. */
export function useAllRecords<K extends KindId>({ kind, year, sort = [] }: Selection<K>) {
  const api = useApi()
  return useQuery({
    queryKey: ['all records', kind, year, sort],
    queryFn: async ({ signal }): Promise<readonly RecordOf<K>[]> => {
      const records: RecordOf<K>[] = []
      for (;;) {
        const asked = { kind, year, sort: [...sort], offset: records.length, limit: PART }
        const part = await api.records.list(asked, { signal })
        records.push(...(part.records as unknown as readonly RecordOf<K>[]))
        if (part.records.length < PART) return records
      }
    },
  })
}
