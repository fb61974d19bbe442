import type { CDPSession } from 'playwright-core'
import { answerOf, toElectron } from './schemes.ts'

interface Paused {
  readonly requestId: string
  readonly redirectedRequestId?: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly postDataEntries?: readonly { readonly bytes?: string }[]
  }
}

/** Asked of every document that the page itself wants in the place of the one it shows. */
export interface Navigations {
  mayNavigate(url: string, redirected: boolean): boolean
}

/** Answers what the page of one window asks for: by the program's own schemes, or as a web site out there would. */
export class PageRequests {
  readonly #cdp: CDPSession
  readonly #mainFrame: string
  readonly #navigations: Navigations

  constructor(cdp: CDPSession, mainFrame: string, navigations: Navigations) {
    this.#cdp = cdp
    this.#mainFrame = mainFrame
    this.#navigations = navigations
  }

  async listen(): Promise<void> {
    this.#cdp.on('Fetch.requestPaused', (paused) => {
      this.#answer(paused as Paused).catch(() => undefined) // the page is gone
    })
    await this.#cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  }

  async #answer(paused: Paused): Promise<void> {
    const { requestId, request, redirectedRequestId } = paused
    const url = toElectron(request.url)
    const isDocument = paused.resourceType === 'Document' && paused.frameId === this.#mainFrame
    if (isDocument && !this.#navigations.mayNavigate(url, redirectedRequestId !== undefined))
      return this.#fail(requestId, 'Aborted')
    const answer = url === request.url ? outside(url) : await answerOf(asRequest(url, request))
    if (!answer) return this.#fail(requestId, 'NameNotResolved')
    await this.#cdp.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: answer.status,
      responseHeaders: [...answer.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
    })
  }

  async #fail(requestId: string, errorReason: 'Aborted' | 'NameNotResolved'): Promise<void> {
    await this.#cdp.send('Fetch.failRequest', { requestId, errorReason })
  }
}

function asRequest(url: string, { method, headers, postDataEntries = [] }: Paused['request']): Request {
  const body = Buffer.concat(postDataEntries.map(({ bytes = '' }) => Buffer.from(bytes, 'base64')))
  return new Request(url, { method, headers, ...(body.length > 0 && { body }) })
}

/** The web: every site shows the same page, and `/to?<address>` leads there. */
function outside(url: string): Response | null {
  const { protocol, pathname, search } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  if (pathname === '/to')
    return new Response(null, { status: 302, headers: { location: decodeURIComponent(search.slice(1)) } })
  return new Response('<!doctype html><title>outside</title>', { headers: { 'content-type': 'text/html' } })
}
