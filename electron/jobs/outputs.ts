import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { codedFault } from '../faults.ts'

/** A file or folder that a task made. */
export interface Made {
  readonly path: string
  readonly folder: boolean
  /** Bytes; of a folder, of all in it. */
  readonly size: number
}

/** What lies at a path that a task has written. */
export async function made(path: string): Promise<Made> {
  try {
    return await lyingAt(path)
  } catch (error) {
    throw codedFault(error, path)
  }
}

async function lyingAt(path: string): Promise<Made> {
  const found = await stat(path)
  if (!found.isDirectory()) return { path, folder: false, size: found.size }
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  )
  return { path, folder: true, size: sizes.reduce((sum, size) => sum + size, 0) }
}
