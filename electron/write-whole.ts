import { randomBytes } from 'node:crypto'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codedFault, systemCode } from './faults.ts'

/** A name for what is to take the place of `path` when it is complete: on the same disk, and known by `isUnfinished`. */
export const besideOf = (path: string): string =>
  join(dirname(path), `.liuyou-${randomBytes(6).toString('hex')}.part`)

/** The names of files being written; one that is left over belongs to a process that was killed. */
export const isUnfinished = (name: string): boolean => /^\.liuyou-[0-9a-f]{12}\.part$/.test(name)

/**
 * Writes a file whole or not at all, over what may be there: `write` fills a file beside it, which is flushed to the disk
 * and then takes the name. When anything fails, the file beside is removed and `path` stands as it was.
 * Throws DISK_FULL, NO_PERMISSION, NAME_TOO_LONG, CANCELLED, and whatever `write` throws; of a fault of SQLite only the
 * caller knows what it was reading or writing.
 */
export async function writeWhole(path: string, write: (beside: string) => Promise<void>): Promise<void> {
  const beside = besideOf(path)
  try {
    await write(beside)
    await flush(beside)
    await rename(beside, path)
    await flushFolder(dirname(path))
  } catch (error) {
    await rm(beside, { force: true })
    throw systemCode(error).startsWith('SQLITE_') ? error : codedFault(error, path)
  }
}

const A_DAY = 24 * 60 * 60 * 1_000

/** Removes from a folder what processes left that were killed while writing. One that is still at work wrote within the day. */
export async function sweepUnfinished(folder: string): Promise<void> {
  for (const path of (await readdir(folder)).filter(isUnfinished).map((name) => join(folder, name))) {
    const found = await stat(path).catch(() => null)
    if (found && Date.now() - found.mtimeMs > A_DAY) await rm(path, { recursive: true, force: true })
  }
}

/** Waits until the file's bytes are on the disk. */
export async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Waits until the names in a folder are on the disk. Windows has no such call and keeps names in its journal. */
export async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
