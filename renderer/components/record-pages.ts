import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { AnyRecord, KindId } from '../../shared/domain/kinds.ts'
import type { RecordFilter, RecordList } from '../../shared/contract/records.ts'
import { useApiQueries } from '../api/api-context.tsx'
import { useClassHints } from '../shell/class-hints.ts'
import { shortTitles } from './short-titles.ts'

const NONE: readonly string[] = []

/** Rows asked for at once. */
const PAGE = 100

export interface RecordSelection {
  readonly kind: KindId
  readonly text: string
  readonly where: readonly RecordFilter[]
  /** The school year to which the records belong. */
  readonly year: string
  readonly sort: readonly { readonly field: string; readonly descending: boolean }[]
}

/**
 * A long list of records of which only the parts on screen are read. `show(first, last)` says which rows are on screen; `rowAt` gives
 * a row, or undefined while it is read.
 */
export function useRecordPages(selection: RecordSelection) {
  const queries = useApiQueries()
  const [range, setRange] = useState<readonly [number, number]>([0, 0])
  const pages = Array.from({ length: range[1] - range[0] + 1 }, (_, at) => range[0] + at)
  // one function while the range stays, so that rows which did not change are the same objects and are not drawn again
  const collect = useCallback(
    (answers: readonly Answer[]) => collected(range[0], answers, selection.year),
    [range, selection.year],
  )
  const known = useQueries({
    queries: pages.map((page) => ({
      ...queries.records.list.queryOptions({ input: { ...selection, offset: page * PAGE, limit: PAGE } }),
      placeholderData: keepPreviousData,
    })),
    combine: collect,
  })
  const { rows, titles, files, error } = known
  const total = useLastKnown(known.total)
  const classes = useClassHints(selection.kind === 'student' ? Object.values(rows).map(({ id }) => id) : NONE)
  return {
    total,
    error,
    rowAt: (index: number): AnyRecord | undefined => rows[index],
    titles,
    files,
    /** What stands beside the title to tell records of one name apart: the class of a student. */
    hints: classes,
    show: (first: number, last: number) => {
      const next = [Math.floor(first / PAGE), Math.floor(last / PAGE)] as const
      if (next[0] !== range[0] || next[1] !== range[1]) setRange(next)
    },
  }
}

/**
 * The number of rows, or while none of the parts on screen is read, the one known before: without it a list that is scrolled faster than it is
 * read would have no rows, jump to its top, find that it has rows, and so on until React gives up.
 */
function useLastKnown(total: number | undefined): number | null {
  const [known, setKnown] = useState<number | null>(null)
  if (total !== undefined && total !== known) setKnown(total)
  return total ?? known
}

interface Answer {
  readonly data: RecordList | undefined
  readonly error: Error | null
}

/** What is known of the parts of a list, from the part `first` on: rows by their place in the list. */
function collected(first: number, answers: readonly Answer[], year: string) {
  const rows: Record<number, AnyRecord> = {}
  const titles: Record<string, string> = {}
  const files: Record<string, RecordList['files'][string]> = {}
  for (const [at, { data }] of answers.entries()) {
    for (const [row, record] of (data?.records ?? []).entries()) rows[(first + at) * PAGE + row] = record
    Object.assign(titles, data?.titles)
    Object.assign(files, data?.files)
  }
  return {
    rows,
    titles: shortTitles(titles, year),
    files,
    total: answers.find(({ data }) => data !== undefined)?.data?.total,
    error: answers.find(({ error }) => error)?.error ?? null,
  }
}
