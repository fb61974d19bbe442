import { connect } from 'node:net'
import { readdir, symlink } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ask } from '../fixtures/http.ts'
import { clientOf, enter, serve } from '../fixtures/local-server.ts'

describe('what the local server gives and takes', () => {
  it('serves the renderer with a policy that lets only our own scripts run', async () => {
    const served = await serve()
    const cookie = await enter(served)
    const page = await ask(served.origin, '/activities/2025', { headers: { cookie } })
    expect(page.body).toContain('<title>六有</title>')
    const policy = page.headers['content-security-policy']
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(page.headers['x-content-type-options']).toBe('nosniff')
    const script = await ask(served.origin, '/assets/main-1234.js', { headers: { cookie } })
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(script.headers['cache-control']).toContain('immutable')
  })

  it('gives nothing outside the renderer, however the path is written', async () => {
    const served = await serve()
    const cookie = await enter(served)
    await symlink(join(served.folder, 'secret.txt'), join(served.folder, 'renderer', 'link.txt'))
    const paths = [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/..%5csecret.txt',
      '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
      '/....//secret.txt',
      '//secret.txt',
      '/%00/../secret.txt',
      '/%c0%ae%c0%ae/secret.txt',
      '/link.txt',
      `/${served.folder}/secret.txt`,
    ]
    for (const path of paths) {
      const answer = await ask(served.origin, path, { headers: { cookie } })
      expect([path, answer.status >= 400, answer.body]).toEqual([path, true, ''])
    }
  })

  it('takes in what is uploaded, keeps folders and odd names, and gives it back to import only', async () => {
    const served = await serve()
    const { origin } = served
    const cookie = await enter(served)
    const api = clientOf(served, cookie)
    await api.archives.create({ school: '城西', stage: 'kindergarten', year: '2025-2026', into: null })
    const { url } = await api.dialogs.basket({ purpose: 'attachment' })
    const path = encodeURIComponent('2025-09-12 新生家长会/签到表 𠮷.pdf')
    const sent = await ask(origin, `/${url}?path=${path}`, {
      method: 'POST',
      headers: { cookie, origin },
      body: '%PDF-1.4 demo',
    })
    const chosen = JSON.parse(sent.body) as { file: string; name: string; size: number }
    expect(chosen).toMatchObject({ name: '签到表 𠮷.pdf', size: 13 })
    const refused = api.imports.inspect({ files: [chosen.file] })
    await expect(refused).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' })
    const { record } = await api.records.create({ kind: 'student', values: { name: '王' } })
    const { attachments } = await api.attachments.add({
      kind: 'student',
      id: record.id,
      files: [{ file: chosen.file }],
    })
    expect(attachments).toMatchObject([
      { name: '签到表 𠮷.pdf', role: 'sign_in', mediaType: 'application/pdf' },
    ])
  })

  it('puts no upload outside its folder', async () => {
    const served = await serve()
    const { origin, folder } = served
    const cookie = await enter(served)
    const { url } = await clientOf(served, cookie).dialogs.basket({ purpose: 'import' })
    for (const path of [
      '../x.xlsx',
      'a/../../x.xlsx',
      '..\\x.xlsx',
      '',
      '/',
      'a//b',
      '.',
      '..',
      Array(20).fill('a').join('/'),
    ]) {
      const answer = await ask(origin, `/${url}?path=${encodeURIComponent(path)}`, {
        method: 'POST',
        headers: { cookie, origin },
        body: 'x',
      })
      expect([path, answer.status, JSON.parse(answer.body)]).toMatchObject([path, 422, { code: 'INVALID' }])
    }
    expect(await readdir(folder)).not.toContain('x.xlsx')
    const other = await ask(origin, `/upload/${'A'.repeat(32)}?path=x`, {
      method: 'POST',
      headers: { cookie, origin },
      body: 'x',
    })
    expect(JSON.parse(other.body)).toMatchObject({ code: 'TOKEN_EXPIRED' })
  })

  it('gives an attached file under its own name, and never lets a page in it run', async () => {
    const served = await serve()
    const { origin } = served
    const cookie = await enter(served)
    const api = clientOf(served, cookie)
    await api.archives.create({ school: '城西', stage: 'kindergarten', year: '2025-2026', into: null })
    const { record } = await api.records.create({ kind: 'student', values: { name: '王' } })
    const { url } = await api.dialogs.basket({ purpose: 'attachment' })
    const sent = await ask(origin, `/${url}?path=${encodeURIComponent('家长 "作业"%.html')}`, {
      method: 'POST',
      headers: { cookie, origin },
      body: '<script>alert(1)</script>',
    })
    const { file } = JSON.parse(sent.body) as { file: string }
    const { attachments } = await api.attachments.add({ kind: 'student', id: record.id, files: [{ file }] })
    const id = attachments[0]?.id ?? ''
    const view = (await api.attachments.view({ ids: [id] }))[id]
    const shown = await ask(origin, `/${view?.url ?? ''}`, { headers: { cookie } })
    expect(shown.status).toBe(200)
    expect(shown.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(shown.headers['x-content-type-options']).toBe('nosniff')
    const saved = await ask(origin, `/${view?.download ?? ''}`, { headers: { cookie } })
    expect(saved.headers['content-disposition']).toMatch(
      /^attachment; filename="[ -~]+"; filename\*=UTF-8''%E5%AE%B6/,
    )
    expect(shown.headers['content-security-policy']).toContain('sandbox')
    await api.archives.close()
    expect((await ask(origin, `/${view?.url ?? ''}`, { headers: { cookie } })).status).toBe(404)
  })

  it('lets go of a client that sends its call byte by byte, or nothing at all', async () => {
    const served = await serve({ patience: 400 })
    const cookie = await enter(served)
    const { port } = new URL(served.origin)
    const silent = connect(Number(port), '127.0.0.1')
    const slow = connect(Number(port), '127.0.0.1')
    const answers: string[] = []
    slow.on('data', (bytes) => answers.push(bytes.toString()))
    slow.write(
      `POST /rpc/app/status HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${served.origin}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n`,
    )
    const dripping = setInterval(() => slow.write(' '), 100)
    await Promise.all([once(silent, 'close'), Promise.race([once(slow, 'close'), once(slow, 'data')])])
    clearInterval(dripping)
    slow.destroy()
    expect(answers.join('')).toContain('REQUEST_TIMEOUT')
    expect((await clientOf(served, cookie).app.status()).mode).toBe('local')
  })

  it('waits for itself as long as a call takes', async () => {
    const served = await serve({ patience: 700 })
    const api = clientOf(served, await enter(served))
    expect((await api.archives.openSample()).sample).toBe(true)
  })

  it('refuses a call that is larger than any form', async () => {
    const served = await serve()
    const { origin } = served
    const cookie = await enter(served)
    const answer = await ask(origin, '/rpc/search/query', {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/json' },
      body: Buffer.alloc(9_000_000, 32),
    })
    expect(JSON.parse(answer.body)).toMatchObject({
      code: 'USAGE',
      details: { problem: 'PAYLOAD_TOO_LARGE' },
    })
  })

  it('answers 200 connections at once', async () => {
    const served = await serve()
    const { origin } = served
    const cookie = await enter(served)
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        at % 2 === 0
          ? ask(origin, '/', { headers: { cookie } })
          : ask(origin, '/rpc/app/status', {
              method: 'POST',
              headers: { cookie, origin, 'content-type': 'application/json' },
              body: '{}',
            }),
      ),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })

  it('leaves nothing of a session behind when it is closed', async () => {
    const served = await serve()
    const cookie = await enter(served)
    const api = clientOf(served, cookie)
    const { url } = await api.dialogs.basket({ purpose: 'import' })
    await ask(served.origin, `/${url}?path=x.xlsx`, {
      method: 'POST',
      headers: { cookie, origin: served.origin },
      body: 'x',
    })
    await served.server.close()
    expect(await readdir(join(served.folder, 'settings', 'temporary'))).toEqual([])
  })
})
