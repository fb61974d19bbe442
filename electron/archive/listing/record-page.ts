import { sql } from 'kysely'
import { type AnyRecord, type KindId, kindOf } from '../../../shared/domain/kinds.ts'
import type { Tables } from '../database.ts'
import { listRecords } from '../records.ts'
import { remembered } from '../remembered.ts'
import { inYear } from './count-of-year.ts'
import { type Condition, type FieldFilter, filterCondition } from './filters.ts'
import { idsOfGroups, sortedGroups } from './group-order.ts'
import { inSql, isSpoken, type Order, termOf } from './order-term.ts'
import { textCondition } from './text-condition.ts'

/** Which records of a kind: live ones, or those in the trash, narrowed by words and by fields. */
export interface Selection {
  readonly kind: KindId
  /** Words found in the record or in the titles of what it refers to; empty for all. */
  readonly text?: string
  readonly where?: readonly FieldFilter[]
  /** Only those of a school year; of kinds that belong to none, all. */
  readonly year?: string | undefined
  readonly trash?: boolean
}

export interface Page {
  readonly sort?: readonly Order[]
  readonly offset: number
  readonly limit: number
}

/**
 * A part of a selection with the number of all, as an office expects it sorted: texts by pinyin, references by the name of what they refer to,
 * choices as they are defined. Throws INVALID for a field the kind has not.
 */
export async function recordPage(
  tables: Tables,
  selection: Selection,
  page: Page,
): Promise<{ readonly total: number; readonly records: readonly AnyRecord[] }> {
  const ids = await sortedIds(tables, selection, page)
  const total = await remembered(tables, `count ${keyOf(selection)}`, () =>
    countOf(tables, selection.kind, conditionOf(selection)),
  )
  return { total, records: await recordsInOrder(tables, selection, ids) }
}

/** What a selection is remembered by. */
const keyOf = ({ kind, text = '', where = [], year = '', trash = false }: Selection): string =>
  JSON.stringify([kind, text, where, year, trash])

async function sortedIds(
  tables: Tables,
  selection: Selection,
  { sort = [], offset, limit }: Page,
): Promise<string[]> {
  const { kind } = selection
  const condition = conditionOf(selection)
  const terms = sort.map((order) => termOf(kind, order))
  if (terms.some(isSpoken)) {
    const list = { kind, condition, narrowed: conditionOf(selection, true), terms }
    const asked = `order ${keyOf(selection)} ${JSON.stringify(sort)}`
    const groups = await remembered(tables, asked, () => sortedGroups(tables, list))
    return idsOfGroups(tables, list, groups, { offset, limit })
  }
  const order = sql.join([...terms.map(inSql), sql`r.id`])
  const { rows } = await sql<{ id: string }>`
    select r.id from ${sql.table(kind)} as r where ${condition} order by ${order} limit ${limit} offset ${offset}`.execute(
    tables,
  )
  return rows.map(({ id }) => id)
}

async function countOf(tables: Tables, kind: KindId, condition: Condition): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from ${sql.table(kind)} as r where ${condition}`.execute(tables)
  return rows[0]?.total ?? 0
}

/** Which of a selection: those among `ids`, or the first `limit`, or all. */
export interface Part {
  readonly sort?: readonly Order[]
  readonly ids?: readonly string[] | undefined
  readonly limit?: number
}

/** Ids of a part of a selection, sorted as a page of it is. */
export async function listedIds(
  tables: Tables,
  selection: Selection,
  { sort = [], ids, limit = -1 }: Part,
): Promise<string[]> {
  if (!ids) return sortedIds(tables, selection, { sort, offset: 0, limit })
  const asked = new Set(ids)
  const all = await sortedIds(tables, selection, { sort, offset: 0, limit: -1 })
  return all.filter((id) => asked.has(id))
}

/** The same with their versions. */
export async function selectedIds(
  tables: Tables,
  selection: Selection,
  part: Part,
): Promise<{ readonly id: string; readonly version: number }[]> {
  const ids = await listedIds(tables, selection, part)
  const { rows } = await sql<{ id: string; version: number }>`
    select r.id, r.version from ${sql.table(selection.kind)} as r where ${conditionOf(selection)}`.execute(
    tables,
  )
  const versions = new Map(rows.map(({ id, version }) => [id, version]))
  return ids.flatMap((id) => {
    const version = versions.get(id)
    return version === undefined ? [] : [{ id, version }]
  })
}

async function recordsInOrder(
  tables: Tables,
  { kind, trash = false }: Selection,
  ids: readonly string[],
): Promise<AnyRecord[]> {
  const records = (await listRecords(tables, kind, { ids, trash })) as unknown as AnyRecord[]
  const byId = new Map(records.map((record) => [record.id, record]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** `filtered`: the query that it is for narrows the selection further. */
function conditionOf(selection: Selection, filtered = isNarrowed(selection)): Condition {
  const { kind, text = '', where = [], year, trash = false } = selection
  const live: Condition = trash ? sql`r.deleted_at is not null` : isLive(filtered)
  const conditions = [live, ...where.map((filter) => filterCondition(kind, filter))]
  if (year !== undefined && belongsToYear(kind)) conditions.push(inYear(kind, year))
  if (text.trim() !== '') conditions.push(textCondition(kind, text, trash))
  return sql.join(conditions, sql` and `)
}

const isNarrowed = ({ kind, where = [], year }: Selection): boolean =>
  where.length > 0 || (year !== undefined && belongsToYear(kind))

/** The school years themselves are listed whichever of them is asked for. */
const belongsToYear = (kind: KindId): boolean => kind !== 'school_year' && kindOf(kind).yearRule !== undefined

/**
 * Without a filter the whole kind is looked through. SQLite would do so along the partial index of live records, which jumps about in the
 * table (30 ms for 100,000 attendance rows); the plus makes it go through the table itself (9 ms). A filter may need that index.
 */
const isLive = (filtered: boolean): Condition =>
  filtered ? sql`r.deleted_at is null` : sql`+r.deleted_at is null`
