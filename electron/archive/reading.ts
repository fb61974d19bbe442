import { chmod, copyFile } from 'node:fs/promises'
import { statSync } from 'node:fs'
import { systemCode } from '../faults.ts'
import { databaseOf, kindAt } from './archive-folder.ts'
import { makeScratch, type Scratch } from './scratch.ts'
import { type Connection, openForReading, openForWriting, settle } from './sqlite.ts'

/** A database open for reading: where it stands, or a temporary copy of it. */
export interface Reading {
  readonly connection: Connection
  /** The copy that is read instead of the archive's own database, if there is one. */
  readonly copy: Scratch | null
  close(): Promise<void>
}

/**
 * Opens the database of an archive folder for reading, also on a medium that cannot be written to: SQLite cannot read a
 * write-ahead log there unless its index lies beside it, so such a database is read from a temporary copy.
 * Throws SQLite's faults when it cannot be read at all.
 */
export async function readDatabase(folder: string): Promise<Reading> {
  try {
    return inPlace(folder)
  } catch (error) {
    if (!/^SQLITE_(CANTOPEN|READONLY)/.test(systemCode(error))) throw error
    return await fromCopy(folder)
  }
}

function inPlace(folder: string): Reading {
  const connection = openForReading(databaseOf(folder))
  try {
    connection.pragma('schema_version')
  } catch (error) {
    connection.close()
    throw error
  }
  return { connection, copy: null, close: async () => void connection.close() }
}

/** Nobody writes here, or the index of the log would lie beside it and the database would have opened where it stands. */
async function fromCopy(folder: string): Promise<Reading> {
  const scratch = await makeScratch(statSync(databaseOf(folder)).size * 2, folder)
  try {
    for (const part of ['', '-wal', '-journal'])
      await copyIfThere(databaseOf(folder) + part, databaseOf(scratch.folder) + part)
    return readCopy(scratch)
  } catch (error) {
    await scratch.remove()
    throw error
  }
}

/** The copy is ours to write, though what is copied may not be. */
async function copyIfThere(path: string, copy: string): Promise<void> {
  if ((await kindAt(path)) !== 'file') return
  await copyFile(path, copy)
  await chmod(copy, 0o600)
}

/** Reads the database in a scratch folder, which goes when the reading is closed. */
export function readCopy(scratch: Scratch): Reading {
  settle(openForWriting(databaseOf(scratch.folder)))
  const { connection } = inPlace(scratch.folder)
  const close = async (): Promise<void> => {
    connection.close()
    await scratch.remove()
  }
  return { connection, copy: scratch, close }
}
