import { useCallback, useState } from 'react'
import { useApi } from '../api/api-context.tsx'
import { useWrite } from '../api/use-write.ts'
import type { RecordSelection } from './record-pages.ts'

const NONE: ReadonlySet<string> = new Set()

/**
 * Rows picked from a list, by id; `all` picks what the list shows, also what was never on screen, as many as can be acted upon at once. When
 * the list is narrowed otherwise nothing is picked any more: an act must not touch what is not shown.
 */
export function useRowSelection({ kind, text, where, year, sort }: RecordSelection) {
  const api = useApi()
  const write = useWrite()
  const list = JSON.stringify([kind, text, where, year])
  const [picked, setPicked] = useState({ list, rows: NONE })
  if (picked.list !== list) setPicked({ list, rows: NONE })
  const { rows } = picked
  const pick = (next: ReadonlySet<string>) => setPicked({ list, rows: next })
  const toggle = useCallback(
    (id: string) =>
      setPicked((now) => {
        const next = new Set(now.rows)
        if (!next.delete(id)) next.add(id)
        return { ...now, rows: next }
      }),
    [],
  )
  const listed = { kind, text, where: [...where], year, sort: [...sort] }
  /** What the list shows of the picked rows; all that it shows when nothing is picked. */
  const meant = { ...listed, ...(rows.size > 0 && { ids: [...rows] }) }
  const select = async (which: typeof meant) => {
    const found = await write(() => api.records.select(which))
    if (found) pick(new Set(found.map(({ id }) => id)))
    return found
  }
  return {
    rows,
    toggle,
    all: () => select(listed),
    clear: () => pick(NONE),
    meant,
    /** The picked rows that the list still shows, at the versions they have now; undefined when there are none. */
    current: async () => {
      const found = await select(meant)
      return found?.length ? [...found] : undefined
    },
  }
}

export type RowSelection = ReturnType<typeof useRowSelection>
