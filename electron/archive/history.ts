import { type Expression, sql } from 'kysely'
import { CodedError } from '../../shared/contract/errors.ts'
import type { AnyRecord, KindId } from '../../shared/domain/kinds.ts'
import type { Archive, Difference, Writer } from './archive.ts'
import type { BatchRow, Tables } from './database.ts'
import { listRecords } from './records.ts'

/** One act in the history, newest first. `undone` when a later batch took it back and still stands. */
export interface HistoryEntry extends BatchRow {
  readonly changes: number
  readonly undone: boolean
}

/** The acts of an archive, newest first. `record` narrows to those that touched one record. */
export async function listHistory(
  tables: Tables,
  { limit = 100, offset = 0, record }: { limit?: number; offset?: number; record?: string } = {},
): Promise<HistoryEntry[]> {
  let select = tables
    .selectFrom('batch')
    .selectAll('batch')
    .select((from) => [
      from
        .selectFrom('change')
        .whereRef('change.batch', '=', 'batch.id')
        .select(sql<number>`count(*)`.as('count'))
        .as('changes'),
      standing(sql.ref('batch.id')).as('undone'),
    ])
  if (record !== undefined)
    select = select.where(
      'batch.id',
      'in',
      tables.selectFrom('change').select('batch').where('record', '=', record),
    )
  const entries = await select.orderBy('batch.id', 'desc').limit(limit).offset(offset).execute()
  return entries.map((entry) => ({ ...entry, changes: entry.changes ?? 0, undone: entry.undone === 1 }))
}

/**
 * Whether a batch was taken back by one that still stands. Undone is only what a person did, redone only an undo: so
 * looking two steps back is enough.
 */
const standing = (id: Expression<unknown>) => sql<number>`exists (
  select 1 from batch as u where u.undoes = ${id} and not exists (select 1 from batch as r where r.undoes = u.id))`

/**
 * Takes back a batch (without `batch`: the latest act not yet undone), as a batch of its own that `redo` takes back.
 * Returns the undone act. Throws NOTHING_TO_UNDO; CONFLICT when one of its records was changed since, or something
 * else refers to it; SEALED_YEAR; ARCHIVE_READ_ONLY.
 */
export const undo = (archive: Archive, who: string, batch?: string): Promise<BatchRow> =>
  takeBack(archive, who, (tables) => actToUndo(tables, batch))

/** Does again what the latest undo took back, as long as nothing else was done since. Throws as `undo`. */
export const redo = (archive: Archive, who: string): Promise<BatchRow> => takeBack(archive, who, undoToRedo)

function actToUndo(tables: Tables, batch: string | undefined): Promise<BatchRow | undefined> {
  let acts = tables.selectFrom('batch').selectAll().where('undoes', 'is', null)
  if (batch !== undefined) acts = acts.where('id', '=', batch)
  return acts
    .where(sql<boolean>`not ${standing(sql.ref('batch.id'))}`)
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

function undoToRedo(tables: Tables): Promise<BatchRow | undefined> {
  const latestAct = tables
    .selectFrom('batch')
    .select('id')
    .where('undoes', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
  return tables
    .selectFrom('batch as undo')
    .innerJoin('batch as act', 'act.id', 'undo.undoes')
    .selectAll('undo')
    .where('act.undoes', 'is', null)
    .where('undo.id', '>', latestAct)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('batch as redo').select('redo.id').whereRef('redo.undoes', '=', 'undo.id'))),
    )
    .orderBy('undo.id', 'desc')
    .executeTakeFirst()
}

/** Chosen in the same transaction, so that two who take back at once take back one act each. */
async function takeBack(
  archive: Archive,
  who: string,
  choose: (tables: Tables) => Promise<BatchRow | undefined>,
): Promise<BatchRow> {
  const intent = async (tables: Tables) => {
    const act = await choose(tables)
    if (!act) throw new CodedError('NOTHING_TO_UNDO')
    return { label: act.label, who, undoes: act.id, act }
  }
  const { result } = await archive.write(intent, async (writer, { act }) => {
    const changes = await writer.tables
      .selectFrom('change')
      .selectAll()
      .where('batch', '=', act.id)
      .orderBy('id')
      .execute()
    for (const [kind, records] of Map.groupBy(netChanges(changes), (change) => change.kind))
      await writer.replace(kind, await reversed(writer, kind, records))
    return act
  })
  return result
}

interface NetChange extends Difference {
  readonly kind: KindId
}

/** What a batch did to each record, all its steps taken together, the last record touched first. */
function netChanges(
  changes: readonly { kind: KindId; record: string; before: string | null; after: string | null }[],
) {
  const net = new Map<string, NetChange>()
  for (const { kind, record, before, after } of changes) {
    const known = net.get(record)
    net.set(record, { kind, before: known ? known.before : parsed(before), after: parsed(after) })
  }
  return [...net.values()].filter(({ before, after }) => before !== null || after !== null).reverse()
}

const parsed = (json: string | null): AnyRecord | null =>
  json === null ? null : (JSON.parse(json) as AnyRecord)

async function reversed(writer: Writer, kind: KindId, changes: readonly Difference[]): Promise<Difference[]> {
  const ids = changes.map(({ before, after }) => (before ?? after)?.id ?? '')
  const now = new Date().toISOString()
  const current = new Map<string, AnyRecord>()
  for (const trash of [false, true])
    for (const record of await listRecords(writer.tables, kind, { ids, trash }))
      current.set(record.id, record as unknown as AnyRecord)
  return changes.map(({ before, after }, at) => {
    const present = current.get(ids[at] ?? '') ?? null
    if (!sameContent(present, after)) throw new CodedError('CONFLICT', { kind })
    return {
      before: present,
      after: before && { ...before, version: (present?.version ?? before.version) + 1, updated_at: now },
    }
  })
}

function sameContent(one: AnyRecord | null, other: AnyRecord | null): boolean {
  const content = (record: AnyRecord | null) =>
    record && JSON.stringify(Object.entries({ ...record, version: 0, updated_at: '' }).sort())
  return content(one) === content(other)
}
