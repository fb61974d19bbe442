import { sql } from 'kysely'
import { type AnyRecord, fieldsOf, isKindId, type KindId, kindOf } from '../../shared/domain/kinds.ts'
import type { Tables } from './database.ts'

/** Between the parts of a title: `新生家长会 · 2025-09-12`. */
const BETWEEN = ' · '

/**
 * What records are called, in their order: the title fields of their kind, where a reference stands as the name of what
 * it refers to (`朱子涵 · 2025-09-12` for a home visit). A query for each kind referred to, however many records.
 */
export async function titlesOf(
  tables: Tables,
  kind: KindId,
  records: readonly AnyRecord[],
): Promise<string[]> {
  const fields = kindOf(kind).title
  const names = new Map<string, ReadonlyMap<string, string>>()
  for (const [name, field] of fieldsOf(kind))
    if (fields.includes(name) && field.type === 'ref' && isKindId(field.of))
      names.set(name, await namesOf(tables, field.of, referredBy(records, name)))
  return records.map((record) =>
    fields
      .map((name) => {
        const value = record[name]
        const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
        return names.get(name)?.get(text) ?? text
      })
      .filter((part) => part !== '')
      .join(BETWEEN),
  )
}

const referredBy = (records: readonly AnyRecord[], name: string): string[] =>
  records.flatMap((record) => (typeof record[name] === 'string' ? record[name] : []))

/** The names by which records are referred to: the first field of their title. Records in the trash keep theirs. One statement, for there may be thousands. */
export async function namesOf(
  tables: Tables,
  kind: KindId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string | number | null }>`
    select id, ${sql.ref(kindOf(kind).title[0])} as name from ${sql.table(kind)}
    where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(tables)
  return new Map(rows.map(({ id, name }) => [id, String(name ?? '')]))
}
