import { basename, join, relative } from 'node:path'
import type { AttachmentRole } from '../../../shared/domain/attachment-role.ts'
import { safeFileName } from '../../../shared/domain/file-name.ts'
import { hashOf } from '../../archive/files/copy-hashed.ts'
import type { EvidenceFile, EvidenceFolder, EvidenceInput } from '../inputs.ts'
import type { Entry } from '../plan/ledger.ts'
import type { Planning } from '../plan/planning.ts'
import { activityOf } from './activity-of.ts'
import { roleOf } from './role-of.ts'

/** A file to be attached to an activity. */
export interface EvidencePlan {
  readonly owner: Entry
  readonly path: string
  /** As notices call it: its path from the folder that was given. */
  readonly file: string
  readonly name: string
  readonly role: AttachmentRole
}

/** What a dated folder was taken for; `activity` is null where it could not be placed. */
export interface PlacedFolder {
  readonly folder: string
  readonly activity: { readonly id: string; readonly title: string } | null
  readonly files: readonly { readonly name: string; readonly role: AttachmentRole | null }[]
}

/** What hangs on activities: `attachmentKey` of each file, to which the planned ones are added. */
export type Attached = Set<string>

export const attachmentKey = (owner: string, sha256: string, name: string): string =>
  [owner, sha256, name].join('/')

/**
 * Plans which file of evidence is attached to which activity, of the archive or of this import, and as what (domain, section 4). What cannot be
 * placed is reported; what hangs there already counts as skipped. Throws FILE_UNREADABLE, FILE_VANISHED, CANCELLED.
 */
export async function planEvidence(
  input: EvidenceInput,
  attached: Attached,
  planning: Planning,
  signal?: AbortSignal,
): Promise<{ readonly files: readonly EvidencePlan[]; readonly folders: readonly PlacedFolder[] }> {
  const nameOf = (path: string): string => join(basename(input.path), relative(input.path, path))
  const files: EvidencePlan[] = []
  const folders: PlacedFolder[] = []
  for (const folder of input.folders) {
    const owner = activityOf(folder, nameOf(folder.path), planning)
    folders.push(placedFolder(folder, owner))
    if (owner) files.push(...(await planFiles(folder.files, owner, nameOf, attached, planning, signal)))
  }
  for (const stray of input.strays)
    planning.notices.warn(
      { file: nameOf(stray) },
      { code: 'FILE_NOT_PLACED', details: { value: basename(stray) } },
    )
  return { files, folders }
}

const placedFolder = (folder: EvidenceFolder, owner: Entry | null): PlacedFolder => ({
  folder: folder.path,
  activity: owner && { id: owner.id, title: String(owner.values['title']) },
  files: folder.files.map(({ name, within }) => ({ name, role: roleOf(name, within) })),
})

async function planFiles(
  files: readonly EvidenceFile[],
  owner: Entry,
  nameOf: (path: string) => string,
  attached: Attached,
  planning: Planning,
  signal: AbortSignal | undefined,
): Promise<EvidencePlan[]> {
  const planned: EvidencePlan[] = []
  for (const { path, name, within } of files) {
    await planning.goOn()
    const file = nameOf(path)
    const { sha256, size } = await hashOf(path, signal)
    const key = attachmentKey(owner.id, sha256, safeFileName(name))
    if (size === 0) planning.notices.warn({ file }, { code: 'FILE_EMPTY', details: { value: name } })
    else if (attached.has(key)) planning.skipped++
    else planned.push({ owner, path, file, name, role: roleOrOther(name, within, file, planning) })
    if (safeFileName(name) !== name)
      planning.notices.warn({ file }, { code: 'FILE_RENAMED', details: { value: safeFileName(name) } })
    if (size > 0) attached.add(key)
  }
  return planned
}

function roleOrOther(name: string, within: string, file: string, { notices }: Planning): AttachmentRole {
  const role = roleOf(name, within)
  if (!role) notices.warn({ file }, { code: 'FILE_ROLE_UNKNOWN', details: { value: name } })
  return role ?? 'other'
}
