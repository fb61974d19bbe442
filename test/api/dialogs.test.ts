import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Desktop } from '../../electron/session/program.ts'
import { attachFiles, finished } from '../fixtures/job.ts'
import { refusal } from '../fixtures/refusal.ts'
import { type Window, windowWithArchive } from '../fixtures/session.ts'

interface Person extends Window {
  /** What a person chooses in the next dialog. */
  readonly chooses: string[]
  /** What the system was told to open or show. */
  readonly seen: { readonly how: 'open' | 'show'; readonly path: string }[]
}

async function personAtDesktop(): Promise<Person> {
  const chooses: string[] = []
  const seen: Person['seen'] = []
  const desktop: Desktop = {
    chooseFiles: async () => chooses,
    chooseFolder: async () => chooses[0] ?? null,
    open: async (path) => void seen.push({ how: 'open', path }),
    show: async (path) => void seen.push({ how: 'show', path }),
  }
  return { ...(await windowWithArchive(desktop)), chooses, seen }
}

/** A file on a record, and its token. */
async function attached({ api, chooses, folder }: Person, name: string, text: string) {
  await mkdir(join(folder, 'given'), { recursive: true })
  chooses.splice(0, Infinity, join(folder, 'given', name))
  await writeFile(chooses[0] ?? '', text)
  const answer = await api.dialogs.files({ purpose: 'attachment' })
  if (answer.how !== 'chosen') throw new Error(answer.how)
  const { record } = await api.records.create({ kind: 'student', values: { name: '王' } })
  const files = answer.files.map(({ file }) => ({ file }))
  const { attachments } = await attachFiles(api, { kind: 'student', id: record.id, files })
  return (await api.attachments.token({ id: attachments[0]?.id ?? '' })).file
}

describe('a dialog', () => {
  it('gives a token, a name and a size for each file, and never where it lies', async () => {
    const person = await personAtDesktop()
    const path = join(person.folder, '花名册.xlsx')
    await writeFile(path, '12345')
    person.chooses.push(path)
    const answer = await person.api.dialogs.files({ purpose: 'import', many: true })
    expect(answer).toEqual({
      how: 'chosen',
      files: [{ file: expect.stringMatching(/^[\w-]{32}$/) as string, name: '花名册.xlsx', size: 5 }],
    })
  })

  it('gives a token and a name for a folder, and nothing where none was chosen', async () => {
    const { api, chooses, folder } = await personAtDesktop()
    expect(await api.dialogs.folder({ purpose: 'export' })).toEqual({ how: 'chosen', folder: null })
    expect(await api.dialogs.files({ purpose: 'import' })).toEqual({ how: 'chosen', files: [] })
    chooses.push(folder)
    expect(await api.dialogs.folder({ purpose: 'export' })).toEqual({
      how: 'chosen',
      folder: { folder: expect.stringMatching(/^[\w-]{32}$/) as string, name: basename(folder) },
    })
  })

  it('gives a folder for what was asked for, and for nothing else', async () => {
    const { api, chooses, folder, session } = await personAtDesktop()
    chooses.push(folder)
    const purposes = ['archive', 'new-archive', 'import', 'export', 'backup'] as const
    for (const purpose of purposes) {
      const answer = await api.dialogs.folder({ purpose })
      const token = answer.how === 'chosen' ? (answer.folder?.folder ?? '') : ''
      expect(session.tokens.folder(token, purpose)).toBe(folder)
      for (const other of purposes.filter((each) => each !== purpose))
        expect(() => session.tokens.folder(token, other)).toThrow(
          expect.objectContaining({ code: 'TOKEN_EXPIRED' }),
        )
    }
  })

  it('keeps what is uploaded for one thing apart from what is uploaded for another', async () => {
    const { api, session } = await personAtDesktop()
    const baskets = [
      await api.dialogs.basket({ purpose: 'import' }),
      await api.dialogs.basket({ purpose: 'import' }),
    ]
    const places = baskets.map(({ basket }) => session.tokens.take(basket, 'basket').path)
    expect(new Set(places).size).toBe(2)
  })

  it('gives a place for uploads that says nothing of where they go', async () => {
    const { api, folder } = await personAtDesktop()
    const { basket, url } = await api.dialogs.basket({ purpose: 'import' })
    expect(url).toBe(`upload/${basket}`)
    expect(url).not.toContain(basename(folder))
  })
})

describe('opening what is attached', () => {
  it('opens one copy under its own name, which may only be read and goes with the session', async () => {
    const person = await personAtDesktop()
    const file = await attached(person, '通知.docx', 'first')
    const open = () => person.api.dialogs.open({ file })
    expect(await Promise.all([open(), open()])).toEqual([{ how: 'opened' }, { how: 'opened' }])
    await open()
    const path = person.seen[0]?.path ?? ''
    expect(person.seen).toEqual(Array(3).fill({ how: 'open', path }))
    expect(basename(path)).toBe('通知.docx')
    expect(await readFile(path, 'utf8')).toBe('first')
    expect((await stat(path)).mode & 0o222).toBe(0)
    await person.session.close()
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it.each(['报价.exe', 'setup.bat', '照片.jpg.lnk', '网页.html', '宏.docm', '脚本.js', '没有后缀'])(
    'shows %s in its folder, since it may be a program',
    async (name) => {
      const person = await personAtDesktop()
      await person.api.dialogs.open({ file: await attached(person, name, 'MZ') })
      expect(person.seen).toEqual([{ how: 'show', path: expect.stringContaining(name) as string }])
    },
  )

  it('takes what is attached or was made, and nothing that was only chosen or asked for', async () => {
    const { api, chooses, session, folder } = await personAtDesktop()
    await writeFile(join(folder, 'x.pdf'), 'x')
    chooses.push(join(folder, 'x.pdf'))
    const files = await api.dialogs.files({ purpose: 'import' })
    const file = files.how === 'chosen' ? (files.files[0]?.file ?? '') : ''
    const into = session.tokens.give({ what: 'folder', purpose: 'export', path: folder })
    const { basket } = await api.dialogs.basket({ purpose: 'import' })
    for (const given of [file, into, basket, 'A'.repeat(32)])
      expect(await refusal(api.dialogs.open({ file: given }))).toMatchObject({ code: 'TOKEN_EXPIRED' })
  })

  it('opens a workbook that was made where it was made', async () => {
    const { api, chooses, seen, folder } = await personAtDesktop()
    chooses.push(join(folder, 'out'))
    await mkdir(join(folder, 'out'))
    const answer = await api.dialogs.folder({ purpose: 'export' })
    const into = answer.how === 'chosen' ? (answer.folder?.folder ?? null) : null
    const result = await finished(api, api.documents.workbook({ into, mask: true }))
    const [made] = result.of === 'documents' ? result.outputs : []
    await api.dialogs.open({ file: made?.file ?? '' })
    expect(seen).toEqual([
      { how: 'open', path: join(folder, 'out', (await readdir(join(folder, 'out')))[0] ?? '') },
    ])
  })
})
