/**
 * Every error a person may meet has a code; its text, in both languages and saying what to do next, is
 * `errors:<CODE>` of shared/i18n. `details` fills the blanks of that text and never holds a person's name.
 */
export const ERROR_CODES = [
  // the archive folder
  'ARCHIVE_NOT_FOUND',
  'ARCHIVE_GONE',
  'ARCHIVE_EXISTS',
  'NOT_AN_ARCHIVE',
  'ARCHIVE_TOO_NEW',
  'ARCHIVE_DAMAGED',
  'ARCHIVE_LOCKED',
  'ARCHIVE_READ_ONLY',
  'UNSAFE_LOCATION',
  'MIGRATION_FAILED',
  'BACKUP_NOT_PROVED',
  'NOT_A_BACKUP',
  // records
  'NOT_FOUND',
  'INVALID',
  'CONFLICT',
  'DUPLICATE',
  'OWNER_IN_TRASH',
  'STILL_REFERRED_TO',
  'TWO_CLASSES_A_YEAR',
  'SEALED_YEAR',
  'NOT_SEALED',
  'SEAL_REFUSED',
  'REASON_NEEDED',
  'NOTHING_TO_UNDO',
  // files read and written
  'DISK_FULL',
  'NO_PERMISSION',
  'FILE_NOT_FOUND',
  'FILE_UNREADABLE',
  'FILE_VANISHED',
  'FILE_DAMAGED',
  'TARGET_EXISTS',
  'NAME_TOO_LONG',
  'FILE_IN_USE',
  'DISK_LOST',
  // workbooks
  'NOT_A_WORKBOOK',
  'WORKBOOK_OLD_FORMAT',
  'WORKBOOK_PROTECTED',
  'WORKBOOK_DAMAGED',
  'WORKBOOK_TOO_LARGE',
  'WORKBOOK_NOT_RECOGNISED',
  // standards
  'STANDARD_INVALID',
  // the window and its tokens
  'NO_ARCHIVE',
  'TOKEN_EXPIRED',
  'TOO_MANY_FILES',
  'WORKER_DIED',
  'UNREACHABLE',
  // running
  'CANCELLED',
  'USAGE',
  'INTERNAL',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]
export type ErrorDetails = Readonly<Record<string, string | number>>

/** An error with a code that a person can act on. Anything else that is thrown is a fault of the program. */
export class CodedError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(details)}`, { cause })
    this.name = 'CodedError'
    this.code = code
    this.details = details
  }
}

export const isCoded = (error: unknown, code?: ErrorCode): error is CodedError =>
  error instanceof CodedError && (code === undefined || error.code === code)
