import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { resource } from '../../electron/resources.ts'
import type { ImportReport } from '../../shared/contract/import-report.ts'
import type { JobResult } from '../../shared/contract/jobs.ts'
import { finished } from '../fixtures/job.ts'
import { anotherWindow, openWindow, windowWithArchive, type Window } from '../fixtures/session.ts'
import { refusal } from '../fixtures/refusal.ts'

const SAMPLE = resource('samples', 'kindergarten')
const given = ({ session }: Window, path: string) =>
  session.tokens.give({ what: 'file', purpose: 'import', path, name: path })

const reportIn = (result: JobResult): ImportReport => {
  if (result.of !== 'import') throw new Error(result.of)
  return result.report
}

async function workbook(
  { folder }: Window,
  name: string,
  sheets: Record<string, readonly (readonly unknown[])[]>,
) {
  const book = new ExcelJS.Workbook()
  for (const [title, rows] of Object.entries(sheets))
    book.addWorksheet(title).addRows(rows.map((row) => [...row]))
  const path = join(folder, name)
  await book.xlsx.writeFile(path)
  return path
}

describe('imports', () => {
  it('recognises the roster of the sample, tries it out, applies it, and undoes it in one act', async () => {
    const window = await windowWithArchive()
    const { api } = window
    const found = await api.imports.inspect({
      files: [given(window, join(SAMPLE, '幼儿花名册.xlsx'))],
      year: '2025-2026',
    })
    expect(found.files).toMatchObject([{ file: '幼儿花名册.xlsx', as: 'roster', problem: null }])
    const trial = reportIn(await finished(api, api.imports.tryOut({ import: found.import })))
    expect(trial).toMatchObject({ applied: false, batch: null, created: { student: 541, class: 18 } })
    expect((await api.records.list({ kind: 'student' })).total).toBe(0)
    const done = reportIn(await finished(api, api.imports.apply({ import: found.import })))
    expect(done).toMatchObject({ applied: true, created: trial.created })
    expect((await api.records.list({ kind: 'student' })).total).toBe(541)
    const again = reportIn(await finished(api, api.imports.apply({ import: found.import })))
    expect([again.created, again.updated, again.batch]).toEqual([{}, {}, null])
    expect(await api.history.undo({ batch: done.batch ?? '' })).toMatchObject({
      label: '导入（幼儿花名册.xlsx）',
    })
    expect((await api.records.list({ kind: 'student' })).total).toBe(0)
  })

  it('a column that was taken for something else can be corrected', async () => {
    const window = await windowWithArchive()
    const { api } = window
    const path = await workbook(window, '小一班.xlsx', {
      小一班: [
        ['幼儿姓名', '性别', '昵称'],
        ['王小明', '男', '李大明'],
      ],
    })
    const found = await api.imports.inspect({ files: [given(window, path)], year: '2025-2026' })
    const [sheet] = found.files[0]?.sheets ?? []
    expect(sheet?.columns.map(({ column, field, samples }) => [column, field, samples])).toEqual([
      ['A', 'name', ['王小明']],
      ['B', 'sex', ['男']],
      ['C', null, ['李大明']],
    ])
    expect(sheet?.fields.find(({ field }) => field === 'guardian1.name')?.label).toBe('家长1 姓名')
    const corrections = [{ file: '小一班.xlsx', sheet: '小一班', columns: { C: 'name' } }]
    const corrected = await api.imports.correct({ import: found.import, corrections })
    expect(corrected.files[0]?.sheets[0]?.columns.map(({ field }) => field)).toEqual([null, 'sex', 'name'])
    await finished(api, api.imports.apply({ import: corrected.import }))
    expect((await api.records.list({ kind: 'student' })).records.map(({ name }) => name)).toEqual(['李大明'])
    const wrong = [{ file: '小一班.xlsx', sheet: '小一班', columns: { C: 'nothing' } }]
    expect(await refusal(api.imports.correct({ import: found.import, corrections: wrong }))).toMatchObject({
      code: 'INVALID',
    })
  })

  it('shows to which activity a folder of evidence goes, and which folder goes nowhere', async () => {
    const window = await windowWithArchive()
    const { api, session } = window
    const book = await api.imports.inspect({ files: [given(window, join(SAMPLE, '年度资料.xlsx'))] })
    await finished(api, api.imports.apply({ import: book.import }))
    const folder = session.tokens.give({ what: 'folder', purpose: 'import', path: join(SAMPLE, '活动资料') })
    const { files } = await api.imports.inspect({ files: [folder] })
    const placed = files.flatMap(({ folders }) => folders)
    expect(placed.find((one) => one.activity === null)?.folder).toContain('没有登记的活动')
    expect(placed.filter((one) => one.activity !== null).length).toBeGreaterThan(2)
  })

  it('takes all that was dropped at once: workbooks and folders, and says of what it does not know why', async () => {
    const window = await windowWithArchive()
    const { api, session, folder } = window
    const place = join(folder, 'basket')
    await mkdir(place)
    await cp(join(SAMPLE, '年度资料.xlsx'), join(place, '年度资料.xlsx'))
    await cp(join(SAMPLE, '活动资料'), join(place, '活动资料'), { recursive: true })
    await writeFile(join(place, '说明.txt'), 'no workbook')
    const basket = session.tokens.give({ what: 'basket', purpose: 'import', path: place })
    const found = await api.imports.inspect({ files: [basket], year: '2025-2026' })
    expect(found.files.map(({ file, as }) => [file, as]).sort()).toEqual([
      ['年度资料.xlsx', 'records'],
      ['活动资料', 'evidence'],
      ['说明.txt', 'unknown'],
    ])
    expect(found.files.find(({ as }) => as === 'unknown')?.problem).toContain('说明.txt')
    const report = reportIn(await finished(api, api.imports.apply({ import: found.import })))
    expect(report.created['attachment']).toBeGreaterThan(10)
    const { entries } = await api.history.list({ limit: 1 })
    expect(entries[0]?.label).toContain('年度资料.xlsx')
  })

  it('refuses a single file that is no workbook with its reason', async () => {
    const window = await windowWithArchive()
    const path = join(window.folder, 'x.xls')
    await writeFile(path, Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    const refused = window.api.imports.inspect({ files: [given(window, path)] })
    expect((await refusal(refused)).code).toBe('WORKBOOK_OLD_FORMAT')
  })

  it('an import belongs to the archive that it was inspected for', async () => {
    const window = await windowWithArchive()
    const { api } = window
    const path = await workbook(window, '小一班.xlsx', {
      小一班: [
        ['幼儿姓名', '性别'],
        ['王', '男'],
      ],
    })
    const found = await api.imports.inspect({ files: [given(window, path)] })
    await api.archives.create({ school: '另一所', stage: 'primary', year: '2025-2026', into: null })
    expect(await refusal(api.imports.apply({ import: found.import }))).toMatchObject({
      code: 'TOKEN_EXPIRED',
    })
  })
})

describe('the sample', () => {
  it('opens as a kindergarten with its year, is made once also by two windows, and is its own archive', async () => {
    const { api, program, folder } = await openWindow()
    const other = anotherWindow(program, folder)
    const [opened] = await Promise.all([api.archives.openSample(), other.api.archives.openSample()])
    expect(await readdir(join(folder, 'archives'))).toHaveLength(1)
    await other.api.archives.close()
    expect(opened).toMatchObject({
      sample: true,
      readOnly: null,
      school: '城西中心幼儿园',
      stage: 'kindergarten',
    })
    expect((await api.records.list({ kind: 'student' })).total).toBe(541)
    expect((await api.home.read({ year: '2025-2026' })).points.self).toBeGreaterThan(20)
    await api.records.create({ kind: 'lecturer', values: { name: '新讲师', kind: 'staff' } })
    await api.archives.close()
    await api.archives.openSample()
    expect((await api.records.list({ kind: 'lecturer', text: '新讲师' })).total).toBe(1)
  })
})
