import { basename, join } from 'node:path'
import type { BackupEntry, JobResult } from '../../shared/contract/jobs.ts'
import { CodedError } from '../../shared/contract/errors.ts'
import { verifyText } from '../../shared/i18n/verify-text.ts'
import { ARCHIVE_SUFFIX } from '../archive/archive-folder.ts'
import { rememberProof } from '../archive/backup/back-up.ts'
import { BACKUP_SUFFIX } from '../archive/backup/backup-file.ts'
import { type Backup, listBackups } from '../archive/backup/list-backups.ts'
import { freePath } from '../archive/free-path.ts'
import { trashPage } from '../archive/listing/trash-page.ts'
import { sealYear, unsealYear } from '../archive/sealing/seal-year.ts'
import { archiveName } from '../session/archive-places.ts'
import { backupFolderOf } from '../session/program.ts'
import { removeUpload } from '../session/remove-upload.ts'
import type { Session } from '../session/session.ts'
import { recentId } from '../session/settings.ts'
import { actLabel } from './act-label.ts'
import { api } from './base.ts'

const verify = api.maintenance.verify.handler(({ context: { session } }) => {
  const { language, archive, program } = session
  const job = session.jobs.start('verify', async (work): Promise<JobResult> => {
    const report = await program.workers.run('verify', { folder: archive.folder }, work)
    const problems = report.problems.map((problem) => ({
      code: problem.code,
      message: verifyText(language, problem),
    }))
    return { of: 'verify', sound: report.sound, problems, records: report.records, files: report.files }
  })
  return { job }
})

const backup = api.maintenance.backup.handler(({ context: { session } }) => {
  const { archive, program } = session
  const job = session.jobs.start('backup', async (work): Promise<JobResult> => {
    const input = { folder: archive.folder, into: backupFolderOf(program) }
    const made = await program.workers.run('backup', input, work)
    if (archive.readOnly === null && made.provedAt !== null) await rememberProof(archive, made.provedAt)
    return { of: 'backup', backup: entryOf(made) }
  })
  return { job }
})

const backups = api.maintenance.backups.handler(async ({ context: { session } }) => {
  const location = backupFolderOf(session.program)
  return { location, backups: (await backupsOf(session)).map(entryOf) }
})

const restore = api.maintenance.restore.handler(async ({ input: { from, into }, context: { session } }) => {
  const { program, tokens } = session
  const file =
    'file' in from ? tokens.file(from.file, 'backup').path : await backupNamed(session, from.backup)
  const place = into === null ? program.archiveFolder : tokens.folder(into, 'new-archive')
  const folder = await freePath(join(place, restoredName(file)))
  const job = session.jobs.start('restore', async (work): Promise<JobResult> => {
    try {
      await program.workers.run('restore', { file, folder }, work)
    } finally {
      if ('file' in from) await removeUpload(tokens, from.file)
    }
    await program.settings.opened(folder)
    program.changes.publish('change', { what: 'settings' })
    return { of: 'restore', recent: recentId(folder), name: archiveName(folder) }
  })
  return { job }
})

const seal = api.maintenance.seal.handler(({ input: { year }, context: { session } }) => {
  const { holding, who } = session
  const label = actLabel(session, 'seal', { year })
  const job = session.jobs.start('seal', async ({ signal, onProgress }): Promise<JobResult> => {
    const progress = (done: number, total: number) =>
      onProgress({ stage: 'reading', done, total: total || null })
    await sealYear(holding.archive, year, { label, who }, { signal, onProgress: progress })
    holding.changes.publish('change', { what: 'archive' })
    return { of: 'seal', year }
  })
  return { job }
})

const unseal = api.maintenance.unseal.handler(async ({ input: { year, reason }, context: { session } }) => {
  const { holding, who } = session
  await unsealYear(holding.archive, year, { label: actLabel(session, 'unseal', { year }), who }, reason)
  holding.changes.publish('change', { what: 'archive' })
})

const seals = api.maintenance.seals.handler(async ({ context: { session } }) => {
  const rows = await session.archive.tables.selectFrom('seal').selectAll().orderBy('year', 'desc').execute()
  return rows.map(({ year, sealed_at, sealed_by }) => ({ year, sealedAt: sealed_at, sealedBy: sealed_by }))
})

const trash = api.maintenance.trash.handler(({ input: { kind, ...page }, context: { session } }) =>
  trashPage(session.archive.tables, kind ?? null, page),
)

export const maintenance = { verify, backup, backups, restore, seal, unseal, seals, trash }

/** The backups of the open archive, wherever its folder was when they were made; without one those of all. */
async function backupsOf(session: Session): Promise<Backup[]> {
  const all = await listBackups(backupFolderOf(session.program))
  if (!session.held) return all
  const row = await session.archive.tables
    .selectFrom('setting')
    .select('value')
    .where('key', '=', 'archive_id')
    .executeTakeFirst()
  return all.filter(({ about }) => about === null || about.archive === (row?.value ?? null))
}

const entryOf = ({ file, size, about, provedAt, flaws }: Backup): BackupEntry => ({
  backup: recentId(file),
  name: basename(file, BACKUP_SUFFIX),
  madeAt: about?.made_at ?? '',
  provedAt,
  size,
  flaws,
})

async function backupNamed(session: Session, id: string): Promise<string> {
  const found = (await listBackups(backupFolderOf(session.program))).find(({ file }) => recentId(file) === id)
  if (!found) throw new CodedError('FILE_NOT_FOUND', { path: backupFolderOf(session.program) })
  return found.file
}

/** An archive that was restored is called after its backup, so that it is not taken for the one it was made from. */
const restoredName = (file: string): string => basename(file, BACKUP_SUFFIX) + ARCHIVE_SUFFIX
