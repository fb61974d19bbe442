import { mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Desktop } from '../../electron/session/program.ts'
import { content } from '../../electron/web/content.ts'
import { windowWithArchive, type Window } from '../fixtures/session.ts'
import { attachFiles } from '../fixtures/job.ts'
import { refusal } from '../fixtures/refusal.ts'

/** A desktop whose dialogs choose what the test says, and which notes what it was told to open. */
function desktopChoosing(paths: readonly string[]): Desktop & { readonly done: string[] } {
  const done: string[] = []
  return {
    done,
    chooseFiles: async () => paths,
    chooseFolder: async () => paths[0] ?? null,
    open: async (path) => void done.push(`open ${path}`),
    show: async (path) => void done.push(`show ${path}`),
  }
}

async function withFiles(names: readonly string[]) {
  const paths: string[] = []
  const desktop = desktopChoosing(paths)
  const window = await windowWithArchive(desktop)
  await mkdir(join(window.folder, 'given'))
  for (const name of names) {
    paths.push(join(window.folder, 'given', name))
    await writeFile(paths.at(-1) ?? '', `content of ${name}`)
  }
  const { record } = await window.api.records.create({
    kind: 'activity',
    values: { title: '讲座', kind: 'lecture', year: '2025-2026', term: 'first', date: '2025-10-12' },
  })
  return { ...window, desktop, paths, owner: { kind: 'activity' as const, id: record.id } }
}

async function chosen({ api }: Window) {
  const answer = await api.dialogs.files({ purpose: 'attachment', many: true })
  if (answer.how !== 'chosen') throw new Error(answer.how)
  return answer.files
}

const get = (window: Window, address: string) =>
  content(new Request(`app://liuyou/${address}`), window.session, join(window.folder, 'none'))

