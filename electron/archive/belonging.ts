import { type AnyRecord, fieldsOf, KIND_IDS, type KindId } from '../../shared/domain/kinds.ts'
import type { Tables } from './database.ts'
import { anyTable, partsOf } from './records.ts'

/** What belongs to what: a record belongs to the one its required reference names, as a member to a body. */
const BELONGINGS: ReadonlyMap<KindId, readonly (readonly [KindId, string])[]> = new Map(
  KIND_IDS.map((owner) => [
    owner,
    KIND_IDS.flatMap((kind) =>
      fieldsOf(kind)
        .filter(([, field]) => field.type === 'ref' && field.required && field.of === owner)
        .map(([name]) => [kind, name] as const),
    ),
  ]),
)

export interface Belonging {
  readonly kind: KindId
  readonly ids: readonly string[]
}

/**
 * The records that belong to the given ones, directly and further down, attachments included; the given ones come
 * first. Only those whose `deleted_at` equals `deletedAt` are followed: null for live records, or the moment at
 * which they were moved to the trash together.
 */
export async function belongingTo(
  tables: Tables,
  kind: KindId,
  ids: readonly string[],
  deletedAt: string | null,
): Promise<Belonging[]> {
  const seen = new Set(ids)
  const found: Belonging[] = [{ kind, ids: [...seen] }]
  for (const { kind: owner, ids: owners } of found) {
    const columns = [...(BELONGINGS.get(owner) ?? []), ['attachment', 'owner'] as const]
    for (const [belonging, column] of columns) {
      const more = (await idsWhere(tables, belonging, column, owners, deletedAt)).filter(
        (id) => !seen.has(id),
      )
      for (const id of more) seen.add(id)
      if (more.length > 0) found.push({ kind: belonging, ids: more })
    }
  }
  return found
}

async function idsWhere(
  tables: Tables,
  kind: KindId,
  column: string,
  owners: readonly string[],
  deletedAt: string | null,
): Promise<string[]> {
  const ids: string[] = []
  for (const part of partsOf(owners)) {
    const rows = await anyTable(tables, kind)
      .select('id')
      .where(column, 'in', part)
      .where('deleted_at', 'is', deletedAt)
      .orderBy('id')
      .execute()
    ids.push(...rows.map((row) => String(row['id'])))
  }
  return ids
}

/** Whether every record that this one belongs to is live. */
export async function ownersAreLive(tables: Tables, kind: KindId, record: AnyRecord): Promise<boolean> {
  for (const [name, field] of fieldsOf(kind)) {
    if (field.type !== 'ref' || !field.required) continue
    const rows = await anyTable(tables, field.of as KindId)
      .select('id')
      .where('id', '=', String(record[name]))
      .where('deleted_at', 'is', null)
      .execute()
    if (rows.length === 0) return false
  }
  return true
}
