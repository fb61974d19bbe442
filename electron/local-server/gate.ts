import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { newToken } from '../session/tokens.ts'

/** What is asked: enough to decide whether to answer. */
export interface Asked {
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly remoteAddress: string | undefined
}

export type Verdict =
  /** One of our own pages. */
  | { readonly let: 'in' }
  /** The address with its token was opened for the first time: hand over the cookie and take the token out of the address. */
  | { readonly let: 'enter'; readonly cookie: string }
  /** It is our own page already; only the token is to go from the address. */
  | { readonly let: 'again' }
  | { readonly let: 'out'; readonly why: 'address' | 'host' | 'origin' | 'site' | 'token' }

/**
 * Decides over every request. Whoever may be on this computer or may have been opened in its browser can send one: a page of
 * another site (Origin, Sec-Fetch-Site), one whose name was made to point here (Host: DNS rebinding), another user's program (cookie).
 */
export class Gate {
  readonly #port: number
  readonly #secret = newToken()
  #token: string | null = newToken()

  constructor(port: number) {
    this.#port = port
  }

  /** Where we are, with the token that opens it once. */
  get address(): string {
    return `${this.origin}/?token=${this.#token ?? ''}`
  }

  /** The only origin of pages that we answer. */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Cookies know no ports: another server on this computer must not take ours for its own. */
  get #cookieName(): string {
    return `liuyou-${this.#port}`
  }

  judge(asked: Asked): Verdict {
    const { headers, method } = asked
    if (asked.remoteAddress !== '127.0.0.1') return { let: 'out', why: 'address' }
    if (headers.host !== `127.0.0.1:${this.#port}` || !asked.url.startsWith('/'))
      return { let: 'out', why: 'host' }
    if (headers.origin !== undefined && headers.origin !== this.origin) return { let: 'out', why: 'origin' }
    if (headers.origin === undefined && method !== 'GET' && method !== 'HEAD')
      return { let: 'out', why: 'origin' }
    if (!isSameSite(headers['sec-fetch-site'])) return { let: 'out', why: 'site' }
    return this.#admit(asked)
  }

  #admit({ method, url, headers }: Asked): Verdict {
    const { pathname, searchParams } = new URL(this.origin + url)
    const token = pathname === '/' && method === 'GET' ? searchParams.get('token') : null
    const known = cookiesIn(headers.cookie).some(
      ([name, value]) => name === this.#cookieName && same(value, this.#secret),
    )
    if (known) return token === null ? { let: 'in' } : { let: 'again' }
    if (token === null || this.#token === null || !same(token, this.#token))
      return { let: 'out', why: 'token' }
    this.#token = null
    return { let: 'enter', cookie: `${this.#cookieName}=${this.#secret}; HttpOnly; SameSite=Strict; Path=/` }
  }
}

/** Typed into the address bar, or asked by our own page. Programs that are no browsers send nothing here. */
const isSameSite = (site: string | string[] | undefined): boolean =>
  site === undefined || site === 'same-origin' || site === 'none'

const cookiesIn = (header = ''): [string, string][] =>
  header.split(';').map((pair) => {
    const [name = '', ...value] = pair.trim().split('=')
    return [name, value.join('=')]
  })

/** Compares in the same time wherever the first difference is. */
function same(given: string, secret: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)]
  return one.length === other.length && timingSafeEqual(one, other)
}
