import { CodedError } from '../../shared/contract/errors.ts'
import { codedFault, problemIn, systemCode } from '../faults.ts'
import { databaseOf } from './archive-folder.ts'
import { versionOf } from './migrate.ts'
import type { Migrations } from './migrations/index.ts'
import { readDatabase } from './reading.ts'
import { type Connection, fullCheck, identityOf, quickCheck } from './sqlite.ts'

/** What a first look at an archive found, before anything is touched. */
interface Look {
  /** How many migrations it has. */
  readonly version: number
  /** What is wrong with its database, or null. */
  readonly problem: string | null
}

/**
 * Looks at the archive in a folder without changing anything: is it ours, is it not too new, is its structure sound. One that
 * is to be migrated is checked in full, indexes and references too; any other gets the quick check (see `quickCheck`).
 * Throws NOT_AN_ARCHIVE, ARCHIVE_TOO_NEW, and ARCHIVE_DAMAGED when it cannot be read at all.
 */
export async function lookAt(folder: string, migrations: Migrations): Promise<Look> {
  try {
    const reading = await readDatabase(folder)
    try {
      const { version, mismatch } = knownVersion(reading.connection, folder, migrations)
      const check = version < versionOf(migrations) ? fullCheck : quickCheck
      return { version, problem: mismatch ?? check(reading.connection) }
    } finally {
      await reading.close()
    }
  } catch (error) {
    throw unreadable(error, folder)
  }
}

/**
 * The version of an archive that this program knows. `mismatch` tells when header and list of migrations do not agree.
 * Throws NOT_AN_ARCHIVE, ARCHIVE_TOO_NEW, ARCHIVE_DAMAGED (an empty file).
 */
export function knownVersion(
  connection: Connection,
  folder: string,
  migrations: Migrations,
): { readonly version: number; readonly mismatch: string | null } {
  const { ours, empty, version, applied } = identityOf(connection)
  if (empty) throw new CodedError('ARCHIVE_DAMAGED', { folder, problem: `${databaseOf(folder)}: 0 bytes` })
  if (!ours) throw new CodedError('NOT_AN_ARCHIVE', { folder })
  const known = Object.keys(migrations)
  if (applied.some((name, at) => name !== known[at]))
    throw new CodedError('ARCHIVE_TOO_NEW', { folder, found: applied.length, known: known.length })
  const agrees = version === applied.length
  return {
    version: applied.length,
    mismatch: agrees ? null : `user_version ${version}, migrations ${applied.length}`,
  }
}

/** A fault while looking: SQLITE_ERROR means that the table of migrations is gone, which ours always have. */
function unreadable(error: unknown, folder: string): Error {
  if (systemCode(error) === 'SQLITE_ERROR')
    return new CodedError('ARCHIVE_DAMAGED', { folder, problem: problemIn(error) }, error)
  return codedFault(error, folder)
}
