import { useState } from 'react'
import { useApi } from '../api/api-context.tsx'
import { useWrite } from '../api/use-write.ts'
import type { RecordSelection } from './record-pages.ts'

type Rows = ReadonlyMap<string, number>
const NONE: Rows = new Map()

/**
 * Rows picked from a list, by id with their version; `all` picks everything the list shows, also what was never on screen. When the list
 * is narrowed otherwise nothing is picked any more: an act must not touch what is not shown.
 */
export function useRowSelection({ kind, text, where, year, sort }: RecordSelection) {
  const api = useApi()
  const write = useWrite()
  const list = JSON.stringify([kind, text, where, year])
  const [picked, setPicked] = useState({ list, rows: NONE })
  const rows = picked.list === list ? picked.rows : NONE
  const pick = (next: Rows) => setPicked({ list, rows: next })
  const listed = () =>
    write(() => api.records.select({ kind, text, where: [...where], year, sort: [...sort] }))
  return {
    rows,
    toggle: (id: string, version: number) => {
      const next = new Map(rows)
      if (!next.delete(id)) next.set(id, version)
      pick(next)
    },
    all: async () => {
      const found = await listed()
      if (found) pick(new Map(found.map(({ id, version }) => [id, version])))
    },
    clear: () => pick(NONE),
    /** The ids of what is picked, or of all that the list shows when nothing is, as they are sorted; undefined when they cannot be had. */
    idsMeant: async () =>
      (await listed())?.map(({ id }) => id).filter((id) => rows.size === 0 || rows.has(id)),
  }
}

export type RowSelection = ReturnType<typeof useRowSelection>
