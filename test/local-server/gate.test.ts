import { networkInterfaces } from 'node:os'
import { describe, expect, it } from 'vitest'
import { Gate } from '../../electron/local-server/gate.ts'
import { ask } from '../fixtures/http.ts'
import { clientOf, enter, serve } from '../fixtures/local-server.ts'

const STATUS = '/rpc/app/status'
const call = (headers: Record<string, string>) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: '{}',
})

describe('who may speak to the local server', () => {
  it('the address opens the program once, hands over a cookie that no script reads, and takes its token away', async () => {
    const served = await serve()
    const { pathname, search } = new URL(served.server.url)
    const opened = await ask(served.origin, pathname + search)
    expect(opened.status).toBe(303)
    expect(opened.headers.location).toBe('/')
    expect(opened.headers['set-cookie']?.[0]).toMatch(
      /^liuyou-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/,
    )
  })

  it('an address that was opened once opens nothing for anybody else', async () => {
    const served = await serve()
    await enter(served)
    const { pathname, search } = new URL(served.server.url)
    const again = await ask(served.origin, pathname + search)
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
    expect(again.body).toContain('只能打开一次')
    expect(again.body).toContain('opens only once')
  })

  it('a page that is open may be loaded again from its first address', async () => {
    const served = await serve()
    const cookie = await enter(served)
    const { pathname, search } = new URL(served.server.url)
    const again = await ask(served.origin, pathname + search, { headers: { cookie } })
    expect([again.status, again.headers.location]).toEqual([303, '/'])
  })

  it('a guessed token opens nothing', async () => {
    const served = await serve()
    for (const token of ['', 'x', 'A'.repeat(32)])
      expect((await ask(served.origin, `/?token=${token}`)).status).toBe(403)
    expect((await ask(served.origin, '/')).status).toBe(403)
    await enter(served)
  })

  it('a token anywhere but on the first page opens nothing', async () => {
    const served = await serve()
    const { search } = new URL(served.server.url)
    expect((await ask(served.origin, `/rpc/app/status${search}`)).status).toBe(403)
    expect(
      (await ask(served.origin, `/${search}`, { method: 'POST', headers: { origin: served.origin } })).status,
    ).toBe(403)
    await enter(served)
  })

  it('with its cookie the page speaks to the API', async () => {
    const served = await serve()
    const cookie = await enter(served)
    expect((await clientOf(served, cookie).app.status()).mode).toBe('local')
  })

  it('without its cookie, or with a wrong one, nobody does', async () => {
    const served = await serve()
    const { origin } = served
    const cookie = await enter(served)
    const wrong = `${cookie.split('=')[0] ?? ''}=${'A'.repeat(32)}`
    expect((await ask(origin, STATUS, call({ origin }))).status).toBe(403)
    expect((await ask(origin, STATUS, call({ origin, cookie: wrong }))).status).toBe(403)
    expect(
      (await ask(origin, STATUS, call({ origin, cookie: cookie.replace('liuyou-', 'other-') }))).status,
    ).toBe(403)
    expect((await ask(origin, STATUS, call({ origin, cookie }))).status).toBe(200)
  })

  it('a name of somebody else that points here (DNS rebinding) is refused, whatever cookie comes with it', async () => {
    const served = await serve()
    const { origin } = served
    const cookie = await enter(served)
    const { port } = new URL(origin)
    for (const host of [
      `evil.example:${port}`,
      `localhost:${port}`,
      '127.0.0.1',
      `127.0.0.1.evil.example:${port}`,
    ])
      expect((await ask(origin, '/', { headers: { host, cookie } })).status).toBe(403)
    expect((await ask(origin, '/', { headers: { cookie } })).status).toBe(200)
  })

  it('a page of another site is refused, also when the browser sends our cookie', async () => {
    const served = await serve()
    const { origin } = served
    const cookie = await enter(served)
    for (const foreign of [
      'http://evil.example',
      'null',
      origin.replace('127.0.0.1', 'localhost'),
      `${origin}0`,
    ])
      expect((await ask(origin, STATUS, call({ origin: foreign, cookie }))).status).toBe(403)
  })

  it('a form that another site posts here without saying who it is, is refused', async () => {
    const served = await serve()
    const { origin } = served
    const cookie = await enter(served)
    const form = {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'data=%7B%7D',
    }
    expect((await ask(origin, STATUS, form)).status).toBe(403)
  })

  it('what another site asks the browser to load from here is refused', async () => {
    const served = await serve()
    const { origin } = served
    const cookie = await enter(served)
    for (const site of ['cross-site', 'same-site'])
      expect((await ask(origin, '/', { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(403)
    for (const site of ['same-origin', 'none'])
      expect((await ask(origin, '/', { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(200)
  })

  it('calls that would need no form (GET) change and read nothing', async () => {
    const served = await serve()
    const cookie = await enter(served)
    const answer = await ask(served.origin, '/rpc/archives/openSample?data=%7B%7D', { headers: { cookie } })
    expect(answer.status).toBe(422)
    expect(JSON.parse(answer.body)).toMatchObject({ json: { code: 'USAGE', defined: false } })
  })

  it('an address with another host in the request line is refused', async () => {
    const served = await serve()
    const cookie = await enter(served)
    expect((await ask(served.origin, 'http://evil.example/', { headers: { cookie } })).status).toBe(403)
    expect((await ask(served.origin, '/', { headers: { cookie } })).status).toBe(200)
  })

  it('another computer is refused, should it ever get through', () => {
    const gate = new Gate(80)
    const { search } = new URL(gate.address)
    const asked = { method: 'GET', url: `/${search}`, headers: { host: '127.0.0.1:80' } }
    expect(gate.judge({ ...asked, remoteAddress: '192.168.1.7' })).toEqual({ let: 'out', why: 'address' })
    expect(gate.judge({ ...asked, remoteAddress: undefined })).toEqual({ let: 'out', why: 'address' })
    expect(gate.judge({ ...asked, remoteAddress: '127.0.0.1' })).toMatchObject({ let: 'enter' })
  })

  it('listens on this computer only, and there at no other address', async () => {
    const { server } = await serve()
    const { hostname, port } = new URL(server.url)
    expect(hostname).toBe('127.0.0.1')
    const outside = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address)
    // Linux answers at all of 127.0.0.0/8, if it listens at every address.
    for (const address of process.platform === 'linux' ? ['127.0.0.2', ...outside] : outside)
      await expect(ask(`http://${address}:${port}`, '/')).rejects.toThrow('ECONNREFUSED')
  })
})
