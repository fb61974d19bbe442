import { randomBytes } from 'node:crypto'
import { ORPCError, ValidationError } from '@orpc/contract'
import { statusOf } from '../../shared/contract/base.ts'
import { CodedError, ERROR_CODES, type ErrorCode, isCoded } from '../../shared/contract/errors.ts'
import type { Archive } from '../archive/archive.ts'
import { logFault } from '../fault-log.ts'
import { codedFault } from '../faults.ts'

/**
 * The error that leaves the program for whatever was thrown while `doing` something with the archive in `folder`. Coded errors go out as they
 * are, what zod refused as INVALID, what is no call at all as USAGE. Anything else is a fault of the program: INTERNAL with a reference,
 * under which its cause stands in the log.
 */
export function codedError(error: unknown, doing: string, folder = ''): CodedError {
  if (isOrpcError(error)) {
    const known = ownCode(error) ?? refusedInput(error)
    if (known) return known
    if (error.status < 500) return new CodedError('USAGE', { problem: error.code }, error)
  }
  const coded = codedFault(error, folder)
  if (isCoded(coded)) return coded
  const reference = randomBytes(4).toString('hex').toUpperCase()
  logFault(reference, doing, error)
  return new CodedError('INTERNAL', { reference }, error)
}

/** What a part of the program sees when the folder of the open archive is no longer in its place. */
const SEEN_WITHOUT_FOLDER: ReadonlySet<ErrorCode> = new Set([
  'ARCHIVE_NOT_FOUND',
  'NOT_AN_ARCHIVE',
  'ARCHIVE_DAMAGED',
  'FILE_NOT_FOUND',
  'FILE_VANISHED',
  'NO_PERMISSION',
  'DISK_LOST',
  'INTERNAL',
])

/**
 * As `codedError`, for what was thrown while a window worked with its open archive: where that is not in its place any more, this is what
 * happened, whatever each part saw of it, and it is said as ARCHIVE_GONE.
 */
export function windowError(error: unknown, doing: string, archive: Archive | undefined): CodedError {
  const found = codedError(error, doing, archive?.folder)
  if (!archive || !SEEN_WITHOUT_FOLDER.has(found.code) || isOfAnother(found, archive) || archive.isThere())
    return found
  return new CodedError('ARCHIVE_GONE', { folder: archive.folder }, found)
}

/** A coded error as it crosses to the window. */
export const sentError = ({ code, details, cause }: CodedError): ORPCError<ErrorCode, unknown> =>
  new ORPCError(code, { status: statusOf(code), data: details, cause })

/** As `codedError`, as it crosses to the window. */
export const apiError = (error: unknown, doing: string, folder?: string): ORPCError<ErrorCode, unknown> =>
  sentError(codedError(error, doing, folder))

/** Whether what was not found is another archive, which the person wanted to open. */
const isOfAnother = ({ details }: CodedError, { folder }: Archive): boolean =>
  'folder' in details && details.folder !== folder

/** oRPC leaves code and data of its errors open. */
const isOrpcError = (error: unknown): error is ORPCError<string, unknown> => error instanceof ORPCError

/** One of ours, which was on its way to the window already. */
function ownCode(error: ORPCError<string, unknown>): CodedError | null {
  const code = ERROR_CODES.find((known) => known === error.code)
  return code && statusOf(code) === error.status
    ? new CodedError(code, (error.data ?? {}) as CodedError['details'], error)
    : null
}

/** What zod refuses of an input: the place, where it has a name of ours, and the problem (a key of `problems`, or zod's own). */
function refusedInput(error: ORPCError<string, unknown>): CodedError | null {
  if (error.code !== 'BAD_REQUEST' || !(error.cause instanceof ValidationError)) return null
  const [issue] = error.cause.issues
  const path = (issue?.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step))
  const known = path.filter((step) => /^\w{1,40}$/.test(step)).join('.')
  return new CodedError('INVALID', { field: known, problem: issue?.message ?? '' }, error)
}
