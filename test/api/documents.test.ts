import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { content } from '../../electron/web/content.ts'
import { finished } from '../fixtures/job.ts'
import { windowWithArchive, type Window } from '../fixtures/session.ts'
import { refusal } from '../fixtures/refusal.ts'

const YEAR = '2025-2026'

async function withLecture() {
  const window = await windowWithArchive()
  const make = async (kind: 'class' | 'student' | 'enrollment' | 'activity', values: object) =>
    (await window.api.records.create({ kind, values: values as never })).record.id
  const room = await make('class', { year: YEAR, grade: '小班', name: '小一班' })
  const student = await make('student', { name: '𠮷田花' })
  await make('enrollment', { student, class: room })
  const activity = await make('activity', {
    title: '新生/家长会',
    kind: 'parent_meeting',
    year: YEAR,
    term: 'first',
    date: '2025-10-12',
  })
  return { ...window, room, activity }
}

const get = ({ session, folder }: Window, address: string) =>
  content(new Request(`app://liuyou/${address}`), session, folder)

describe('documents', () => {
  it('prints sign-in sheets, names the character that cannot be printed, and gives the file under its name', async () => {
    const window = await withLecture()
    const { api, activity } = window
    const result = await finished(api, api.documents.signIn({ of: { what: 'activities', ids: [activity] } }))
    if (result.of !== 'documents') throw new Error(result.of)
    expect(result.outputs[0]?.name).toMatch(/^签到表 2025-10-12 新生.家长会\.pdf$/)
    expect(result.outputs).toMatchObject([{ folder: false }])
    expect(result.warnings.map(({ message }) => message).join()).toContain('𠮷')
    const shown = await get(window, result.outputs[0]?.view ?? '')
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/)
    expect(
      Buffer.from(await shown.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('prints an empty sheet for a class, beside one that is there already, in the language asked for', async () => {
    const { api, session, folder, room } = await withLecture()
    const into = session.tokens.give({ what: 'folder', purpose: 'export', path: folder })
    const of = { what: 'classes' as const, ids: [room, room] }
    const result = await finished(api, api.documents.signIn({ of, into, language: 'en' }))
    if (result.of !== 'documents') throw new Error(result.of)
    expect(result.outputs.map(({ name }) => name)).toEqual([
      'Sign-in sheet 小一班.pdf',
      'Sign-in sheet 小一班 (2).pdf',
    ])
    expect((await readFile(join(folder, 'Sign-in sheet 小一班.pdf'))).length).toBe(result.outputs[0]?.size)
  })

  it('refuses an activity that is not there, and leaves no file, not even of those before it', async () => {
    const { api, session, folder, activity } = await withLecture()
    const into = session.tokens.give({ what: 'folder', purpose: 'export', path: folder })
    const before = await readdir(folder)
    const of = { what: 'activities' as const, ids: [activity, '00000000-0000-7000-8000-000000000000'] }
    expect(await refusal(finished(api, api.documents.signIn({ of, into })))).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await readdir(folder)).toEqual(before)
  })

  it('exports the application as a folder that comes down as one zip', async () => {
    const window = await withLecture()
    const { api } = window
    const result = await finished(api, api.documents.application({ year: YEAR, standard: 'six-possessions' }))
    if (result.of !== 'documents') throw new Error(result.of)
    const [folder] = result.outputs
    expect(folder).toMatchObject({ folder: true, view: null })
    const zip = await get(window, folder?.download ?? '')
    expect(zip.headers.get('content-type')).toBe('application/zip')
    const bytes = Buffer.from(await zip.arrayBuffer())
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(bytes.includes(Buffer.from('申报材料.pdf'))).toBe(true)
  })

  it('does not write over an application unless asked to', async () => {
    const { api, session, folder } = await withLecture()
    const into = session.tokens.give({ what: 'folder', purpose: 'export', path: folder })
    const request = { year: YEAR, standard: 'six-possessions', into }
    await finished(api, api.documents.application(request))
    expect(await refusal(finished(api, api.documents.application(request)))).toMatchObject({
      code: 'TARGET_EXISTS',
    })
    await finished(api, api.documents.application({ ...request, overwrite: true }))
  })

  it('writes all records as a workbook that, imported again, changes nothing', async () => {
    const window = await withLecture()
    const { api, session, folder } = window
    const into = session.tokens.give({ what: 'folder', purpose: 'export', path: folder })
    const result = await finished(api, api.documents.workbook({ into, mask: false }))
    const name = result.of === 'documents' ? (result.outputs[0]?.name ?? '') : ''
    const path = join(folder, name)
    const file = session.tokens.give({ what: 'file', purpose: 'import', path, name })
    const found = await api.imports.inspect({ files: [file], year: YEAR })
    const again = await finished(api, api.imports.apply({ import: found.import }))
    expect(again).toMatchObject({ report: { created: {}, updated: {}, errors: [], batch: null } })
  })

  it('writes what a list shows, or some of it, as one sheet in its order; importing it changes nothing', async () => {
    const { api, session, folder } = await windowWithArchive()
    const ids: string[] = []
    for (const name of ['甲老师', '乙老师', '丙老师', '丁']) {
      const { record } = await api.records.create({ kind: 'lecturer', values: { name, kind: 'staff' } })
      ids.push(record.id)
    }
    const into = session.tokens.give({ what: 'folder', purpose: 'export', path: folder })
    const sort = [{ field: 'id', descending: true }]
    const list = { kind: 'lecturer' as const, text: '老师', sort }
    const written = async (of: typeof list & { ids?: string[] }) => {
      const result = await finished(api, api.documents.workbook({ into, of }))
      const name = result.of === 'documents' ? (result.outputs[0]?.name ?? '') : ''
      const path = join(folder, name)
      const book = new ExcelJS.Workbook()
      await book.xlsx.readFile(path)
      expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['讲师'])
      return { name, path, names: book.worksheets[0]?.getColumn(1).values.slice(2) }
    }
    expect((await written(list)).names).toEqual(['丙老师', '乙老师', '甲老师'])
    const { name, path, names } = await written({ ...list, ids: ids.slice(1) })
    expect(names).toEqual(['丙老师', '乙老师'])
    const file = session.tokens.give({ what: 'file', purpose: 'import', path, name })
    const found = await api.imports.inspect({ files: [file], year: YEAR })
    const again = await finished(api, api.imports.apply({ import: found.import }))
    expect(again).toMatchObject({ report: { created: {}, updated: {}, errors: [], batch: null } })
  })
})
