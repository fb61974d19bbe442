import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import { CodedError, isCoded } from '../../shared/contract/errors.ts'
import { codedFault, problemIn, systemCode } from '../faults.ts'
import type { Database, Tables } from './database.ts'

export type Connection = Sqlite.Database

/** `liuy`, in the header of every archive's database (SQLite's `application_id`). */
const APPLICATION_ID = 0x6c697579

/** How long a statement waits for another connection, in milliseconds. */
const PATIENCE = 5_000

/** Opens a database that is there, for reading only. Nothing is read yet: a damaged file fails at the first query. */
export function openForReading(path: string): Connection {
  const connection = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: PATIENCE })
  connection.pragma('trusted_schema = OFF')
  return connection
}

/**
 * Opens or makes a database for writing: what is committed survives a power cut, also on macOS (`fullfsync`). A file that may
 * only be read, which SQLite would open for reading without a word, fails here with SQLITE_READONLY.
 */
export function openForWriting(path: string): Connection {
  const connection = new Sqlite(path, { timeout: PATIENCE })
  try {
    connection.exec('begin immediate; pragma user_version = 0; rollback')
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    connection.pragma('fullfsync = ON')
    connection.pragma('foreign_keys = ON')
    connection.pragma('trusted_schema = OFF')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/**
 * The tables behind a connection of the archive in `folder`. What SQLite reports while they are read or written comes out
 * coded (see `codedFault`), as from a damaged page that no check at opening could have found, or ARCHIVE_GONE when the
 * folder is no longer there, as with a memory stick pulled out, or NO_ARCHIVE when it was closed meanwhile.
 */
export const tablesOn = (connection: Connection, folder: string): Tables =>
  new Kysely<Database>({ dialect: new SqliteDialect({ database: codingFaults(connection, folder) }) })

/**
 * When the disk is full, SQLite rolls back by itself, and the rollback that Kysely then asks for would fail and hide why
 * (sqlite.org/lang_transaction.html, 2.3).
 */
const NOTHING_TO_DO: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

function codingFaults(connection: Connection, folder: string): SqliteDatabase {
  const coding = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      if (!connection.open) throw new CodedError('NO_ARCHIVE', {}, error)
      const fault = codedFault(error, folder)
      throw isCoded(fault) && !existsSync(folder) ? new CodedError('ARCHIVE_GONE', { folder }, error) : fault
    }
  }
  return {
    close: () => connection.close(),
    prepare: (sql) => {
      if (sql === 'rollback' && !connection.inTransaction) return NOTHING_TO_DO
      const statement = coding(() => connection.prepare<unknown[]>(sql))
      return {
        reader: statement.reader,
        all: (values) => coding(() => statement.all(values)),
        run: (values) => coding(() => statement.run(values)),
        iterate: (values) => coding(() => statement.iterate(values)),
      }
    },
  }
}

/** What a database says of itself. `version` is the number of migrations applied, 0 when it was never an archive. */
interface Identity {
  readonly ours: boolean
  readonly empty: boolean
  readonly version: number
  /** The migrations applied, in their order. */
  readonly applied: readonly string[]
}

export function identityOf(connection: Connection): Identity {
  const number = (name: string): number => Number(connection.pragma(name, { simple: true }))
  const ours = number('application_id') === APPLICATION_ID
  return {
    ours,
    empty: number('page_count') === 0,
    version: number('user_version'),
    applied: ours ? appliedMigrations(connection) : [],
  }
}

function appliedMigrations(connection: Connection): string[] {
  const rows = connection
    .prepare<[], { name: string }>('select name from kysely_migration order by name')
    .all()
  return rows.map(({ name }) => name)
}

/** Marks a database as an archive of a version; part of the transaction that brings it there. */
export function identify(connection: Connection, version: number): void {
  connection.pragma(`application_id = ${APPLICATION_ID}`)
  connection.pragma(`user_version = ${version}`)
}

/** Checks the structure without the indexes' content, in 70 ms for 100,000 attendance rows (98 MB). Null when sound. */
export const quickCheck = (connection: Connection): string | null =>
  firstProblem(connection, 'quick_check(1)')

/** Checks structure, indexes and references, in 400 ms for the same. Null when sound, or what SQLite found first. */
export function fullCheck(connection: Connection): string | null {
  return firstProblem(connection, 'integrity_check(1)') ?? brokenReference(connection)
}

function firstProblem(connection: Connection, check: string): string | null {
  try {
    const verdict = String(connection.pragma(check, { simple: true }))
    return verdict === 'ok' ? null : verdict
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(systemCode(error))) return problemIn(error)
    throw error
  }
}

function brokenReference(connection: Connection): string | null {
  const [broken] = connection.pragma('foreign_key_check') as readonly { table: string; parent: string }[]
  return broken ? `foreign key ${broken.table} → ${broken.parent}` : null
}

/**
 * Copies a database into a new file as it stands at one moment, whoever writes meanwhile: the read transaction holds that
 * moment, so that the copy need not start again with every commit. `onPages` gets the pages done and in all.
 * Throws DISK_FULL: SQLite's backup tells no more than that reading or writing failed, and what reads well was not the
 * reason.
 */
export async function copyDatabase(
  connection: Connection,
  target: string,
  onPages: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  connection.exec('begin')
  try {
    connection.prepare('select count(*) from sqlite_schema').get()
    await connection.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        onPages(totalPages - remainingPages, totalPages)
        return 2_000
      },
    })
  } catch (error) {
    if (systemCode(error) === 'SQLITE_IOERR' && quickCheck(connection) === null)
      throw new CodedError('DISK_FULL', { path: target }, error)
    throw error
  } finally {
    connection.exec('commit')
  }
}

/**
 * Closes the last connection of an archive so that its folder is one plain file, which can be copied and also read where
 * nothing can be written. Where that fails (another process still reads, no space), what is committed stands safely in
 * the write-ahead log, and the next opening takes it from there.
 */
export function settle(connection: Connection): void {
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)')
    connection.pragma('journal_mode = DELETE', { simple: true })
  } catch (error) {
    if (!systemCode(error).startsWith('SQLITE_')) throw error
  } finally {
    connection.close()
  }
}
