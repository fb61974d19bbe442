import { CodedError, type ErrorCode, isCoded } from '../shared/contract/errors.ts'

/**
 * What a system or SQLite fault means to a person. Longer SQLite codes name the case, shorter ones the family, so the
 * longest known beginning of a code counts. EFBIG and EDQUOT reach us from SQLite as SQLITE_IOERR_WRITE, because it tells
 * only ENOSPC apart (`unixWrite` in os_unix.c): a write that the system refuses is taken for lack of space.
 */
const MEANINGS: ReadonlyMap<string, ErrorCode> = new Map([
  ['ENOSPC', 'DISK_FULL'],
  ['EFBIG', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_IOERR_WRITE', 'DISK_FULL'],
  ['SQLITE_IOERR_SHMSIZE', 'DISK_FULL'],
  ['EACCES', 'NO_PERMISSION'],
  ['EPERM', 'NO_PERMISSION'],
  ['EROFS', 'NO_PERMISSION'],
  ['EEXIST', 'TARGET_EXISTS'],
  ['ENOTDIR', 'TARGET_EXISTS'],
  ['ENOTEMPTY', 'TARGET_EXISTS'],
  ['ENAMETOOLONG', 'NAME_TOO_LONG'],
  ['EBUSY', 'FILE_IN_USE'],
  ['EIO', 'DISK_LOST'],
  ['ENODEV', 'DISK_LOST'],
  ['ENXIO', 'DISK_LOST'],
  ['UNKNOWN', 'DISK_LOST'], // what Windows says of a stick that was pulled out
  ['SQLITE_READONLY', 'NO_PERMISSION'],
  ['SQLITE_PERM', 'NO_PERMISSION'],
  ['SQLITE_CANTOPEN', 'NO_PERMISSION'],
  ['SQLITE_BUSY', 'ARCHIVE_LOCKED'],
  ['SQLITE_CORRUPT', 'ARCHIVE_DAMAGED'],
  ['SQLITE_NOTADB', 'ARCHIVE_DAMAGED'],
  ['SQLITE_IOERR', 'ARCHIVE_DAMAGED'],
])

/**
 * The coded error for a fault of the file system or of SQLite that happened while working on `path`: DISK_FULL, NO_PERMISSION,
 * ARCHIVE_DAMAGED, ARCHIVE_LOCKED (by another program, SQLite cannot say which), FILE_NOT_FOUND, TARGET_EXISTS (also where a
 * file stands in place of a folder), NAME_TOO_LONG, FILE_IN_USE, DISK_LOST, CANCELLED.
 * A coded error comes back as it is, and so does what is unknown: a fault of the program keeps its own stack.
 */
export function codedFault(error: unknown, path: string): Error {
  if (isCoded(error)) return error
  const code = systemCode(error)
  if (code === 'ABORT_ERR') return new CodedError('CANCELLED', {}, error)
  if (code === 'ENOENT') return new CodedError('FILE_NOT_FOUND', { path }, error)
  const meaning = meaningOf(code)
  if (meaning === undefined) return error instanceof Error ? error : new Error(String(error))
  if (meaning === 'ARCHIVE_DAMAGED')
    return new CodedError(meaning, { folder: path, problem: problemIn(error) }, error)
  if (meaning === 'ARCHIVE_LOCKED') return new CodedError(meaning, { holder: '?', since: '?' }, error)
  return new CodedError(meaning, { path }, error)
}

/** The code that Node or SQLite gave an error (`ENOSPC`, `SQLITE_FULL` …), or an empty text. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if (error.name === 'AbortError') return 'ABORT_ERR'
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** What SQLite says is wrong, for `details.problem`: its own words, which hold no person's data. */
export const problemIn = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function meaningOf(code: string): ErrorCode | undefined {
  const words = code.split('_')
  for (let length = words.length; length > 0; length--) {
    const meaning = MEANINGS.get(words.slice(0, length).join('_'))
    if (meaning !== undefined) return meaning
  }
  return undefined
}
