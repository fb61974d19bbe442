import { CodedError, type ErrorCode, type ErrorDetails, isCoded } from '../../shared/contract/errors.ts'
import type { JobProgress } from '../../shared/contract/jobs.ts'
import type { TaskName } from './tasks.ts'

/** What goes into a worker thread. It does one task at a time. */
export type ToWorker =
  { readonly what: 'run'; readonly task: TaskName; readonly input: unknown } | { readonly what: 'cancel' }

/** What comes out of it. */
export type FromWorker =
  | { readonly what: 'progress'; readonly progress: JobProgress }
  | { readonly what: 'done'; readonly result: unknown }
  | { readonly what: 'failed'; readonly error: SentError }

/** An error as it crosses threads: structured cloning drops the code and details of our own errors. */
export interface SentError {
  readonly coded: { readonly code: ErrorCode; readonly details: ErrorDetails } | null
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
  readonly systemCode: string | undefined
  readonly cause: SentError | null
}

const DEEPEST = 5

/** An error, with its causes, for the other thread. */
export function sent(error: unknown, depth = 0): SentError {
  const known = error instanceof Error ? error : new Error(typeof error)
  return {
    coded: isCoded(known) ? { code: known.code, details: known.details } : null,
    name: known.name,
    message: known.message,
    stack: known.stack,
    systemCode: 'code' in known && typeof known.code === 'string' ? known.code : undefined,
    cause: known.cause === undefined || depth > DEEPEST ? null : sent(known.cause, depth + 1),
  }
}

/** The error again: coded ones are CodedErrors, others keep their code and stack for the log. */
export function revived({ coded, name, message, stack, systemCode, cause }: SentError): Error {
  const because = cause ? revived(cause) : undefined
  if (coded) return new CodedError(coded.code, coded.details, because)
  const error = new Error(message, { cause: because })
  error.name = name
  if (stack !== undefined) error.stack = stack
  return systemCode === undefined ? error : Object.assign(error, { code: systemCode })
}
