import { type AnyRecord, fieldsOf, isKindId, type KindId } from '../../../shared/domain/kinds.ts'
import type { Tables } from '../database.ts'
import { listRecords } from '../records.ts'
import { titlesOf } from '../titles.ts'

/** Names one record. */
export interface Reference {
  readonly kind: KindId
  readonly id: string
}

/** Titles of records by their ids, in the trash or not; what is not there any more is left out. Two queries a kind. */
export async function titlesById(
  tables: Tables,
  references: readonly Reference[],
): Promise<Record<string, string>> {
  const titles: Record<string, string> = {}
  for (const [kind, ofKind] of Map.groupBy(references, (reference) => reference.kind)) {
    const records = await recordsById(
      tables,
      kind,
      ofKind.map(({ id }) => id),
    )
    const names = await titlesOf(tables, kind, records)
    for (const [at, { id }] of records.entries()) titles[id] = names[at] ?? ''
  }
  return titles
}

/** Records by their ids, in the trash or not, in no order. */
export async function recordsById(
  tables: Tables,
  kind: KindId,
  ids: readonly string[],
): Promise<AnyRecord[]> {
  if (ids.length === 0) return []
  const live = await listRecords(tables, kind, { ids })
  const missing = live.length < new Set(ids).size
  const trashed = missing ? await listRecords(tables, kind, { ids, trash: true }) : []
  return [...live, ...trashed] as unknown as AnyRecord[]
}

/** Everything that records refer to, each once. `owner` and `target` name their kind in a field beside them. */
export function referencesIn(
  kind: KindId,
  records: readonly Readonly<Record<string, AnyRecord[string] | undefined>>[],
): Reference[] {
  const found = new Map<string, Reference>()
  for (const record of records)
    for (const [name, field] of fieldsOf(kind)) {
      const of = field.type === 'ref' || field.type === 'refs' ? field.of : record[`${name}_kind`]
      if (typeof of !== 'string' || !isKindId(of)) continue
      for (const id of [record[name] ?? []].flat())
        if (typeof id === 'string') found.set(id, { kind: of, id })
    }
  return [...found.values()]
}
