import { ORPCError } from '@orpc/client'
import { errorDetails } from './base.ts'
import { CodedError, ERROR_CODES, type ErrorCode } from './errors.ts'

/**
 * The coded error behind whatever a call of the API failed with, for `errorText`. What is no answer of ours at all
 * (the main process is gone, the connection broke) is UNREACHABLE.
 */
export function receivedError(error: unknown): CodedError {
  if (error instanceof CodedError) return error
  const code: unknown = error instanceof ORPCError ? error.code : undefined
  if (error instanceof ORPCError && isErrorCode(code)) {
    const details = errorDetails.safeParse(error.data)
    return new CodedError(code, details.success ? details.data : {}, error)
  }
  return new CodedError('UNREACHABLE', {}, error)
}

const isErrorCode = (code: unknown): code is ErrorCode => (ERROR_CODES as readonly unknown[]).includes(code)
