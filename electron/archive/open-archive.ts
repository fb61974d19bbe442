import { access, constants } from 'node:fs/promises'
import { resolve } from 'node:path'
import { CodedError, isCoded } from '../../shared/contract/errors.ts'
import { codedFault } from '../faults.ts'
import type { Archive, ReadOnlyReason } from './archive.ts'
import { databaseOf, filesOf, foundArchive, kindAt } from './archive-folder.ts'
import { backUpFolder } from './backup/back-up.ts'
import type { BackupWork } from './backup/backup-file.ts'
import { buildArchive } from './build-archive.ts'
import { sweepTemporary } from './files/file-store.ts'
import { knownVersion, lookAt } from './inspect.ts'
import { refuseUnsafePlace } from './location/location-guard.ts'
import { type Lock, takeLock } from './lock.ts'
import { migrate, versionOf } from './migrate.ts'
import { type Migrations, MIGRATIONS } from './migrations/index.ts'
import { archiveToRead } from './read-archive.ts'
import { bringIndexUpToDate } from './search/rebuild-index.ts'
import { type Connection, openForWriting, settle, tablesOn } from './sqlite.ts'
import { archiveToWrite } from './write-archive.ts'

/** How to open an archive. All of it may be left out. */
export interface Opening extends BackupWork {
  /** Only to look at: no lock is taken, so that many can look while one writes. */
  readonly readOnly?: boolean
  /** Where the backup before a migration goes; see `backUpFolder`. */
  readonly backupsInto?: string
  /** Other migrations than the program's own, for tests of migrating. */
  readonly migrations?: Migrations
}

/**
 * Opens the archive in a folder, in the order of docs/architecture.md: looked at first without a touch, then locked, backed
 * up and migrated if it is older. What cannot be written is opened to be read, and `readOnly` says why.
 * Throws ARCHIVE_NOT_FOUND, NOT_AN_ARCHIVE, ARCHIVE_TOO_NEW, UNSAFE_LOCATION, ARCHIVE_DAMAGED (when it cannot even be read),
 * BACKUP_NOT_PROVED and MIGRATION_FAILED (the archive is unchanged), DISK_FULL, CANCELLED.
 */
export async function openArchive(folder: string, opening: Opening = {}): Promise<Archive> {
  const migrations = opening.migrations ?? MIGRATIONS
  const found = await foundArchive(folder)
  await refuseUnsafePlace(found)
  const { problem } = await lookAt(found, migrations)
  if (problem !== null) return damaged(found, problem, migrations)
  if (opening.readOnly === true) return archiveToRead(found, { why: 'asked' }, migrations)
  const hold = await holdOrReason(found)
  if ('why' in hold) return archiveToRead(found, hold, migrations)
  try {
    await bringUpToDate(hold.connection, found, opening)
    await bringIndexUpToDate(tablesOn(hold.connection, found))
    await sweepTemporary(filesOf(found))
    return archiveToWrite(found, hold.connection, hold.lock)
  } catch (error) {
    settle(hold.connection)
    await hold.lock.release()
    throw codedFault(error, found)
  }
}

/**
 * Makes an empty archive in a folder that does not exist yet and opens it. It is built beside and renamed, so that there is
 * never half an archive. Throws ARCHIVE_EXISTS, UNSAFE_LOCATION, NO_PERMISSION, DISK_FULL.
 */
export async function createArchive(folder: string, opening: Opening = {}): Promise<Archive> {
  const absolute = resolve(folder)
  await refuseUnsafePlace(absolute)
  if ((await kindAt(absolute)) !== 'nothing') throw new CodedError('ARCHIVE_EXISTS', { folder: absolute })
  try {
    await buildArchive(absolute, opening.migrations ?? MIGRATIONS)
  } catch (error) {
    throw codedFault(error, absolute)
  }
  return openArchive(absolute, opening)
}

/** What can still be read of a damaged archive. A copy that cannot be migrated is part of the damage. */
async function damaged(folder: string, problem: string, migrations: Migrations): Promise<Archive> {
  try {
    return await archiveToRead(folder, { why: 'damaged', problem }, migrations)
  } catch (error) {
    throw new CodedError('ARCHIVE_DAMAGED', { folder, problem }, error)
  }
}

/** An archive that nobody else can write now. */
interface Hold {
  readonly lock: Lock
  readonly connection: Connection
}

async function holdOrReason(folder: string): Promise<Hold | ReadOnlyReason> {
  try {
    await access(folder, constants.W_OK)
    await access(databaseOf(folder), constants.W_OK)
    const locking = await takeLock(folder)
    if ('heldBy' in locking) return { why: 'locked', holder: locking.heldBy }
    return await connected(folder, locking.held)
  } catch (error) {
    const fault = codedFault(error, folder)
    if (isCoded(fault, 'NO_PERMISSION')) return { why: 'no-permission' }
    throw fault
  }
}

async function connected(folder: string, lock: Lock): Promise<Hold> {
  try {
    return { lock, connection: openForWriting(databaseOf(folder)) }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Looks at the version again: before the lock was ours, another process may have migrated the archive. */
async function bringUpToDate(connection: Connection, folder: string, opening: Opening): Promise<void> {
  const migrations = opening.migrations ?? MIGRATIONS
  if (knownVersion(connection, folder, migrations).version === versionOf(migrations)) return
  await backUpFolder(folder, { ...opening, into: opening.backupsInto, reason: 'before-migration' })
  await migrate(connection, migrations)
}
