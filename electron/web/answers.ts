import { statusOf } from '../../shared/contract/base.ts'
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
  const { code, details } = windowError(error, doing, session.held?.archive)
  const isMissing = code === 'FILE_NOT_FOUND' || code === 'TOKEN_EXPIRED'
  return json({ code, details }, isMissing ? 404 : statusOf(code))
}
