import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it, vi } from 'vitest'
import { windowWithArchive, type Window } from '../fixtures/session.ts'
import { refusal } from '../fixtures/refusal.ts'

const YEAR = '2025-2026'
const STANDARD = 'six-possessions'
const SIX = { year: YEAR, standard: STANDARD }

const lines = async ({ api }: Window) =>
  (await api.assessment.assess(SIX)).parts.flatMap(({ indicators }) =>
    indicators.flatMap(({ criteria }) => criteria),
  )

describe('assessment', () => {
  it('offers the standards of the program, saying which are samples or only known in part', async () => {
    const { api } = await windowWithArchive()
    const standards = await api.assessment.standards()
    expect(standards.find(({ id }) => id === STANDARD)).toMatchObject({
      total: 100,
      sample: true,
      from: 'program',
    })
    expect(standards.filter(({ partial }) => partial).length).toBeGreaterThan(0)
    expect((await api.assessment.standard({ standard: STANDARD })).total).toBe(100)
    expect(await refusal(api.assessment.standard({ standard: 'nothing' }))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('measures an empty year without dividing by nothing, in the language of the window', async () => {
    const { api } = await windowWithArchive()
    const assessed = await api.assessment.assess(SIX)
    expect(assessed.total.computed).toBe(0)
    expect(assessed.gaps.length).toBeGreaterThan(10)
    expect(assessed.gaps[0]?.says).toMatch(/\p{Script=Han}/u)
    await api.app.change({ language: 'en' })
    expect((await api.assessment.assess(SIX)).gaps[0]?.says).not.toMatch(/\p{Script=Han}/u)
  })

  it('a self-score and its reason stand beside the computed points', async () => {
    const window = await windowWithArchive()
    const { api } = window
    const [first] = await lines(window)
    const criterion = first?.criterion.id ?? ''
    const points = first?.criterion.points ?? 0
    await api.assessment.score({ ...SIX, criterion, selfPoints: points, reason: '见纸质档案' })
    const [scored] = await lines(window)
    expect(scored).toMatchObject({ computed: 0, self: points, given: { reason: '见纸质档案', counts: true } })
    await api.assessment.score({ ...SIX, criterion, remark: '已核对' })
    expect((await lines(window))[0]).toMatchObject({ self: points, remark: '已核对' })
    await api.history.undo()
    await api.history.undo()
    expect((await lines(window))[0]).toMatchObject({ given: null, self: 0 })
    expect((await api.records.list({ kind: 'application' })).total).toBe(0)
  })

  it('nobody gets more points than a line is worth, nor for a line that is not there', async () => {
    const window = await windowWithArchive()
    const [first] = await lines(window)
    const criterion = first?.criterion.id ?? ''
    const tooMany = window.api.assessment.score({ ...SIX, criterion, selfPoints: 99 })
    expect(await refusal(tooMany)).toMatchObject({ code: 'INVALID', details: { problem: 'above_points' } })
    const nowhere = window.api.assessment.score({ ...SIX, criterion: 'nothing', selfPoints: 1 })
    expect(await refusal(nowhere)).toMatchObject({ code: 'NOT_FOUND' })
    expect((await window.api.records.list({ kind: 'application' })).total).toBe(0)
  })

  it('evidence is picked for a line once, with its note, and taken away again', async () => {
    const window = await windowWithArchive()
    const { api } = window
    const judged = (await lines(window)).find(({ criterion }) => criterion.kind === 'judged')
    const criterion = judged?.criterion.id ?? ''
    const { record } = await api.records.create({ kind: 'regulation', values: { title: '章程' } })
    const target = { kind: 'regulation' as const, id: record.id }
    await api.assessment.link({ ...SIX, criterion, target, note: '第一稿' })
    await api.assessment.link({ ...SIX, criterion, target, note: '定稿' })
    const picked = async () =>
      (await lines(window)).find((line) => line.criterion.id === criterion)?.evidence.picked
    expect(await picked()).toEqual([{ ...target, note: '定稿' }])
    await api.assessment.unlink({ ...SIX, criterion, target })
    expect(await picked()).toEqual([])
    expect(await refusal(api.assessment.unlink({ ...SIX, criterion, target }))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('the stars aimed at are kept with the application', async () => {
    const { api } = await windowWithArchive()
    const { application } = await api.assessment.target({ ...SIX, stars: 3 })
    expect((await api.assessment.target({ ...SIX, stars: 5 })).application).toBe(application)
    expect((await api.assessment.assess(SIX)).forecast?.target).toMatchObject({ stars: 5 })
  })

  it('takes in a standard from a workbook, and names the line that is wrong', async () => {
    const window = await windowWithArchive()
    const token = await standardFile(window, '县标准', [
      ['项目', '序号', '考核内容', '考核要求', '分值'],
      ['组织领导', 1, '领导小组', '有领导小组', 60],
      ['教学', 2, '课时', '全年不少于 8 课时', 40],
    ])
    const { standard } = await window.api.assessment.importStandard({ file: token })
    const known = (await window.api.assessment.standards()).find(({ id }) => id === standard)
    expect(known).toMatchObject({ total: 100, title: { zh: '县标准' }, from: 'archive' })
    expect((await window.api.assessment.assess({ year: YEAR, standard })).known).toEqual({
      points: 100,
      total: 100,
    })
    const wrong = await standardFile(window, '错', [
      ['项目', '序号', '考核内容', '考核要求', '分值'],
      ['一', 1, '甲', '乙', '许多'],
    ])
    expect((await refusal(window.api.assessment.importStandard({ file: wrong }))).code).toBe(
      'STANDARD_INVALID',
    )
    const text = join(window.folder, 'x.xlsx')
    await writeFile(text, 'no workbook')
    const none = window.session.tokens.give({ what: 'file', purpose: 'standard', path: text, name: 'x.xlsx' })
    expect((await refusal(window.api.assessment.importStandard({ file: none }))).code).toBe('NOT_A_WORKBOOK')
  })

  it('reads a standard of JSON in a thread, and none that is too large or no JSON', async () => {
    const window = await windowWithArchive()
    const run = vi.spyOn(window.program.workers, 'run')
    const path = join(window.folder, '县标准.json')
    const file = window.session.tokens.give({ what: 'file', purpose: 'standard', path, name: '县标准.json' })
    const six = await window.api.assessment.standard({ standard: STANDARD })
    await writeFile(path, JSON.stringify({ ...six, id: 'county' }))
    expect(await window.api.assessment.importStandard({ file })).toMatchObject({ standard: 'county' })
    expect(run).toHaveBeenCalledOnce()

    await writeFile(path, '{')
    expect(await refusal(window.api.assessment.importStandard({ file }))).toMatchObject({
      code: 'STANDARD_INVALID',
      details: { problem: 'standard_no_json' },
    })
    await truncate(path, 20_000_000)
    expect(await refusal(window.api.assessment.importStandard({ file }))).toMatchObject({
      code: 'STANDARD_INVALID',
      details: { problem: 'standard_too_long' },
    })
  })
})

async function standardFile(
  { folder, session }: Window,
  name: string,
  rows: readonly (readonly unknown[])[],
) {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('标准').addRows(rows.map((row) => [...row]))
  const path = join(folder, `${name}.xlsx`)
  await workbook.xlsx.writeFile(path)
  return session.tokens.give({ what: 'file', purpose: 'standard', path, name: `${name}.xlsx` })
}
