import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { codedFault, systemCode } from '../faults.ts'
import { userName } from '../user-name.ts'
import { writeWhole } from '../write-whole.ts'
import type { Holder } from './archive.ts'
import type { Connection } from './sqlite.ts'

/** The right to write an archive, held until released. When the process dies, the system releases it. */
export interface Lock {
  release(): Promise<void>
}

type Locking = { readonly held: Lock } | { readonly heldBy: Holder }

const lockOf = (folder: string): string => join(folder, 'lock')
const holderOf = (folder: string): string => join(folder, 'lock.json')

/**
 * Takes the lock of an archive folder, or tells who holds it. The lock is SQLite's own exclusive lock on the empty file `lock`:
 * the operating system gives it up with the process that held it, however that ended, so that no stale lock is ever left,
 * which a file with a process number in it cannot promise. Who holds it stands beside it in `lock.json`.
 * Throws NO_PERMISSION, DISK_FULL.
 */
export async function takeLock(folder: string): Promise<Locking> {
  try {
    const connection = exclusive(lockOf(folder))
    if (connection === null) return { heldBy: await readHolder(folder) }
    try {
      return { held: await named(folder, connection) }
    } catch (error) {
      connection.close()
      throw error
    }
  } catch (error) {
    throw codedFault(error, folder)
  }
}

/** The write is never committed: on a file that may only be read, SQLite begins without a lock and refuses no earlier. */
function exclusive(path: string): Connection | null {
  const connection = new Sqlite(path, { timeout: 0 })
  try {
    connection.pragma('journal_mode = MEMORY')
    connection.exec('begin exclusive; pragma user_version = 1')
    return connection
  } catch (error) {
    connection.close()
    if (systemCode(error).startsWith('SQLITE_BUSY')) return null
    throw error
  }
}

/**
 * Names ourselves as the holder. The name goes before the lock does, so that it is never the next holder's that goes; nor that of who
 * holds another archive, which was put in the place of ours.
 */
async function named(folder: string, connection: Connection): Promise<Lock> {
  const { ino } = await stat(lockOf(folder), { bigint: true })
  const release = async (): Promise<void> => {
    const now = await stat(lockOf(folder), { bigint: true }).catch(() => null)
    if (now?.ino === ino) await rm(holderOf(folder), { force: true })
    connection.close()
  }
  await writeWhole(holderOf(folder), (beside) => writeFile(beside, JSON.stringify(ourselves())))
  return { release }
}

function ourselves(): Holder {
  return { user: userName(), host: hostname(), pid: process.pid, since: new Date().toISOString() }
}

const holderSchema = z.object({ user: z.string(), host: z.string(), pid: z.int(), since: z.iso.datetime() })
/** Somebody who left no name holds it now. */
const unknownHolder = (): Holder => ({ user: '?', host: '?', pid: 0, since: new Date().toISOString() })

/**
 * Who holds the lock. A holder names itself a moment after it has the lock: until then the name of one before it may stand
 * there, whose process is gone, or none.
 */
async function readHolder(folder: string): Promise<Holder> {
  let holder: Holder | null = null
  for (let attempt = 0; attempt < 20; attempt++) {
    holder = await namedHolder(folder)
    if (holder !== null && isAlive(holder)) return holder
    await pause(50)
  }
  return holder ?? unknownHolder()
}

async function namedHolder(folder: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(holderOf(folder), 'utf8')))
  } catch {
    return null
  }
}

function isAlive({ host, pid }: Holder): boolean {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}
