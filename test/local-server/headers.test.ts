import { describe, expect, it } from 'vitest'
import { ask } from '../fixtures/http.ts'
import { clientOf, enter, serve } from '../fixtures/local-server.ts'

/** What a page may load, and what it may be loaded by. */
const PAGE = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'media-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'self'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
}

/** A file that somebody else wrote: it is looked at, and does nothing. */
const FILE = {
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
  sandbox: '',
  'frame-ancestors': "'none'",
}

/** For both: the type is what we say, and no other site learns of us or holds on to us. */
const EVERYTHING = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=()',
}

const policyIn = (header: unknown): Record<string, string> =>
  Object.fromEntries(
    String(header)
      .split(';')
      .map((rule) => rule.trim())
      .map((rule) => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1).join(' ')]),
  )

describe('what an answer of the local server lets a browser do with it', () => {
  it('a page and its scripts: run our own scripts, speak to us, be framed by nobody', async () => {
    const served = await serve()
    const cookie = await enter(served)
    for (const path of ['/', '/activities', '/assets/main-1234.js']) {
      const { headers } = await ask(served.origin, path, { headers: { cookie } })
      expect(headers).toMatchObject(EVERYTHING)
      expect(policyIn(headers['content-security-policy'])).toEqual(PAGE)
    }
  })

  it('the page that refuses is bound by the same', async () => {
    const { headers, status } = await ask((await serve()).origin, '/')
    expect(status).toBe(403)
    expect(headers).toMatchObject({ ...EVERYTHING, 'cache-control': 'no-store' })
    expect(policyIn(headers['content-security-policy'])).toEqual(PAGE)
  })

  it('a file, and whatever is said about files: run nothing, be kept nowhere', async () => {
    const served = await serve()
    const cookie = await enter(served)
    const { url } = await clientOf(served, cookie).dialogs.basket({ purpose: 'import' })
    const sent = { method: 'POST', headers: { cookie, origin: served.origin }, body: 'x' }
    for (const answer of [
      await ask(served.origin, `/${url}?path=x.xlsx`, sent),
      await ask(served.origin, `/${url}?path=..`, sent),
      await ask(served.origin, `/files/${'A'.repeat(32)}`, { headers: { cookie } }),
      await ask(served.origin, '/none.js', { headers: { cookie } }),
    ]) {
      expect(answer.headers).toMatchObject({ ...EVERYTHING, 'cache-control': 'no-store' })
      expect(policyIn(answer.headers['content-security-policy'])).toEqual(FILE)
    }
  })

  it('the answer of a call, given or refused: nothing but data', async () => {
    const served = await serve()
    const cookie = await enter(served)
    const headers = { cookie, origin: served.origin, 'content-type': 'application/json' }
    for (const path of ['/rpc/app/status', '/rpc/records/list', '/rpc/none']) {
      const answer = await ask(served.origin, path, { method: 'POST', headers, body: '{}' })
      expect(answer.headers).toMatchObject({ ...EVERYTHING, 'cache-control': 'no-store' })
      expect(policyIn(answer.headers['content-security-policy'])).toEqual(FILE)
    }
  })

  it('the way from the address with its token: kept nowhere, told to nobody', async () => {
    const { server, origin } = await serve()
    const { pathname, search } = new URL(server.url)
    expect((await ask(origin, pathname + search)).headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
  })
})
