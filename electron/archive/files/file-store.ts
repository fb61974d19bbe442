import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CodedError } from '../../../shared/contract/errors.ts'
import { codedFault, systemCode } from '../../faults.ts'
import { flushFolder, isUnfinished } from '../../write-whole.ts'
import type { FileStore, OnBytes, StoredFile } from '../file-store.ts'
import { copyHashed } from './copy-hashed.ts'
import { mediaTypeOf } from './media-type.ts'

/**
 * The file store in the folder `root`. `refusal`: why nothing can be stored, when the archive is open for reading only.
 */
export function fileStoreIn(root: string, refusal: CodedError | null = null): FileStore {
  const pathOf = (sha256: string): string => join(root, sha256.slice(0, 2), sha256)
  return {
    pathOf,
    store: async (path, signal, onBytes) => {
      if (refusal) throw refusal
      const beside = join(root, `.liuyou-${randomBytes(6).toString('hex')}.part`)
      try {
        return await storeBeside(path, beside, pathOf, signal, onBytes)
      } catch (error) {
        throw codedFault(error, root)
      } finally {
        await rm(beside, { force: true })
      }
    },
  }
}

/**
 * Removes what killed processes left half copied in `root`. For whoever has just taken the archive's lock: then nobody
 * is copying.
 */
export async function sweepTemporary(root: string): Promise<void> {
  const names = await readdir(root).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return []
    throw codedFault(error, root)
  })
  for (const name of names.filter(isUnfinished)) await rm(join(root, name), { force: true })
}

async function storeBeside(
  path: string,
  beside: string,
  pathOf: FileStore['pathOf'],
  signal: AbortSignal | undefined,
  onBytes: OnBytes | undefined,
): Promise<StoredFile> {
  await makeFolder(dirname(beside))
  const { sha256, size } = await copyHashed(path, beside, signal, onBytes)
  const mediaType = await mediaTypeOf(beside)
  if (!(await isStored(pathOf(sha256), size))) await place(beside, pathOf(sha256))
  return { sha256, size, mediaType }
}

/** One of another size is damaged, and the sound one takes its place. */
async function isStored(path: string, size: number): Promise<boolean> {
  try {
    return (await stat(path)).size === size
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}

async function place(beside: string, path: string): Promise<void> {
  const made = await makeFolder(dirname(path))
  await rename(beside, path)
  await flushFolder(dirname(path))
  if (made) await flushFolder(dirname(dirname(path)))
}

/** Makes one folder, and gives whether it was not there. Never those above it: where a disk was pulled out, nothing may grow in its place. */
async function makeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
}
