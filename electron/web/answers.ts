import { statusOf } from '../../shared/contract/base.ts'
import { ERROR_CODES, type ErrorCode } from '../../shared/contract/errors.ts'
import { windowError } from '../api/api-error.ts'
import type { Session } from '../session/session.ts'
import { FILE_HEADERS } from './security-headers.ts'

/** A JSON answer. */
export const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { ...FILE_HEADERS, 'content-type': 'application/json; charset=utf-8' },
  })

/** An empty answer with a status. */
export const nothingBut = (status: number): Response => new Response(null, { status, headers: FILE_HEADERS })

/** An answer that is data and nothing else: whatever is in it, a browser neither runs nor keeps it. */
export function asData(answer: Response): Response {
  for (const [name, value] of Object.entries(FILE_HEADERS)) answer.headers.set(name, value)
  return answer
}

/** A refusal as the window reads it: `{ code, details }`. A file that is not there is 404, so that a page can show its absence. */
export function refusal(error: unknown, doing: string, session: Session): Response {
  const { code, data } = windowError(error, doing, session.held?.archive)
  const known = ERROR_CODES.find((each) => each === code) ?? ('INTERNAL' satisfies ErrorCode)
  const isMissing = known === 'FILE_NOT_FOUND' || known === 'TOKEN_EXPIRED'
  return json({ code: known, details: data }, isMissing ? 404 : statusOf(known))
}
