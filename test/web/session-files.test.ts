import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { FILE_HEADERS } from '../../electron/web/security-headers.ts'
import { disposition, sessionFile } from '../../electron/web/session-files.ts'
import type { Thing } from '../../electron/session/tokens.ts'
import { openWindow, type Window } from '../fixtures/session.ts'

const nameIn = (header: string): string =>
  decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(header)?.[1] ?? '')

describe('the name under which a file comes down', () => {
  it('is the Chinese one for every browser of today, with a plain one for the others', () => {
    expect(disposition('attachment', '签到表 1.pdf')).toBe(
      `attachment; filename="___ 1.pdf"; filename*=UTF-8''%E7%AD%BE%E5%88%B0%E8%A1%A8%201.pdf`,
    )
  })

  it('comes back as it was, and no name can end the header or start another', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = disposition('inline', name)
        expect(nameIn(header)).toBe(name.toWellFormed())
        expect(header).toMatch(/^inline; filename="[^"\\]*"; filename\*=UTF-8''[\w.~!$&+%-]*$/)
        expect(() => new Headers({ 'content-disposition': header })).not.toThrow()
      }),
    )
  })
})

/** What is answered to a page that asks for a thing of its session. */
async function answered({ session }: Window, thing: Thing, how = ''): Promise<Response> {
  const answer = await sessionFile(
    new Request(`http://127.0.0.1/files/x${how}`),
    session,
    session.tokens.give(thing),
  )
  await answer.body?.cancel()
  return answer
}

describe('a file of a session', () => {
  it.each([
    ['application/pdf', 'inline'],
    ['image/png', 'inline'],
    ['text/html', 'attachment'],
    ['application/xhtml+xml', 'attachment'],
    ['image/svg+xml', 'attachment'],
    ['text/javascript', 'attachment'],
    ['application/zip', 'attachment'],
  ])('of type %s comes %s: a browser shows only what cannot run in it', async (mediaType, how) => {
    const window = await openWindow()
    const path = join(window.folder, 'stored')
    await writeFile(path, '<script>alert(1)</script>')
    const { headers } = await answered(window, { what: 'stored', path, name: 'x', mediaType })
    expect(headers.get('content-disposition')).toMatch(new RegExp(`^${how};`))
    expect(Object.fromEntries(headers)).toMatchObject(FILE_HEADERS)
  })

  it('is bound by the same when it is a folder or a small picture; a folder is only saved', async () => {
    const window = await openWindow()
    const folder = join(window.folder, 'made')
    await mkdir(folder)
    const { 'cache-control': _kept, ...bound } = FILE_HEADERS
    const zip = await answered(window, { what: 'output', path: folder, name: '申报材料', folder: true })
    expect(Object.fromEntries(zip.headers)).toMatchObject(FILE_HEADERS)
    expect(zip.headers.get('content-disposition')).toMatch(/^attachment;/)
    const path = join(window.folder, '照片.png')
    await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } }).toFile(path)
    const photo = { what: 'stored', path, name: '照片.png', mediaType: 'image/png' } as const
    expect(Object.fromEntries((await answered(window, photo, '?as=thumbnail')).headers)).toMatchObject(bound)
  })

  it('is none that was only chosen: a page reads no file of the disk', async () => {
    const window = await openWindow()
    const path = join(window.folder, 'secret.txt')
    await writeFile(path, 'secret')
    for (const thing of [
      { what: 'file', purpose: 'import', path, name: 'secret.txt' },
      { what: 'folder', purpose: 'import', path: window.folder },
      { what: 'basket', purpose: 'import', path: window.folder },
    ] as const)
      expect((await answered(window, thing)).status).toBe(404)
  })
})
