import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { safeFileName } from '../../shared/domain/file-name.ts'
import { kindAt } from '../archive/archive-folder.ts'

/** A file or folder that a task made. */
export interface Made {
  readonly path: string
  readonly folder: boolean
  /** Bytes; of a folder, of all in it. */
  readonly size: number
}

/** A path in `folder` for something called `name`, made safe, where nothing is yet: `签到表 (2).pdf`. */
export async function freePath(folder: string, name: string): Promise<string> {
  const safe = safeFileName(name)
  const ending = extname(safe)
  const stem = safe.slice(0, safe.length - ending.length)
  for (let turn = 1; ; turn++) {
    const path = join(folder, turn === 1 ? safe : `${stem} (${turn})${ending}`)
    if ((await kindAt(path)) === 'nothing') return path
  }
}

/** What lies at a path that a task has written. */
export async function made(path: string): Promise<Made> {
  const found = await stat(path)
  if (!found.isDirectory()) return { path, folder: false, size: found.size }
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  )
  return { path, folder: true, size: sizes.reduce((sum, size) => sum + size, 0) }
}
