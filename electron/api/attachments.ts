import { CodedError } from '../../shared/contract/errors.ts'
import type { AttachmentView } from '../../shared/contract/attachments.ts'
import { safeFileName } from '../../shared/domain/file-name.ts'
import type { RecordOf } from '../../shared/domain/kinds.ts'
import type { AttachmentRole } from '../../shared/domain/attachment-role.ts'
import { recordsById } from '../archive/listing/titles-by-id.ts'
import { readRecord } from '../archive/records.ts'
import type { Session } from '../session/session.ts'
import { actLabel } from './act-label.ts'
import { attachChosen } from './attach-chosen.ts'
import { attachmentOf } from './attachment-of.ts'
import { api } from './base.ts'
import { downloadAddress, thumbnailAddress, viewAddress } from './addresses.ts'

const add = api.attachments.add.handler(async ({ input: { kind, id, files }, context: { session } }) => {
  await readRecord(session.archive.tables, kind, id)
  const chosen = files.map(({ file: token, role }) => ({
    token,
    role,
    file: session.tokens.file(token, 'attachment'),
  }))
  const job = session.jobs.start('attach', (work) => attachChosen(session, { kind, id }, chosen, work))
  return { job }
})

const change = api.attachments.change.handler(
  async ({ input: { id, version, ...values }, context: { session } }) => {
    const label = actLabel(session, 'change_attachment')
    const { result, batch } = await session.write(label, async (writer) => {
      const [changed] = await writer.update('attachment', [{ id, version, values: safelyNamed(values) }])
      if (!changed) throw new CodedError('NOT_FOUND', { kind: 'attachment' })
      return changed
    })
    return { attachment: attachmentOf(result), batch }
  },
)

const remove = api.attachments.remove.handler(async ({ input: { ids }, context: { session } }) => {
  const label = actLabel(session, 'remove_attachments', { count: ids.length })
  const { batch } = await session.write(label, (writer) => writer.trash('attachment', ids))
  return { batch }
})

const view = api.attachments.view.handler(async ({ input: { ids }, context: { session } }) => {
  const records = await recordsById(session.archive.tables, 'attachment', ids)
  return Object.fromEntries(
    (records as unknown as RecordOf<'attachment'>[]).map((record) => [record.id, viewOf(session, record)]),
  )
})

const token = api.attachments.token.handler(async ({ input: { id }, context: { session } }) => ({
  file: tokenOf(session, await readRecord(session.archive.tables, 'attachment', id)),
}))

export const attachments = { add, change, remove, view, token }

const safelyNamed = ({ name, role }: { name?: string | undefined; role?: AttachmentRole | undefined }) => ({
  ...(name !== undefined && { name: safeFileName(name) }),
  ...(role !== undefined && { role }),
})

/** An archive may come from anywhere: what it names must not lead out of its store. */
function tokenOf(session: Session, { sha256, name, media_type }: RecordOf<'attachment'>): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new CodedError('FILE_NOT_FOUND', { path: sha256 })
  const path = session.archive.files.pathOf(sha256)
  return session.tokens.give({ what: 'stored', path, name: safeFileName(name), mediaType: media_type })
}

function viewOf(session: Session, record: RecordOf<'attachment'>): AttachmentView {
  const file = tokenOf(session, record)
  const isPicture = /^image\/(?:jpeg|png|webp|gif|tiff|avif|heic|heif)$/.test(record.media_type)
  return {
    url: viewAddress(file),
    download: downloadAddress(file),
    thumbnail: isPicture ? thumbnailAddress(file) : null,
  }
}
