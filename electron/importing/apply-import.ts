import { setImmediate } from 'node:timers/promises'
import { CodedError } from '../../shared/contract/errors.ts'
import type { Draft, KindId } from '../../shared/domain/kinds.ts'
import type { Archive, Intent, Writer } from '../archive/archive.ts'
import type { StoredFile } from '../archive/file-store.ts'
import { attachStored } from '../archive/files/attach.ts'
import { partsOf } from '../archive/records.ts'
import type { ImportPlan } from './plan-import.ts'
import type { Work } from './plan/planning.ts'

/** Records written between two looks at whether to go on. */
const PART = 2_000

/**
 * Carries out a plan in one batch: all of it is there afterwards, or nothing. Files go into the store first, where they do no harm if the rest
 * fails. Returns the id of the batch to undo, null when there was nothing to write.
 * Throws CONFLICT when the archive changed since the plan was made, CANCELLED, and what `Archive.write` and `FileStore.store` throw.
 */
export async function applyImport(
  archive: Archive,
  plan: ImportPlan,
  intent: Intent,
  { signal, onProgress }: Work = {},
): Promise<{ readonly batch: string | null }> {
  const { creations, changes, files } = plan
  if (creations.length + changes.length + files.length === 0) return { batch: null }
  const stored: StoredFile[] = []
  for (const { path } of files) {
    onProgress?.({ stage: 'copying', done: stored.length, total: files.length })
    stored.push(await archive.files.store(path, signal))
  }
  let done = 0
  const written = async (count: number): Promise<void> => {
    done += count
    onProgress?.({ stage: 'writing', done, total: creations.length + changes.length + files.length })
    // SQLite never waits, so that without this nobody could be heard who wants to stop it
    await setImmediate()
    if (signal?.aborted) throw new CodedError('CANCELLED')
  }
  const { batch } = await archive.write(intent, async (writer) => {
    await writeRecords(writer, plan, written)
    await attachStored(
      writer,
      files.map(({ owner, role, name }, index) => ({ owner, role, name, file: stored[index] as StoredFile })),
    )
    await written(files.length)
  })
  return { batch }
}

async function writeRecords(
  writer: Writer,
  { creations, changes }: ImportPlan,
  written: (count: number) => Promise<void>,
): Promise<void> {
  for (const [kind, ofKind] of Map.groupBy(creations, (creation) => creation.kind))
    for (const part of partsOf(ofKind, PART)) {
      await create(writer, kind, part)
      await written(part.length)
    }
  for (const [kind, ofKind] of Map.groupBy(changes, (change) => change.kind)) {
    await writer.update(kind, ofKind)
    await written(ofKind.length)
  }
}

/** The plan was checked with the same schemas that the writer checks with. */
const create = (writer: Writer, kind: KindId, part: ImportPlan['creations']) =>
  writer.create(
    kind,
    part.map(({ id, values }) => ({ ...(values as Draft<KindId>), id })),
  )
