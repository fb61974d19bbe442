import { randomBytes } from 'node:crypto'
import { lstat, mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CodedError } from '../shared/contract/errors.ts'
import { codedFault, systemCode } from './faults.ts'
import { besideOf, flushFolder, sweepUnfinished } from './write-whole.ts'

/**
 * Writes a folder whole or not at all: `fill` works in a folder beside it (on the same disk), which then takes the name. What stands there already is
 * refused, or replaced with `overwrite`, but only once the new folder is complete. When anything fails, all stands as it was.
 * Folders above that do not exist are made. Throws TARGET_EXISTS, DISK_FULL, NO_PERMISSION, CANCELLED, and whatever `fill` throws.
 */
export async function writeFolderWhole<T>(
  folder: string,
  { overwrite }: { readonly overwrite: boolean },
  fill: (beside: string) => Promise<T>,
): Promise<T> {
  if (!overwrite && (await exists(folder))) throw new CodedError('TARGET_EXISTS', { path: folder })
  const parent = dirname(folder)
  const beside = besideOf(folder)
  let made: string | undefined
  try {
    made = await mkdir(parent, { recursive: true })
    await sweepUnfinished(parent)
    await mkdir(beside)
    const result = await fill(beside)
    await flushFolder(beside)
    await takeName(beside, folder, overwrite)
    await flushFolder(parent)
    return result
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    if (made !== undefined) await removeEmpty(parent, made)
    throw codedFault(error, folder)
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw codedFault(error, path)
  }
}

/**
 * No system replaces a folder in one step: the old one steps aside first, and comes back when the new one cannot take its place. Its name
 * there is none that is swept: should the power fail in between, whoever looks for it finds it.
 */
async function takeName(beside: string, folder: string, overwrite: boolean): Promise<void> {
  if (!(await exists(folder))) return rename(beside, folder)
  if (!overwrite) throw new CodedError('TARGET_EXISTS', { path: folder })
  const old = `${folder}.old-${randomBytes(3).toString('hex')}`
  await rename(folder, old)
  try {
    await rename(beside, folder)
  } catch (error) {
    await rename(old, folder)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}

/** Removes the folders made on the way, from the innermost to the outermost, as long as they are empty. */
async function removeEmpty(innermost: string, outermost: string): Promise<void> {
  try {
    for (let folder = innermost; folder.length >= outermost.length; folder = dirname(folder))
      await rmdir(folder)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(systemCode(error))) throw error
  }
}
