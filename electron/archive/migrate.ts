import { Migrator } from 'kysely/migration'
import { CodedError, isCoded } from '../../shared/contract/errors.ts'
import { codedFault, problemIn } from '../faults.ts'
import type { Migrations } from './migrations/index.ts'
import { type Connection, fullCheck, identify, tablesOn } from './sqlite.ts'

/** The version of an archive that has all of these migrations. */
export const versionOf = (migrations: Migrations): number => Object.keys(migrations).length

/**
 * Brings a database to the latest version in one exclusive transaction: all migrations and then the checks of structure and
 * references pass, or nothing is changed. References are not enforced while a migration rebuilds tables (SQLite's own
 * procedure, sqlite.org/lang_altertable.html, 7), which is why they are checked before the commit. `check` tells what is
 * wrong, or null; only a copy of what is damaged already goes without.
 * Throws MIGRATION_FAILED, DISK_FULL.
 */
export async function migrate(
  connection: Connection,
  migrations: Migrations,
  check: (connection: Connection) => string | null = fullCheck,
): Promise<void> {
  const version = versionOf(migrations)
  connection.pragma('foreign_keys = OFF')
  try {
    connection.exec('begin exclusive')
    await runMigrations(connection, migrations)
    identify(connection, version)
    const problem = check(connection)
    if (problem !== null) throw new CodedError('MIGRATION_FAILED', { version, problem })
    connection.exec('commit')
  } catch (error) {
    if (connection.inTransaction) connection.exec('rollback')
    throw migrationFault(error, connection.name, version)
  } finally {
    connection.pragma('foreign_keys = ON')
  }
}

/** Kysely opens no transaction of its own on SQLite, so its statements join ours. */
async function runMigrations(connection: Connection, migrations: Migrations): Promise<void> {
  const provider = { getMigrations: async () => ({ ...migrations }) }
  const { error } = await new Migrator({
    db: tablesOn(connection, connection.name),
    provider,
  }).migrateToLatest()
  if (error !== undefined) throw error instanceof Error ? error : new Error(problemIn(error))
}

function migrationFault(error: unknown, path: string, version: number): Error {
  const fault = codedFault(error, path)
  if (isCoded(fault, 'DISK_FULL') || isCoded(fault, 'MIGRATION_FAILED')) return fault
  return new CodedError('MIGRATION_FAILED', { version, problem: problemIn(error) }, error)
}
