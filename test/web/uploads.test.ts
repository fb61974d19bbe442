import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { upload } from '../../electron/web/uploads.ts'
import { openWindow, type Window } from '../fixtures/session.ts'

interface Basket extends Window {
  readonly basket: string
  readonly place: string
}

async function basketFor(purpose: 'import' | 'attachment'): Promise<Basket> {
  const window = await openWindow()
  const { basket } = await window.api.dialogs.basket({ purpose })
  return { ...window, basket, place: window.session.tokens.take(basket, 'basket').path }
}

const sending = (path: string, body: string | ReadableStream, signal: AbortSignal | null = null): Request =>
  new Request(`http://127.0.0.1/upload/x?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    body,
    signal,
    duplex: 'half',
  })

it('what is uploaded has a name that every system takes, and one that says what it is', async () => {
  const { session, basket, place } = await basketFor('import')
  for (const path of ['通知:2025?.docx', '附件/nul.pdf', '照片\u202Egpj.exe'])
    expect((await upload(sending(path, 'x'), session, basket)).status).toBe(200)
  const names = await readdir(place, { recursive: true })
  expect(names.toSorted()).toEqual(
    ['照片gpj.exe', '通知_2025_.docx', '附件', join('附件', '_nul.pdf')].toSorted(),
  )
})

it('two files of one name are both kept', async () => {
  const { session, basket, place } = await basketFor('attachment')
  for (const body of ['first', 'second']) await upload(sending('签到表.pdf', body), session, basket)
  expect(await readFile(join(place, '签到表.pdf'), 'utf8')).toBe('first')
  expect(await readFile(join(place, '签到表 (2).pdf'), 'utf8')).toBe('second')
})

it('goes into no folder that was only chosen', async () => {
  const { session, folder } = await openWindow()
  await mkdir(join(folder, 'chosen'))
  const token = session.tokens.give({ what: 'folder', purpose: 'import', path: join(folder, 'chosen') })
  expect((await upload(sending('x.xlsx', 'x'), session, token)).status).toBe(404)
  expect(await readdir(join(folder, 'chosen'))).toEqual([])
})

it('that breaks off leaves nothing behind, whether it is cut or its sender goes', async () => {
  const { session, basket, place } = await basketFor('import')
  const cut = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('half')),
    pull: (controller) => controller.error(new Error('cut')),
  })
  await expect(upload(sending('x.xlsx', cut), session, basket)).rejects.toThrow('cut')
  expect((await upload(sending('y.xlsx', 'whole', AbortSignal.abort()), session, basket)).ok).toBe(false)
  expect(await readdir(place)).toEqual([])
  expect(await readdir(await session.folder('parts'))).toEqual([])
})
