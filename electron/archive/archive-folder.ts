import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CodedError } from '../../shared/contract/errors.ts'
import { codedFault, systemCode } from '../faults.ts'

/** What lies where in an archive folder `<name>.liuyou`. */
export const ARCHIVE_SUFFIX = '.liuyou'
const DATABASE_NAME = 'archive.sqlite'
const FILES_NAME = 'files'

export const databaseOf = (folder: string): string => join(folder, DATABASE_NAME)
export const filesOf = (folder: string): string => join(folder, FILES_NAME)

/**
 * The absolute path of a folder that has the shape of an archive. Only names are looked at: opening a database file by any
 * other way than SQLite would drop the locks that this process holds on it (POSIX drops them with any `close`).
 * Throws ARCHIVE_NOT_FOUND, NOT_AN_ARCHIVE.
 */
export async function foundArchive(folder: string): Promise<string> {
  const absolute = resolve(folder)
  const kind = await kindAt(absolute)
  if (kind === 'nothing') throw new CodedError('ARCHIVE_NOT_FOUND', { folder: absolute })
  if (kind === 'file' || (await kindAt(databaseOf(absolute))) !== 'file')
    throw new CodedError('NOT_AN_ARCHIVE', { folder: absolute })
  return absolute
}

/** What is at a path. Throws NO_PERMISSION, NAME_TOO_LONG. */
export async function kindAt(path: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return 'nothing'
    throw codedFault(error, path)
  }
}
