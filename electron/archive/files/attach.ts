import { basename } from 'node:path'
import { CodedError } from '../../../shared/contract/errors.ts'
import type { AttachmentRole } from '../../../shared/domain/attachment-role.ts'
import { safeFileName } from '../../../shared/domain/file-name.ts'
import type { KindId, RecordOf } from '../../../shared/domain/kinds.ts'
import type { Archive, Intent, Writer, Written } from '../archive.ts'
import type { Tables } from '../database.ts'
import type { StoredFile } from '../file-store.ts'
import { listRecords, partsOf } from '../records.ts'

type Attachment = RecordOf<'attachment'>

/** The record that a file hangs on. */
export interface Owner {
  readonly kind: KindId
  readonly id: string
}

/** A stored file, and what it is to the record that carries it. `name` is made safe for every system. */
export interface Attaching {
  readonly owner: Owner
  readonly role: AttachmentRole
  readonly name: string
  readonly file: StoredFile
}

/**
 * Stores a file and attaches it to a record, under its own name unless `name` is given. Throws what `FileStore.store`
 * and `Archive.write` throw, and NOT_FOUND when there is no such record; then nothing is attached.
 */
export async function attachFile(
  archive: Archive,
  intent: Intent,
  owner: Owner,
  { path, role, name = basename(path) }: { path: string; role: AttachmentRole; name?: string },
  signal?: AbortSignal,
): Promise<Written<Attachment>> {
  const file = await archive.files.store(path, signal)
  return archive.write(intent, async (writer) => {
    const [attached] = await attachStored(writer, [{ owner, role, name, file }])
    if (!attached) throw new CodedError('NOT_FOUND', { kind: owner.kind })
    return attached
  })
}

/**
 * Attaches files that are in the store already, many at once, and returns the attachments in their order. The same
 * bytes under the same name are attached to a record once: the attachment that is there comes back as it is. Throws
 * NOT_FOUND, SEALED_YEAR.
 */
export async function attachStored(writer: Writer, attachings: readonly Attaching[]): Promise<Attachment[]> {
  await refuseMissingOwners(writer.tables, attachings)
  await listFiles(writer.tables, attachings)
  const drafts = attachings.map(draftOf)
  const owners = drafts.map(({ owner }) => owner)
  const known = new Map<string, Attachment>()
  for (const attachments of (await attachmentsOf(writer.tables, owners)).values())
    for (const attachment of attachments) known.set(keyOf(attachment), attachment)
  const fresh = new Map(
    drafts.filter((draft) => !known.has(keyOf(draft))).map((draft) => [keyOf(draft), draft]),
  )
  for (const created of await writer.create('attachment', [...fresh.values()]))
    known.set(keyOf(created), created)
  return drafts.flatMap((draft) => known.get(keyOf(draft)) ?? [])
}

/**
 * The live attachments of records, by the record's id, in the order in which they were attached. Records without any
 * are not in it.
 */
export async function attachmentsOf(
  tables: Tables,
  owners: readonly string[],
): Promise<Map<string, Attachment[]>> {
  const attachments: Attachment[] = []
  for (const part of partsOf([...new Set(owners)]))
    attachments.push(
      ...(await tables
        .selectFrom('attachment')
        .selectAll()
        .where('owner', 'in', part)
        .where('deleted_at', 'is', null)
        .orderBy('id')
        .execute()),
    )
  return Map.groupBy(attachments, ({ owner }) => owner)
}

const draftOf = ({ owner, role, name, file }: Attaching) => ({
  owner_kind: owner.kind,
  owner: owner.id,
  role,
  name: safeFileName(name),
  sha256: file.sha256,
  media_type: file.mediaType,
  size: file.size,
})

/** A file's name may hold anything but this. */
const keyOf = ({ owner, sha256, name }: { owner: string; sha256: string; name: string }): string =>
  [owner, sha256, name].join('/')

async function refuseMissingOwners(tables: Tables, attachings: readonly Attaching[]): Promise<void> {
  for (const [kind, ofKind] of Map.groupBy(attachings, ({ owner }) => owner.kind)) {
    const ids = new Set(ofKind.map(({ owner }) => owner.id))
    const found = await listRecords(tables, kind, { ids: [...ids] })
    if (found.length < ids.size) throw new CodedError('NOT_FOUND', { kind })
  }
}

async function listFiles(tables: Tables, attachings: readonly Attaching[]): Promise<void> {
  const stored_at = new Date().toISOString()
  const rows = attachings.map(({ file: { sha256, size, mediaType } }) => ({
    sha256,
    size,
    media_type: mediaType,
    stored_at,
  }))
  for (const part of partsOf(rows))
    await tables
      .insertInto('file')
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}
