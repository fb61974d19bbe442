import type { Session } from '../session/session.ts'
import { sessionFile } from './session-files.ts'
import { staticFile } from './static-files.ts'
import { upload } from './uploads.ts'
import { nothingBut } from './answers.ts'

/**
 * Everything a page asks for by address: the renderer itself out of `renderer`, the session's files (`files/<token>`), and where dropped
 * files go (`upload/<basket>`). The local server and the window's app:// protocol both answer with this. Who asks was checked before.
 */
export function content(request: Request, session: Session, renderer: string): Promise<Response> {
  const [, area, token, ...rest] = new URL(request.url).pathname.split('/')
  if (area === 'files') return sessionFile(request, session, rest.length === 0 ? (token ?? '') : '')
  if (area !== 'upload') return staticFile(request, renderer)
  if (request.method !== 'POST') return Promise.resolve(nothingBut(405))
  return upload(request, session, rest.length === 0 ? (token ?? '') : '')
}
