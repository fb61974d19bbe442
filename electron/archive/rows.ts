import { type Kysely, sql } from 'kysely'
import { type AnyRecord, fieldsOf, type FieldValue, type KindId } from '../../shared/domain/kinds.ts'
import type { Tables } from './database.ts'
import { listTablesOf, partsOf } from './records.ts'

type StoredRow = Record<string, string | number | null>

/** Rows that fit into one statement below SQLite's limit of 32,766 parameters. */
const rowsAStatement = (columns: number): number => Math.floor(32_000 / columns)

const anyTables = (tables: Tables) => tables as unknown as Kysely<Record<string, StoredRow>>

/** Writes whole records as they are, replacing those of the same ids; lists of references are written anew. */
export async function putRecords(tables: Tables, kind: KindId, records: readonly AnyRecord[]): Promise<void> {
  const rows = records.map((record) => rowOf(kind, record))
  const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== 'id')
  for (const part of partsOf(rows, rowsAStatement(columns.length + 1)))
    await anyTables(tables)
      .insertInto(kind)
      .values(part)
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet(Object.fromEntries(columns.map((name) => [name, sql.ref(`excluded.${name}`)]))),
      )
      .execute()
  await putLists(tables, kind, records)
}

/** Removes records as if they had never been: only undoing their creation does this. */
export async function removeRecords(tables: Tables, kind: KindId, ids: readonly string[]): Promise<void> {
  for (const part of partsOf(ids)) await anyTables(tables).deleteFrom(kind).where('id', 'in', part).execute()
}

function rowOf(kind: KindId, record: AnyRecord): StoredRow {
  const { id, created_at, updated_at, version, deleted_at } = record
  const row: StoredRow = { id, created_at, updated_at, version, deleted_at }
  for (const [name, field] of fieldsOf(kind)) if (field.type !== 'refs') row[name] = storedValue(record[name])
  return row
}

function storedValue(value: FieldValue | undefined): string | number | null {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

async function putLists(tables: Tables, kind: KindId, records: readonly AnyRecord[]): Promise<void> {
  for (const [field, table] of listTablesOf(kind)) {
    for (const part of partsOf(records.map(({ id }) => id)))
      await tables.deleteFrom(table).where('owner', 'in', part).execute()
    const entries = records.flatMap((record) =>
      ((record[field] ?? []) as readonly string[]).map((target, position) => ({
        owner: record.id,
        position,
        target,
      })),
    )
    for (const part of partsOf(entries, rowsAStatement(3)))
      await tables.insertInto(table).values(part).execute()
  }
}
