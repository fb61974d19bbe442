import { isCoded } from '../../../shared/contract/errors.ts'
import type { FileStore } from '../file-store.ts'
import { hashOf } from './copy-hashed.ts'

/** Files of the store that are not as they were put in. */
export interface FlawedFile {
  readonly sha256: string
  readonly flaw: 'missing' | 'damaged'
}

/**
 * Reads files of the store (by SHA-256, with the size they must have) and returns those that are missing or whose bytes
 * have changed. Progress is counted in bytes.
 * Throws CANCELLED, FILE_UNREADABLE.
 */
export async function flawedFiles(
  store: FileStore,
  files: ReadonlyMap<string, number>,
  {
    signal,
    onProgress,
  }: { readonly signal?: AbortSignal; readonly onProgress?: (done: number, total: number) => void },
): Promise<FlawedFile[]> {
  const flawed: FlawedFile[] = []
  const total = [...files.values()].reduce((sum, size) => sum + size, 0)
  let done = 0
  for (const [sha256, size] of files) {
    const flaw = await flawOf(store.pathOf(sha256), sha256, size, signal)
    if (flaw) flawed.push({ sha256, flaw })
    done += size
    onProgress?.(done, total)
  }
  return flawed
}

async function flawOf(
  path: string,
  sha256: string,
  size: number,
  signal: AbortSignal | undefined,
): Promise<FlawedFile['flaw'] | null> {
  try {
    const found = await hashOf(path, signal)
    return found.sha256 === sha256 && found.size === size ? null : 'damaged'
  } catch (error) {
    if (isCoded(error, 'FILE_NOT_FOUND')) return 'missing'
    // a sector that cannot be read any more
    if (isCoded(error, 'FILE_VANISHED')) return 'damaged'
    throw error
  }
}
