import { app } from './app.ts'

interface Scheme {
  readonly scheme: string
  readonly privileges?: {
    readonly standard?: boolean
    readonly secure?: boolean
    readonly supportFetchAPI?: boolean
  }
}
type Handler = (request: Request) => Response | Promise<Response>

const registered = new Map<string, Scheme>()
const handlers = new Map<string, Handler>()
/** Chromium knows no schemes of a program's own: pages of `app://name/…` are `https://name.app.invalid/…` to it. */
const ENDING = '.invalid'

/** Electron's `protocol`. A scheme has an origin, and may fetch, only where it was registered so before Electron was ready. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly Scheme[]): void {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const scheme of schemes) registered.set(scheme.scheme, scheme)
  },
  handle(scheme: string, handler: Handler): void {
    if (!app.isReady()) throw new Error('protocol.handle can only be used after app is ready')
    handlers.set(scheme, handler)
  },
}

/** The address by which Chromium loads what Electron knows as `url`; null for a scheme that has no pages. */
export function toChromium(url: string): string | null {
  const { protocol: scheme, host, pathname, search, hash } = new URL(url)
  if (scheme === 'https:' || scheme === 'http:') return url
  const { privileges } = registered.get(scheme.slice(0, -1)) ?? {}
  if (!privileges?.standard || !privileges.secure || !privileges.supportFetchAPI) return null
  return `https://${host}.${scheme.slice(0, -1)}${ENDING}${pathname}${search}${hash}`
}

export function toElectron(url: string): string {
  if (!URL.canParse(url)) return url
  const { hostname, pathname, search, hash } = new URL(url)
  const [, host = '', scheme = ''] = /^(.+)\.([a-z]+)\.invalid$/.exec(hostname) ?? []
  return registered.has(scheme) ? `${scheme}://${host}${pathname}${search}${hash}` : url
}

/** The answer of the program to a request of a page; null where it has none for that scheme. */
export async function answerOf(request: Request): Promise<Response | null> {
  const handler = handlers.get(new URL(request.url).protocol.slice(0, -1))
  return handler ? handler(request) : null
}
