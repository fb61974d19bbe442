import { sql } from 'kysely'
import { type AnyRecord, fieldsOf, type FieldValue, type KindId } from '../../../shared/domain/kinds.ts'
import type { Tables } from '../database.ts'
import { titlesOf } from '../titles.ts'
import { type Reference, referencesIn, titlesById } from './titles-by-id.ts'

export interface FieldChange {
  readonly field: string
  readonly before: FieldValue
  readonly after: FieldValue
}

/** What one act did to one record. `removed`: an undo took back its making. */
export interface RecordChange {
  readonly batch: string
  readonly kind: KindId
  readonly id: string
  readonly title: string
  readonly what: 'created' | 'changed' | 'trashed' | 'restored' | 'removed'
  readonly fields: readonly FieldChange[]
}

export type ChangesOf = { readonly batch: string } | { readonly record: string }

/** How many acts there were, of all or of those that touched one record. */
export async function countActs(tables: Tables, record?: string): Promise<number> {
  const { count } =
    record === undefined
      ? await tables.selectFrom('batch').select(COUNT).executeTakeFirstOrThrow()
      : await tables
          .selectFrom('change')
          .select(sql<number>`count(distinct batch)`.as('count'))
          .where('record', '=', record)
          .executeTakeFirstOrThrow()
  return count
}

/** The changes of one act in their order, or of one record, newest first, with the titles of what the values refer to. */
export async function recordChanges(
  tables: Tables,
  of: ChangesOf,
  { offset, limit }: { offset: number; limit: number },
) {
  const [column, value] = 'batch' in of ? (['batch', of.batch] as const) : (['record', of.record] as const)
  const touching = tables.selectFrom('change').where(column, '=', value)
  const { count } = await touching.select(COUNT).executeTakeFirstOrThrow()
  const rows = await touching
    .selectAll()
    .orderBy('id', 'batch' in of ? 'asc' : 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  const changes = rows.map(({ before, after, ...row }) => ({
    ...row,
    before: parsed(before),
    after: parsed(after),
  }))
  return { total: count, changes: await described(tables, changes), titles: await titlesIn(tables, changes) }
}

const COUNT = sql<number>`count(*)`.as('count')

interface Change {
  readonly batch: string
  readonly kind: KindId
  readonly record: string
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
}

const parsed = (json: string | null): AnyRecord | null =>
  json === null ? null : (JSON.parse(json) as AnyRecord)

async function described(tables: Tables, changes: readonly Change[]): Promise<RecordChange[]> {
  const titles = new Map<Change, string>()
  for (const [kind, ofKind] of Map.groupBy(changes, (change) => change.kind)) {
    const names = await titlesOf(
      tables,
      kind,
      ofKind.flatMap(({ before, after }) => after ?? before ?? []),
    )
    for (const [at, change] of ofKind.entries()) titles.set(change, names[at] ?? '')
  }
  return changes.map((change) => ({
    batch: change.batch,
    kind: change.kind,
    id: change.record,
    title: titles.get(change) ?? '',
    what: whatOf(change),
    fields: differences(change),
  }))
}

function whatOf({ before, after }: Change): RecordChange['what'] {
  if (after === null) return 'removed'
  if (before === null) return 'created'
  if (before.deleted_at === after.deleted_at) return 'changed'
  return after.deleted_at === null ? 'restored' : 'trashed'
}

const differences = ({ kind, before, after }: Change): FieldChange[] =>
  fieldsOf(kind)
    .map(([field]) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))

function titlesIn(tables: Tables, changes: readonly Change[]): Promise<Record<string, string>> {
  const references = new Map<string, Reference>()
  for (const { kind, before, after } of changes)
    for (const reference of referencesIn(kind, [before ?? {}, after ?? {}]))
      references.set(reference.id, reference)
  return titlesById(tables, [...references.values()])
}
