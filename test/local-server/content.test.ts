import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ask } from '../fixtures/http.ts'
import { attachFiles } from '../fixtures/job.ts'
import { clientOf, enter, serve, type Served } from '../fixtures/local-server.ts'

/** A file on a record of a new archive, uploaded as a page does it. */
async function attached(served: Served, cookie: string, name: string, body: string) {
  const { origin } = served
  const api = clientOf(served, cookie)
  await api.archives.create({ school: '城西', stage: 'kindergarten', year: '2025-2026', into: null })
  const { record } = await api.records.create({ kind: 'student', values: { name: '王' } })
  const { url } = await api.dialogs.basket({ purpose: 'attachment' })
  const path = encodeURIComponent(name)
  const sent = await ask(origin, `/${url}?path=${path}`, {
    method: 'POST',
    headers: { cookie, origin },
    body,
  })
  const { file } = JSON.parse(sent.body) as { file: string }
  const { attachments } = await attachFiles(api, { kind: 'student', id: record.id, files: [{ file }] })
  const view = Object.values(await api.attachments.view({ ids: attachments.map(({ id }) => id) }))[0]
  if (!view) throw new Error('the attachment has no view')
  return { api, view }
}

describe('what the local server gives and takes', () => {
  it('serves the renderer: every path without an ending is a page of it, what the build named is kept', async () => {
    const served = await serve()
    const cookie = await enter(served)
    const page = await ask(served.origin, '/activities/2025', { headers: { cookie } })
    expect(page.body).toContain('<title>六有</title>')
    const script = await ask(served.origin, '/assets/main-1234.js', { headers: { cookie } })
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(script.headers['cache-control']).toContain('immutable')
  })

  it('gives nothing outside the renderer, however the path is written', async () => {
    const served = await serve()
    const cookie = await enter(served)
    await symlink(join(served.folder, 'secret.txt'), join(served.folder, 'renderer', 'link.txt'))
    await mkdir(join(served.folder, 'renderer', 'folder.js'))
    await mkdir(join(served.folder, 'renderer-of-others'))
    await writeFile(join(served.folder, 'renderer-of-others', 'secret.txt'), 'secret')
    await symlink(join(served.folder, 'renderer-of-others'), join(served.folder, 'renderer', 'others'))
    const paths = [
      ['/../secret.txt', 404], // such steps are taken out of an address before it is looked at
      ['/assets/../../secret.txt', 404],
      ['/%2e%2e/secret.txt', 404],
      ['/..%2fsecret.txt', 400],
      ['/..%5csecret.txt', 400],
      ['/C:%5csecret.txt', 400],
      ['/C:/secret.txt', 400],
      ['/assets/%2e%2e%2f%2e%2e%2fsecret.txt', 400],
      ['/..%2frenderer-of-others/secret.txt', 400],
      ['/....//secret.txt', 404],
      ['//secret.txt', 404],
      ['/%00/secret.txt', 400],
      ['/%0d%0aSet-Cookie:x.txt', 400],
      ['/%c0%ae%c0%ae/secret.txt', 400],
      ['/link.txt', 404],
      ['/others/secret.txt', 404],
      ['/folder.js', 404],
      [`/${served.folder}/secret.txt`, 404],
    ] as const
    for (const [path, status] of paths) {
      const answer = await ask(served.origin, path, { headers: { cookie } })
      expect([path, answer.status, answer.body]).toEqual([path, status, ''])
    }
  })

  it('takes no other method than the one that an address is for, and no address with more behind it', async () => {
    const served = await serve()
    const { origin } = served
    const cookie = await enter(served)
    const api = clientOf(served, cookie)
    const { url } = await api.dialogs.basket({ purpose: 'import' })
    const { url: file } = (await attached(served, cookie, '通知.txt', '通知')).view
    const said = (method: string, path: string) => ask(origin, path, { method, headers: { cookie, origin } })
    expect((await said('POST', '/assets/main-1234.js')).status).toBe(405)
    expect((await said('GET', `/${url}?path=x`)).status).toBe(405)
    expect((await said('PUT', `/${url}?path=x`)).status).toBe(405)
    expect((await said('POST', `/${url}/more?path=x`)).status).toBe(404)
    expect((await said('POST', `/${file}`)).status).toBe(405)
    expect((await said('GET', `/${file}/more`)).status).toBe(404)
    expect((await said('GET', `/${file}`)).body).toBe('通知')
    const head = await said('HEAD', '/assets/main-1234.js')
    expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '9', ''])
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
    const { attachments } = await attachFiles(api, {
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
    const { api, view } = await attached(served, cookie, '家长 "作业"%.html', '<script>alert(1)</script>')
    const shown = await ask(origin, `/${view.url}`, { headers: { cookie } })
    expect(shown.status).toBe(200)
    expect(shown.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(shown.headers['x-content-type-options']).toBe('nosniff')
    const saved = await ask(origin, `/${view.download}`, { headers: { cookie } })
    expect(saved.headers['content-disposition']).toMatch(
      /^attachment; filename="[ -~]+"; filename\*=UTF-8''%E5%AE%B6/,
    )
    expect(shown.headers['content-security-policy']).toContain('sandbox')
    await api.archives.close()
    expect((await ask(origin, `/${view.url}`, { headers: { cookie } })).status).toBe(404)
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