describe('attachments', () => {
  it('files dropped onto an activity get the role that their names tell, in one act', async () => {
    const window = await withFiles(['签到表.jpg', '通知.pdf', 'x.bin'])
    const { api, owner } = window
    const files = (await chosen(window)).map(({ file }) => ({ file }))
    const { attachments } = await attachFiles(api, { ...owner, files })
    expect(attachments.map(({ name, role }) => [name, role])).toEqual([
      ['签到表.jpg', 'sign_in'],
      ['通知.pdf', 'notice'],
      ['x.bin', 'other'],
    ])
    const list = await api.records.list({ kind: 'activity' })
    expect(list.files[owner.id]).toEqual({ count: 3, roles: ['sign_in', 'notice', 'other'] })
    await api.history.undo()
    expect((await api.records.get(owner)).attachments).toEqual([])
  })

  it('5,000 files at once are one act, which undo takes back as one', async () => {
    const window = await withFiles(Array.from({ length: 5_000 }, (_, at) => `照片${at}.txt`))
    const { api, owner } = window
    const files = (await chosen(window)).map(({ file }) => ({ file }))
    const { attachments } = await attachFiles(api, { ...owner, files })
    expect(attachments).toHaveLength(5_000)
    await api.history.undo()
    expect((await api.records.get(owner)).attachments).toEqual([])
  })

  it('nothing is attached when one of the files is gone, and the missing one is named', async () => {
    const window = await withFiles(['a.txt', 'b.txt'])
    const files = (await chosen(window)).map(({ file }) => ({ file }))
    await rm(window.paths[1] ?? '')
    const { code, details } = await refusal(attachFiles(window.api, { ...window.owner, files }))
    expect([code, JSON.stringify(details)]).toEqual(['FILE_NOT_FOUND', expect.stringContaining('b.txt')])
    expect((await window.api.records.get(window.owner)).attachments).toEqual([])
  })

  it('the other files are not copied on when one of them cannot be read', async () => {
    const window = await withFiles(['录像.mp4', '照片.jpg'])
    const [video = '', photo = ''] = window.paths
    await truncate(video, 400_000_000)
    const files = (await chosen(window)).map(({ file }) => ({ file }))
    await rm(photo)
    await mkdir(photo)
    expect(await refusal(attachFiles(window.api, { ...window.owner, files }))).toMatchObject({
      code: 'FILE_NOT_FOUND',
    })
    expect(await readdir(join(window.session.archive.folder, 'files'))).toEqual([])
  })

  it('a file can be renamed, given another role, removed and brought back', async () => {
    const window = await withFiles(['a.txt'])
    const { api, owner } = window
    const files = (await chosen(window)).map(({ file }) => ({ file }))
    const [added] = (await attachFiles(api, { ...owner, files })).attachments
    const { id = '', version = 0 } = added ?? {}
    const { attachment } = await api.attachments.change({
      id,
      version,
      name: '../家长/作业?.txt',
      role: 'homework',
    })
    expect(attachment.role).toBe('homework')
    expect(attachment.name).not.toMatch(/[/?\\]/)
    expect(await refusal(api.attachments.change({ id, version, role: 'photo' }))).toMatchObject({
      code: 'CONFLICT',
    })
    await api.attachments.remove({ ids: [id] })
    expect((await api.records.get(owner)).attachments).toEqual([])
    await api.history.undo()
    expect((await api.records.get(owner)).attachments).toHaveLength(1)
  })

  it('is opened as a copy under its own name; what might be a program is only shown in its folder', async () => {
    const window = await withFiles(['报告.pdf', '安装.exe'])
    const { api, desktop, owner } = window
    const files = (await chosen(window)).map(({ file }) => ({ file }))
    for (const { id } of (await attachFiles(api, { ...owner, files })).attachments)
      await api.dialogs.open(await api.attachments.token({ id }))
    expect(desktop.done).toEqual([
      expect.stringMatching(/^open .*报告\.pdf$/),
      expect.stringMatching(/^show .*安装\.exe$/),
    ])
  })

  it('a picture has a small copy, made once; what is no picture has none', async () => {
    const window = await withFiles(['照片.png', 'a.txt'])
    const { api, owner } = window
    await sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: 'green' } })
      .png()
      .toFile(window.paths[0] ?? '')
    const files = (await chosen(window)).map(({ file }) => ({ file }))
    const [photo, text] = (await attachFiles(api, { ...owner, files })).attachments
    const views = await api.attachments.view({ ids: [photo?.id ?? '', text?.id ?? ''] })
    expect(views[text?.id ?? '']?.thumbnail).toBeNull()
    const small = await get(window, views[photo?.id ?? '']?.thumbnail ?? '')
    const { width, format } = await sharp(Buffer.from(await small.arrayBuffer())).metadata()
    expect([width, format]).toEqual([480, 'webp'])
    expect(await readdir(await window.session.folder('thumbnails'))).toHaveLength(1)
    expect((await get(window, views[photo?.id ?? '']?.url ?? '')).headers.get('content-type')).toBe(
      'image/png',
    )
  })

  it('a file that the archive has lost is missing, not a fault of the program', async () => {
    const window = await withFiles(['a.txt'])
    const files = (await chosen(window)).map(({ file }) => ({ file }))
    const [added] = (await attachFiles(window.api, { ...window.owner, files })).attachments
    const view = (await window.api.attachments.view({ ids: [added?.id ?? ''] }))[added?.id ?? '']
    await rm(join(window.session.archive.folder, 'files'), { recursive: true })
    const answer = await get(window, view?.url ?? '')
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'FILE_NOT_FOUND' }])
  })
})

describe('tokens', () => {
  it('a file chosen for one purpose is refused for another, and in another window', async () => {
    const window = await withFiles(['a.xlsx'])
    const [{ file } = { file: '' }] = await chosen(window)
    expect(await refusal(window.api.imports.inspect({ files: [file] }))).toMatchObject({
      code: 'TOKEN_EXPIRED',
    })
    const other = await windowWithArchive()
    const { record } = await other.api.records.create({ kind: 'student', values: { name: '王' } })
    const added = attachFiles(other.api, { kind: 'student', id: record.id, files: [{ file }] })
    expect(await refusal(added)).toMatchObject({ code: 'TOKEN_EXPIRED' })
  })

  it('a folder chosen for exports is not one for archives', async () => {
    const window = await withFiles(['a.txt'])
    const answer = await window.api.dialogs.folder({ purpose: 'export' })
    const folder = answer.how === 'chosen' ? (answer.folder?.folder ?? '') : ''
    const made = window.api.archives.create({
      school: '新',
      stage: 'primary',
      year: '2025-2026',
      into: folder,
    })
    expect(await refusal(made)).toMatchObject({ code: 'TOKEN_EXPIRED' })
  })

  it('where there is no desktop, dialogs say what to do instead', async () => {
    const { api } = await windowWithArchive()
    expect(await api.dialogs.files({ purpose: 'import' })).toEqual({ how: 'upload' })
    expect(await api.dialogs.folder({ purpose: 'export' })).toEqual({ how: 'unavailable' })
  })
})
