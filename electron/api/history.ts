import type { HistoryEntry } from '../../shared/contract/history.ts'
import { kindsOfBatch } from '../archive/batches.ts'
import type { BatchRow } from '../archive/database.ts'
import {
  type HistoryEntry as ArchiveEntry,
  listHistory,
  redo as redoAct,
  undo as undoAct,
} from '../archive/history.ts'
import type { Archive } from '../archive/archive.ts'
import { countActs, recordChanges } from '../archive/listing/record-changes.ts'
import type { Session } from '../session/session.ts'
import { api } from './base.ts'

const list = api.history.list.handler(async ({ input: { record, offset, limit }, context: { session } }) => {
  const { tables } = session.archive
  const entries = await listHistory(tables, { offset, limit, ...(record !== undefined && { record }) })
  return { total: await countActs(tables, record), entries: entries.map(entryOf) }
})

const changes = api.history.changes.handler(({ input: { offset, limit, ...of }, context: { session } }) =>
  recordChanges(session.archive.tables, of, { offset, limit }),
)

const undo = api.history.undo.handler(({ input, context: { session } }) =>
  taken(session, (archive) => undoAct(archive, session.who, input?.batch)),
)

const redo = api.history.redo.handler(({ context: { session } }) =>
  taken(session, (archive) => redoAct(archive, session.who)),
)

export const history = { list, changes, undo, redo }

/** Undo touches what the act touched. */
async function taken(session: Session, take: (archive: Archive) => Promise<BatchRow>) {
  const { archive } = session
  const { batch, label } = await session.telling(async () => {
    const act = await take(archive)
    return { batch: act.id, label: act.label }
  })
  return { label, kinds: await kindsOfBatch(archive.tables, batch) }
}

const entryOf = ({ id, label, who, at, changes: count, undoes, undone }: ArchiveEntry): HistoryEntry => ({
  batch: id,
  label,
  who,
  at,
  changes: count,
  undoes,
  undone,
})
