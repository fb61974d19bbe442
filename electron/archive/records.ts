import { type Kysely, sql } from 'kysely'
import { CodedError } from '../../shared/contract/errors.ts'
import { type AnyRecord, fieldsOf, type KindId, type RecordOf } from '../../shared/domain/kinds.ts'
import type { ListRow, Tables } from './database.ts'

/** SQLite takes at most 32,766 parameters a statement; lists of ids are asked for in parts of this many. */
const PART = 5_000

type ListTable = 'activity_classes' | 'training_lecturers'
type Row = Record<string, string | number | null>

/** The tables that hold a kind's lists of references, by field. */
export const listTablesOf = (kind: KindId): readonly (readonly [string, ListTable])[] =>
  fieldsOf(kind)
    .filter(([, field]) => field.type === 'refs')
    .map(([name]) => [name, `${kind}_${name}` as ListTable])

export const partsOf = <T>(items: readonly T[], size = PART): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  )

/** What to list: live records unless `trash`; `where` compares fields for equality (null: not entered). */
export interface RecordQuery<K extends KindId = KindId> {
  readonly where?: Partial<Readonly<Record<keyof RecordOf<K> & string, string | number | boolean | null>>>
  readonly ids?: readonly string[]
  /** Fields to sort by, `-` before a name for descending; ties and no order: by id, which runs with time. */
  readonly orderBy?: readonly string[]
  readonly limit?: number
  readonly offset?: number
  /** Only those whose id comes after this one: page by page through a table that may grow meanwhile. */
  readonly after?: string
  readonly trash?: boolean
}

/** Records of a kind, whole, with their lists of references. Throws INVALID for a field the kind has not. */
export async function listRecords<K extends KindId>(
  tables: Tables,
  kind: K,
  query: RecordQuery<K> = {},
): Promise<RecordOf<K>[]> {
  const parts = query.ids ? partsOf([...new Set(query.ids)]) : [undefined]
  const rows: Row[] = []
  for (const ids of parts) rows.push(...(await selectRows(tables, kind, { ...query, ids })))
  return (await withLists(tables, kind, rows)) as unknown as RecordOf<K>[]
}

/** One record by its id, in the trash or not. Throws NOT_FOUND. */
export async function readRecord<K extends KindId>(
  tables: Tables,
  kind: K,
  id: string,
): Promise<RecordOf<K>> {
  const rows = await anyTable(tables, kind).selectAll().where('id', '=', id).execute()
  const [record] = await withLists(tables, kind, rows)
  if (!record) throw new CodedError('NOT_FOUND', { kind })
  return record as unknown as RecordOf<K>
}

/** How many records a listing would give, without its limit. */
export async function countRecords<K extends KindId>(
  tables: Tables,
  kind: K,
  query: RecordQuery<K> = {},
): Promise<number> {
  const { count } = await filtered(tables, kind, query)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** A kind's table without its row type, for code that treats all kinds alike. */
export const anyTable = (tables: Tables, kind: KindId) =>
  (tables as unknown as Kysely<Record<string, Row>>).selectFrom(kind)

function filtered<K extends KindId>(tables: Tables, kind: K, query: RecordQuery<K>) {
  let select = anyTable(tables, kind).where('deleted_at', query.trash ? 'is not' : 'is', null)
  for (const [field, value] of Object.entries(query.where ?? {}) as [
    string,
    string | number | boolean | null,
  ][]) {
    const column = columnOf(kind, field)
    select =
      value === null ? select.where(column, 'is', null) : select.where(column, '=', storedScalar(value))
  }
  if (query.after !== undefined) select = select.where('id', '>', query.after)
  return query.ids ? select.where('id', 'in', query.ids) : select
}

function selectRows<K extends KindId>(tables: Tables, kind: K, query: RecordQuery<K>): Promise<Row[]> {
  let select = filtered(tables, kind, query).selectAll()
  for (const order of query.orderBy ?? []) {
    const descending = order.startsWith('-')
    select = select.orderBy(columnOf(kind, descending ? order.slice(1) : order), descending ? 'desc' : 'asc')
  }
  select = select.orderBy('id')
  if (query.limit !== undefined) select = select.limit(query.limit)
  if (query.offset) select = select.limit(query.limit ?? -1).offset(query.offset)
  return select.execute()
}

const STAMP = new Set(['id', 'created_at', 'updated_at', 'version', 'deleted_at'])

function columnOf(kind: KindId, field: string): string {
  const known =
    STAMP.has(field) || fieldsOf(kind).some(([name, { type }]) => name === field && type !== 'refs')
  if (!known) throw new CodedError('INVALID', { kind, field, problem: 'unknown_field' })
  return field
}

const storedScalar = (value: string | number | boolean): string | number =>
  typeof value === 'boolean' ? Number(value) : value

async function withLists(tables: Tables, kind: KindId, rows: readonly Row[]): Promise<AnyRecord[]> {
  const lists = new Map<string, Map<string, string[]>>()
  for (const [field, table] of listTablesOf(kind)) lists.set(field, await targetsByOwner(tables, table, rows))
  const fields = fieldsOf(kind)
  return rows.map((row) => {
    const record: Record<string, unknown> = { ...row }
    for (const [name, field] of fields) {
      if (field.type === 'bool') record[name] = row[name] === 1
      if (field.type === 'refs') record[name] = lists.get(name)?.get(String(row['id'])) ?? []
    }
    return record as unknown as AnyRecord
  })
}

async function targetsByOwner(
  tables: Tables,
  table: ListTable,
  rows: readonly Row[],
): Promise<Map<string, string[]>> {
  const targets = new Map<string, string[]>()
  for (const owners of partsOf(rows.map((row) => String(row['id'])))) {
    const entries: ListRow[] = await tables
      .selectFrom(table)
      .selectAll()
      .where('owner', 'in', owners)
      .orderBy('owner')
      .orderBy('position')
      .execute()
    for (const { owner, target } of entries) targets.set(owner, [...(targets.get(owner) ?? []), target])
  }
  return targets
}
