import { ORPCError } from '@orpc/client'
import { CodedError, type ErrorDetails, ERROR_CODES, type ErrorCode } from './errors.ts'

/**
 * The coded error behind whatever a call of the API failed with, for `errorText`. What is no answer of ours at all
 * (the main process is gone, the connection broke) is UNREACHABLE.
 */
export function receivedError(error: unknown): CodedError {
  if (error instanceof CodedError) return error
  const code: unknown = error instanceof ORPCError ? error.code : undefined
  if (error instanceof ORPCError && isErrorCode(code))
    return new CodedError(code, detailsIn(error.data), error)
  return new CodedError('UNREACHABLE', {}, error)
}

const isErrorCode = (code: unknown): code is ErrorCode => (ERROR_CODES as readonly unknown[]).includes(code)

/** `errorDetails` of base.ts by hand: the first page of the window needs neither zod nor the contract for anything else. */
function detailsIn(data: unknown): ErrorDetails {
  const entries = Object.entries(typeof data === 'object' && data !== null ? data : {})
  const isRight = entries.every(([, value]) => typeof value === 'string' || typeof value === 'number')
  return isRight ? Object.fromEntries(entries) : {}
}
