import { sql } from 'kysely'
import { type AnyRecord, fieldsOf, KIND_IDS, type KindId } from '../../../shared/domain/kinds.ts'
import type { Tables } from '../database.ts'
import { recordsById } from './titles-by-id.ts'

/** The live records of a kind that refer to one record by one field. */
export interface Referrers {
  readonly kind: KindId
  readonly field: string
  readonly count: number
  /** The latest, as many as were asked for. */
  readonly records: readonly AnyRecord[]
}

/** What refers to a record, by kind and field, in the order of the workbook. Files it carries are not among them. */
export async function referrersOf(
  tables: Tables,
  kind: KindId,
  id: string,
  limit: number,
): Promise<Referrers[]> {
  const found: Referrers[] = []
  for (const [referring, field, list] of referringFields(kind)) {
    const from = list
      ? sql`${sql.table(referring)} as r inner join ${sql.table(list)} as l on l.owner = r.id and l.target = ${id}`
      : sql`${sql.table(referring)} as r`
    const where = list
      ? sql`r.deleted_at is null`
      : sql`r.deleted_at is null and ${sql.ref(`r.${field}`)} = ${id}`
    const { rows } = await sql<{ id: string; total: number }>`
      select r.id, count(*) over () as total from ${from} where ${where} order by r.id desc limit ${limit}`.execute(
      tables,
    )
    if (rows.length === 0) continue
    const ids = rows.map((row) => row.id)
    const byId = new Map((await recordsById(tables, referring, ids)).map((record) => [record.id, record]))
    const records = ids.flatMap((each) => byId.get(each) ?? [])
    found.push({ kind: referring, field, count: rows[0]?.total ?? 0, records })
  }
  return found
}

/** The fields that may refer to a kind, and the table of those that are lists. */
const referringFields = (kind: KindId): readonly (readonly [KindId, string, string | null])[] =>
  KIND_IDS.flatMap((referring) =>
    fieldsOf(referring).flatMap(([name, field]) => {
      if (referring === 'evidence_link' && name === 'target') return [[referring, name, null] as const]
      if ((field.type !== 'ref' && field.type !== 'refs') || field.of !== kind) return []
      return [[referring, name, field.type === 'refs' ? `${referring}_${name}` : null] as const]
    }),
  )
