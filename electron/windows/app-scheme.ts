import { join } from 'node:path'
import { protocol } from 'electron'
import type { Session } from '../session/session.ts'
import { content } from '../web/content.ts'
import { nothingBut } from '../web/answers.ts'

const SCHEME = 'app'
const RENDERER = join(import.meta.dirname, '..', 'renderer')

/** The page of a window. Each window is an origin of its own, so that it is answered from its own session only. */
export const pageOf = (window: string): string => `${SCHEME}://${window}/index.html`

/** Whether an address is a page of that very window. */
export const isPageOf = (window: string, address: string): boolean =>
  URL.canParse(address) && new URL(address).protocol === `${SCHEME}:` && new URL(address).host === window

/** Makes app:// an origin like https:// (secure, with fetch and streams). Electron takes this only before it is ready. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])

/** Answers app:// for every window: the built renderer, the files of its session, its uploads. */
export const serveAppScheme = (sessionOf: (window: string) => Session | undefined): void =>
  protocol.handle(SCHEME, (request) => {
    const session = sessionOf(new URL(request.url).host)
    return session ? content(request, session, RENDERER) : nothingBut(404)
  })
