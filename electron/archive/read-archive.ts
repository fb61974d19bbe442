import { CodedError } from '../../shared/contract/errors.ts'
import { codedFault } from '../faults.ts'
import type { Archive, ReadOnlyReason } from './archive.ts'
import { databaseOf, filesOf } from './archive-folder.ts'
import { fileStoreIn } from './files/file-store.ts'
import { knownVersion } from './inspect.ts'
import { migrate, versionOf } from './migrate.ts'
import { type Migrations, MIGRATIONS } from './migrations/index.ts'
import { placeOf } from './place.ts'
import { type Reading, readCopy, readDatabase } from './reading.ts'
import { makeScratch } from './scratch.ts'
import { copyDatabase, fullCheck, openForWriting, settle, tablesOn } from './sqlite.ts'

/**
 * An archive to look at: no lock is taken and nothing is written to its folder. One of an older version is read from a
 * temporary copy that is brought up to date.
 * Throws ARCHIVE_DAMAGED, ARCHIVE_TOO_NEW, NOT_AN_ARCHIVE, MIGRATION_FAILED, DISK_FULL (of the temporary folder).
 */
export async function archiveToRead(
  folder: string,
  readOnly: ReadOnlyReason,
  migrations: Migrations = MIGRATIONS,
): Promise<Archive> {
  try {
    const isThere = placeOf(folder)
    const reading = await upToDate(await readDatabase(folder), folder, readOnly, migrations)
    const refusal = refusalOf(folder, readOnly)
    return {
      folder,
      readOnly,
      isThere,
      tables: tablesOn(reading.connection, folder),
      files: fileStoreIn(filesOf(folder), refusal),
      write: () => Promise.reject(refusal),
      close: () => reading.close(),
    }
  } catch (error) {
    throw codedFault(error, folder)
  }
}

/** Why nothing can be written, so that it says what to do. */
function refusalOf(folder: string, reason: ReadOnlyReason): CodedError {
  switch (reason.why) {
    case 'locked':
      return new CodedError('ARCHIVE_LOCKED', {
        holder: `${reason.holder.user}@${reason.holder.host} (${reason.holder.pid})`,
        since: reason.holder.since,
      })
    case 'damaged':
      return new CodedError('ARCHIVE_DAMAGED', { folder, problem: reason.problem })
    case 'no-permission':
      return new CodedError('NO_PERMISSION', { path: folder })
    case 'asked':
      return new CodedError('ARCHIVE_READ_ONLY', { folder })
  }
}

/** The reading itself, or that of a copy with the migrations it lacks. */
async function upToDate(
  reading: Reading,
  folder: string,
  { why }: ReadOnlyReason,
  migrations: Migrations,
): Promise<Reading> {
  try {
    const { version } = knownVersion(reading.connection, folder, migrations)
    if (version === versionOf(migrations)) return reading
    const migrated = await migratedCopy(
      reading,
      folder,
      migrations,
      why === 'damaged' ? () => null : fullCheck,
    )
    await reading.close()
    return migrated
  } catch (error) {
    await reading.close()
    throw error
  }
}

async function migratedCopy(
  reading: Reading,
  folder: string,
  migrations: Migrations,
  check: typeof fullCheck,
): Promise<Reading> {
  const pages = Number(reading.connection.pragma('page_count', { simple: true }))
  const scratch = await makeScratch(pages * 4096 * 3, folder)
  try {
    await copyDatabase(reading.connection, databaseOf(scratch.folder))
    const connection = openForWriting(databaseOf(scratch.folder))
    try {
      await migrate(connection, migrations, check)
    } finally {
      settle(connection)
    }
    return readCopy(scratch)
  } catch (error) {
    await scratch.remove()
    throw error
  }
}
