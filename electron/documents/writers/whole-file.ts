import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CodedError, type ErrorCode, isCoded } from '../../../shared/contract/errors.ts'

/**
 * Writes a file that is there whole or not at all: `write` fills a file beside the target, which is synced to the
 * disk and then takes the target's name (an older file of that name is replaced). When `write` throws, the target is
 * as it was and nothing is left beside it.
 * Throws DISK_FULL, NO_PERMISSION, FILE_NOT_FOUND (no such folder), and the coded errors of `write`.
 */
export async function writeWhole(target: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const beside = `${target}.${process.pid}-${++written}.part`
  try {
    await fill(beside, write)
    await rename(beside, target)
    await syncFolder(dirname(target))
  } catch (error) {
    await rm(beside, { force: true })
    throw asCoded(error, target)
  }
}

let written = 0

async function fill(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await write(file)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A new name is safe only when its folder is on the disk too. Windows has no way to sync a folder, and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const MEANINGS: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
  EACCES: 'NO_PERMISSION',
  EPERM: 'NO_PERMISSION',
  EROFS: 'NO_PERMISSION',
  EBUSY: 'NO_PERMISSION',
  EISDIR: 'NO_PERMISSION',
  ENOENT: 'FILE_NOT_FOUND',
  ENOTDIR: 'FILE_NOT_FOUND',
}

function asCoded(error: unknown, path: string): unknown {
  if (isCoded(error) || !(error instanceof Error) || !('code' in error)) return error
  const meaning = MEANINGS[String(error.code)]
  return meaning === undefined ? error : new CodedError(meaning, { path }, error)
}
