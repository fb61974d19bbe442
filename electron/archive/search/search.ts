import { sql } from 'kysely'
import { type AnyRecord, KIND_IDS, type KindId } from '../../../shared/domain/kinds.ts'
import type { Tables } from '../database.ts'
import { listRecords } from '../records.ts'
import { titlesOf } from '../titles.ts'
import { expressionsOf } from './expression.ts'
import { parseQuery, type Query } from './query.ts'
import { firstRowOf, kindOfRow, lastRowOf } from './row-numbers.ts'
import { type Snippet, snippetOf } from './snippet.ts'

export interface Hit {
  readonly kind: KindId
  readonly id: string
  readonly title: string
  /** Where the query stands in the record, when not in its title. */
  readonly snippet?: Snippet
}

export interface SearchOptions {
  /** Only these kinds; all of them unless given. */
  readonly kinds?: readonly KindId[]
  /** Most hits of one kind. */
  readonly limit?: number
}

/**
 * Finds records by any part of their texts, or by the sound of their titles (`zzh`, `zhuzi`). Hits of a kind stand
 * together, the kind with the best hit first; within a kind whole titles come before beginnings, titles before texts,
 * and otherwise the last written first. Any text is a query (`parseQuery`); one without a word finds nothing.
 */
export async function search(
  tables: Tables,
  text: string,
  { kinds = KIND_IDS, limit = 20 }: SearchOptions = {},
): Promise<Hit[]> {
  const query = parseQuery(text)
  const rows = new Map<KindId, Set<number>>()
  for (const expression of expressionsOf(query)) {
    const matching = Map.groupBy(await rowsMatching(tables, expression, kinds, limit), kindOfRow)
    for (const kind of KIND_IDS.filter((each) => matching.has(each)))
      rows.set(kind, new Set([...(rows.get(kind) ?? []), ...(matching.get(kind) ?? [])].slice(0, limit)))
  }
  const hits: Hit[] = []
  for (const [kind, rowids] of rows) hits.push(...(await hitsOf(tables, kind, [...rowids], query)))
  return hits
}

/**
 * The rows matching an expression, at least the `limit` latest of each kind. Jumps over the rest of a kind that has
 * enough.
 */
async function rowsMatching(
  tables: Tables,
  expression: string,
  kinds: readonly KindId[],
  limit: number,
): Promise<number[]> {
  const found: number[] = []
  for (const { first, last } of rangesOf(kinds)) {
    let below = last
    for (;;) {
      const rows = await latestRows(tables, expression, first, below, limit)
      found.push(...rows)
      const lowest = rows.at(-1)
      const kind = lowest === undefined ? undefined : kindOfRow(lowest)
      if (rows.length < limit || lowest === undefined || kind === undefined) break
      below = rows.every((rowid) => kindOfRow(rowid) === kind) ? firstRowOf(kind) - 1 : lowest - 1
    }
  }
  return found
}

/** The ranges of rowids to look through: one when all kinds are asked for. */
const rangesOf = (kinds: readonly KindId[]): readonly { readonly first: number; readonly last: number }[] =>
  kinds.length === KIND_IDS.length
    ? [{ first: 0, last: Number.MAX_SAFE_INTEGER }]
    : kinds.map((kind) => ({ first: firstRowOf(kind), last: lastRowOf(kind) }))

async function latestRows(
  tables: Tables,
  expression: string,
  first: number,
  last: number,
  limit: number,
): Promise<number[]> {
  // better-sqlite3 binds numbers of this size as REAL, and FTS5 takes only integers for a range to jump to
  const range = sql`cast(${first} as integer) and cast(${last} as integer)`
  const { rows } = await sql<{ rowid: number }>`
    select rowid from search_text where search_text match ${expression} and rowid between ${range}
    order by rowid desc limit ${limit}`.execute(tables)
  return rows.map(({ rowid }) => rowid)
}

async function hitsOf(tables: Tables, kind: KindId, rowids: readonly number[], query: Query): Promise<Hit[]> {
  const found = await tables
    .selectFrom('search_row')
    .select(['rowid', 'record'])
    .where('rowid', 'in', rowids)
    .execute()
  const ids = new Map(found.map(({ rowid, record }) => [rowid, record]))
  const records = (await listRecords(tables, kind, { ids: [...ids.values()] })) as unknown as AnyRecord[]
  const titles = await titlesOf(tables, kind, records)
  const hits = new Map(
    records.map((record, at) => {
      const snippet = snippetOf(kind, record, query)
      return [record.id, { kind, id: record.id, title: titles[at] ?? '', ...(snippet && { snippet }) }]
    }),
  )
  return rowids.flatMap((rowid) => hits.get(ids.get(rowid) ?? '') ?? [])
}
