import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { CodedError, isCoded } from '../../../shared/contract/errors.ts'
import { codedFault } from '../../faults.ts'
import { writeFolderWhole } from '../../write-folder-whole.ts'
import { flushFolder } from '../../write-whole.ts'
import { filesOf, kindAt } from '../archive-folder.ts'
import { fileStoreIn } from '../files/file-store.ts'
import { knownVersion } from '../inspect.ts'
import { refuseUnsafePlace } from '../location/location-guard.ts'
import { versionOf } from '../migrate.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import { readDatabase } from '../reading.ts'
import { writeSealFolder } from '../sealing/seal-folder.ts'
import { fullCheck } from '../sqlite.ts'
import { type About, aboutIn, type BackupWork } from './backup-file.ts'
import { readManifest } from './open-backup.ts'
import { unpack } from './unpack.ts'

/**
 * Restores a backup into a new archive folder, never over an existing one. All bytes are checked and the database is too before
 * the folder appears under its name. Returns what the backup is of; the archive opens as any other.
 * Throws FILE_NOT_FOUND, NOT_A_BACKUP, FILE_DAMAGED (truncated or changed), ARCHIVE_TOO_NEW, ARCHIVE_EXISTS, UNSAFE_LOCATION,
 * DISK_FULL, NO_PERMISSION, CANCELLED; then nothing is left in the target.
 */
export async function restoreBackup(file: string, target: string, work: BackupWork = {}): Promise<About> {
  const folder = resolve(target)
  await refuseUnsafePlace(folder)
  if ((await kindAt(folder)) !== 'nothing') throw new CodedError('ARCHIVE_EXISTS', { folder })
  const about = aboutIn(await readManifest(resolve(file)))
  const known = versionOf(MIGRATIONS)
  if (about.version > known)
    throw new CodedError('ARCHIVE_TOO_NEW', { folder: file, found: about.version, known })
  try {
    await writeFolderWhole(folder, { overwrite: false }, async (beside) => {
      await unpack(resolve(file), beside, { ...work, lasting: true })
      await mkdir(filesOf(beside), { recursive: true })
      await refuseUnsound(beside, resolve(file))
      await laySeals(beside)
      await flushFolder(filesOf(beside))
    })
    return about
  } catch (error) {
    throw codedFault(error, folder)
  }
}

/** What was proved when it was made can only be unsound when the backup was changed together with its manifest. */
async function refuseUnsound(folder: string, path: string): Promise<void> {
  try {
    const reading = await readDatabase(folder)
    try {
      const problem =
        knownVersion(reading.connection, folder, MIGRATIONS).mismatch ?? fullCheck(reading.connection)
      if (problem !== null) throw new CodedError('FILE_DAMAGED', { path, problem })
    } finally {
      await reading.close()
    }
  } catch (error) {
    const fault = codedFault(error, folder)
    if (isDamage(fault))
      throw new CodedError(
        'FILE_DAMAGED',
        { path, problem: String(fault.details['problem'] ?? fault.code) },
        error,
      )
    throw fault
  }
}

/**
 * Lays the documents of the seals out again, which the store holds and people look for in `seals/`. Where the archive had lost
 * some of them, that is for `verify` to tell.
 */
async function laySeals(folder: string): Promise<void> {
  const reading = await readDatabase(folder)
  try {
    const seals = reading.connection
      .prepare<[], { year: string; manifest_sha256: string }>('select year, manifest_sha256 from seal')
      .all()
    for (const { year, manifest_sha256 } of seals)
      await writeSealFolder(folder, fileStoreIn(filesOf(folder)), year, manifest_sha256)
  } catch (error) {
    const fault = codedFault(error, folder)
    if (isCoded(fault) && fault.code !== 'FILE_NOT_FOUND') throw fault
  } finally {
    await reading.close()
  }
}

const isDamage = (fault: Error): fault is CodedError =>
  fault instanceof CodedError && ['ARCHIVE_DAMAGED', 'NOT_AN_ARCHIVE'].includes(fault.code)
