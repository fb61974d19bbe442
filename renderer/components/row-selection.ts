import { useState } from 'react'
import { useApi } from '../api/api-context.tsx'
import { useWrite } from '../api/use-write.ts'
import type { RecordSelection } from './record-pages.ts'

/** Rows picked from a list, by id with their version; `all` picks everything the list shows, also what was never on screen. */
export function useRowSelection({ kind, text, where }: RecordSelection) {
  const api = useApi()
  const write = useWrite()
  const [rows, setRows] = useState<ReadonlyMap<string, number>>(new Map())
  return {
    rows,
    toggle: (id: string, version: number) => {
      const next = new Map(rows)
      if (!next.delete(id)) next.set(id, version)
      setRows(next)
    },
    all: async () => {
      const found = await write(() => api.records.select({ kind, text, where: [...where] }))
      if (found) setRows(new Map(found.map(({ id, version }) => [id, version])))
    },
    clear: () => setRows(new Map()),
  }
}

export type RowSelection = ReturnType<typeof useRowSelection>
