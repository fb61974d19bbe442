import { mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'liuyou-scratch-'
const A_DAY = 24 * 60 * 60 * 1_000

/** A folder of our own for a while. It holds copies of records, so only this user may read it. */
export interface Scratch {
  readonly folder: string
  remove(): Promise<void>
}

/**
 * Makes a folder for temporary copies of `bytes` in all, in the system's temporary folder or, where that has too little
 * space (on many machines it is a small RAM disk), in `otherwise`. Leavings of killed processes older than a day are removed.
 */
export async function makeScratch(bytes: number, otherwise: string): Promise<Scratch> {
  const place = (await hasSpace(tmpdir(), bytes)) ? tmpdir() : otherwise
  await removeLeavings(place)
  const folder = await mkdtemp(join(place, PREFIX))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function hasSpace(place: string, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(place)
  return bavail * bsize > bytes * 1.1
}

async function removeLeavings(place: string): Promise<void> {
  const names = (await readdir(place)).filter((name) => name.startsWith(PREFIX))
  for (const path of names.map((name) => join(place, name))) {
    const found = await stat(path).catch(() => null)
    if (found && Date.now() - found.mtimeMs > A_DAY)
      await rm(path, { recursive: true, force: true }).catch(() => null)
  }
}
