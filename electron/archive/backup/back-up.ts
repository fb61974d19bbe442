import { mkdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import dayjs from 'dayjs'
import { CodedError } from '../../../shared/contract/errors.ts'
import { codedFault } from '../../faults.ts'
import { sweepUnfinished, writeWhole } from '../../write-whole.ts'
import type { Archive } from '../archive.ts'
import { ARCHIVE_SUFFIX, databaseOf } from '../archive-folder.ts'
import { freePath } from '../free-path.ts'
import { readDatabase } from '../reading.ts'
import { makeScratch } from '../scratch.ts'
import { type Connection, copyDatabase, identityOf, openForWriting, settle } from '../sqlite.ts'
import {
  type About,
  BACKUP_SUFFIX,
  type BackupReason,
  type BackupWork,
  type Manifest,
  usualBackupFolder,
} from './backup-file.ts'
import { type Backup, writeProof } from './list-backups.ts'
import { pack } from './pack.ts'
import { proveBackup } from './prove.ts'

/** How to back up. All of it may be left out. */
interface BackingUp extends BackupWork {
  /** The folder to put it in; `Documents/Liuyou Backups` when not said. */
  readonly into?: string | undefined
  readonly reason?: BackupReason
}

/**
 * Backs up an open archive into one file `<name> <date> <time>.liuyou-backup`, while it is read and written. It appears under
 * that name only when it is proved: restored to a temporary place, opened, verified in full. The date of proof stands beside
 * it and, when the archive can be written, in its settings as `backup_proved_at`.
 * Throws BACKUP_NOT_PROVED, DISK_FULL, NO_PERMISSION, FILE_VANISHED, CANCELLED; then no file is left.
 */
export async function backupArchive(archive: Archive, how: BackingUp = {}): Promise<Backup> {
  const backup = await backUpFolder(archive.folder, how)
  if (archive.readOnly === null && backup.provedAt !== null) await rememberProof(archive, backup.provedAt)
  return backup
}

/** Backs up the archive in a folder, of this version or an older one; see `backupArchive`. */
export async function backUpFolder(folder: string, how: BackingUp): Promise<Backup> {
  const into = resolve(how.into ?? usualBackupFolder())
  try {
    await mkdir(into, { recursive: true })
    await sweepUnfinished(into)
    const made = new Date()
    const file = await freePath(join(into, nameOf(basename(folder, ARCHIVE_SUFFIX), made)))
    let flaws = 0
    await writeWhole(file, async (beside) => {
      const manifest = await packArchive(folder, beside, made, how)
      flaws = await proveBackup(beside, file, folder, manifest, how)
    })
    return await writeProof(file, flaws)
  } catch (error) {
    throw codedFault(error, into)
  }
}

/** Keeps in the archive when it was last backed up with proof. Not an act of a person: it stands in no history. */
export async function rememberProof(archive: Archive, provedAt: string): Promise<void> {
  const row = { key: 'backup_proved_at', value: provedAt }
  await archive.write({ label: row.key, who: '' }, ({ tables }) =>
    tables
      .insertInto('setting')
      .values(row)
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: row.value }))
      .execute(),
  )
}

/** Packs the database as it stands at one moment, then the files, of which none that it names can be missing by then. */
async function packArchive(folder: string, target: string, made: Date, how: BackingUp): Promise<Manifest> {
  const reading = await readDatabase(folder)
  const scratch = await makeScratch((await stat(databaseOf(folder))).size * 2, join(target, '..'))
  try {
    const copy = databaseOf(scratch.folder)
    await copyDatabase(reading.connection, copy, (done, total) => {
      if (how.signal?.aborted) throw new CodedError('CANCELLED')
      how.onProgress?.(done, total, 'copying')
    })
    const about = aboutArchive(openForWriting(copy), folder, made, how.reason ?? 'asked')
    return await pack(target, copy, folder, about, how)
  } finally {
    await reading.close()
    await scratch.remove()
  }
}

function aboutArchive(copy: Connection, folder: string, made: Date, reason: BackupReason): About {
  try {
    const id = copy.prepare<[], { value: string }>("select value from setting where key = 'archive_id'").get()
    return {
      format: 1,
      archive: id?.value ?? null,
      name: basename(folder, ARCHIVE_SUFFIX),
      version: identityOf(copy).applied.length,
      made_at: made.toISOString(),
      reason,
    }
  } finally {
    settle(copy)
  }
}

/** Bytes that a name may have on any disk, less what we put behind it. */
const LONGEST_NAME = 200

function nameOf(archive: string, made: Date): string {
  let name = archive
  while (Buffer.byteLength(name) > LONGEST_NAME) name = [...name].slice(0, -1).join('')
  return `${name} ${dayjs(made).format('YYYY-MM-DD HHmmss')}${BACKUP_SUFFIX}`
}
