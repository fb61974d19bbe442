import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isCoded } from '../../shared/contract/errors.ts'
import type { FileStore } from '../archive/file-store.ts'
import { copyHashed } from '../archive/files/copy-hashed.ts'
import { codedFault } from '../faults.ts'
import type { PlacedFile } from './models/dossier/catalogue.ts'
import type { Unusable } from './models/dossier/dossier.ts'
import type { FolderList } from './models/dossier/folder-list.ts'
import { PAPERS } from './models/dossier/names.ts'

interface Copying {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * Copies cited files into the evidence folder `into`, each under its number, and proves every copy by its hash. Returns
 * the files of the store that are missing or no longer what they were: of these nothing is left in the folder.
 * Throws CANCELLED, DISK_FULL, NO_PERMISSION.
 */
export async function copyEvidence(
  files: readonly PlacedFile[],
  store: FileStore,
  into: string,
  { signal, onProgress }: Copying,
): Promise<Map<string, Unusable>> {
  const unusable = new Map<string, Unusable>()
  for (const [done, placed] of files.entries()) {
    onProgress?.(done, files.length)
    const folder = join(into, placed.folder)
    await makeFolder(folder)
    const problem = await copyOne(placed, store, join(folder, placed.name), signal)
    if (problem) unusable.set(placed.file.sha256, problem)
  }
  onProgress?.(files.length, files.length)
  return unusable
}

/** Writes the list of each indicator's folder, also of one whose evidence is in the PDF alone. Throws DISK_FULL, NO_PERMISSION. */
export async function writeLists(lists: readonly FolderList[], into: string): Promise<void> {
  for (const { folder, text } of lists) {
    await makeFolder(join(into, folder))
    const path = join(into, folder, PAPERS.list)
    await writeFile(path, text, { flag: 'wx', flush: true }).catch((error: unknown) => {
      throw codedFault(error, path)
    })
  }
}

const makeFolder = (folder: string): Promise<unknown> =>
  mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw codedFault(error, folder)
  })

async function copyOne(
  { file }: PlacedFile,
  store: FileStore,
  target: string,
  signal: AbortSignal | undefined,
): Promise<Unusable | null> {
  try {
    const copied = await copyHashed(store.pathOf(file.sha256), target, signal)
    if (copied.sha256 === file.sha256) return null
    await rm(target)
    return 'damaged'
  } catch (error) {
    const problem = problemOf(error)
    if (problem === null) throw error
    await rm(target, { force: true })
    return problem
  }
}

/** What is wrong with a stored file that could not be read; null when the fault lies elsewhere. */
function problemOf(error: unknown): Unusable | null {
  if (isCoded(error, 'FILE_NOT_FOUND') || isCoded(error, 'FILE_UNREADABLE')) return 'missing'
  return isCoded(error, 'FILE_VANISHED') ? 'damaged' : null
}
