import { stat } from 'node:fs/promises'
import type { AttachmentRole } from '../../shared/domain/attachment-role.ts'
import { type Attaching, attachStored, type Owner } from '../archive/files/attach.ts'
import type { JobResult } from '../../shared/contract/jobs.ts'
import { partsOf } from '../archive/records.ts'
import { codedFault } from '../faults.ts'
import { roleOf } from '../importing/evidence/role-of.ts'
import type { JobWork } from '../jobs/running-jobs.ts'
import { removeUpload } from '../session/remove-upload.ts'
import type { Session } from '../session/session.ts'
import type { Thing } from '../session/tokens.ts'
import { actLabel } from './act-label.ts'
import { attachmentOf } from './attachment-of.ts'

/** A file that a person chose or dropped; without a role, its name tells it. */
export interface Chosen {
  readonly token: string
  readonly file: Extract<Thing, { what: 'file' }>
  readonly role: AttachmentRole | undefined
}

/** Files stored side by side: each waits for the disk to have it, which takes many at once hardly longer than one. */
const AT_ONCE = 16

/**
 * The job that puts files onto a record, in one act; counts bytes. What was uploaded is not kept a second time. Throws what
 * `FileStore.store` and `Archive.write` throw; then nothing is attached.
 */
export async function attachChosen(
  session: Session,
  owner: Owner,
  chosen: readonly Chosen[],
  { signal, onProgress }: JobWork,
): Promise<JobResult> {
  const { holding, tokens } = session
  const sizes = await Promise.all(chosen.map(({ file }) => sizeOf(file.path)))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  let done = 0
  const onBytes = (bytes: number): void => onProgress({ stage: 'copying', done: (done += bytes), total })
  const storing = chosen.map(({ file: { path, name }, role }) => async (stopped: AbortSignal) => ({
    owner,
    name,
    role: role ?? roleOf(name) ?? ('other' as const),
    file: await holding.archive.files.store(path, stopped, onBytes),
  }))
  const attachings: Attaching[] = []
  for (const part of partsOf(storing, AT_ONCE)) attachings.push(...(await allOrStopped(part, signal)))
  signal.throwIfAborted()
  const label = actLabel(session, 'attach', { count: chosen.length })
  const { result, batch } = await session.write(label, (writer) => attachStored(writer, attachings), holding)
  for (const { token } of chosen) await removeUpload(tokens, token)
  return { of: 'attached', attachments: result.map(attachmentOf), batch }
}

/** What all of these give. The first that fails stops the others, and is thrown when none is at work any more. */
async function allOrStopped<T>(
  works: readonly ((stopped: AbortSignal) => Promise<T>)[],
  signal: AbortSignal,
): Promise<T[]> {
  const failed = new AbortController()
  const stopped = AbortSignal.any([signal, failed.signal])
  const doing = works.map((work) =>
    work(stopped).catch((error: unknown) => {
      failed.abort(error)
      throw error
    }),
  )
  await Promise.allSettled(doing)
  failed.signal.throwIfAborted()
  return Promise.all(doing)
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    throw codedFault(error, path)
  }
}
