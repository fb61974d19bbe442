import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerOf, liuyou, type Surroundings } from '../fixtures/command-line.ts'
import { readPdf } from '../fixtures/read-pdf.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const SAMPLE = join(import.meta.dirname, '../../resources/samples/kindergarten')
const INPUTS = ['幼儿花名册.xlsx', '年度资料.xlsx', '活动资料'].map((name) => join(SAMPLE, name))

interface Report {
  readonly applied: boolean
  readonly created: Readonly<Record<string, number>>
  readonly updated: Readonly<Record<string, number>>
  readonly skipped: number
  readonly warnings: readonly Finding[]
  readonly errors: readonly Finding[]
}
interface Finding {
  readonly file: string
  readonly sheet: string | null
  readonly row: number | null
  readonly column: string | null
  readonly code: string
  readonly message: string
}

let here: Surroundings
let trial: Report
let applied: Report

beforeAll(async () => {
  here = { home: await temporaryFolder() }
  await answerOf(
    ['new', '园', '--school', '城西中心幼儿园', '--stage', '幼儿园', '--year', '2025-2026'],
    here,
  )
  trial = await answerOf(['import', '园.liuyou', ...INPUTS], here)
  applied = await answerOf(['import', '园.liuyou', ...INPUTS, '--apply'], here)
})

const totalOf = async (kind: string) =>
  (await answerOf<{ total: number }>(['list', '园.liuyou', kind, '--limit', '1'], here)).total

describe('the files of the sample kindergarten, imported in one go', () => {
  it('become 541 students in 18 classes, as the trial run said before', async () => {
    expect(trial).toEqual({ ...applied, applied: false })
    expect(applied).toMatchObject({
      applied: true,
      errors: [],
      created: { student: 541, class: 18, enrollment: 541 },
    })
    expect(await Promise.all(['student', 'class', 'activity'].map(totalOf))).toEqual([541, 18, 17])
  })

  it('answer as JSON with exactly what is documented', () => {
    expect(Object.keys(trial)).toEqual(['applied', 'created', 'updated', 'skipped', 'warnings', 'errors'])
    for (const finding of applied.warnings)
      expect(Object.keys(finding)).toEqual(['file', 'sheet', 'row', 'column', 'code', 'message'])
  })

  it('name the folder that belongs to no activity, and every instruction sheet and total row', () => {
    const says = (code: string) => applied.warnings.filter((warning) => warning.code === code)
    expect(says('FOLDER_NOT_PLACED').map(({ message }) => message)).toEqual([
      expect.stringContaining('“2026-05-30 没有登记的活动”') as unknown,
    ])
    expect(says('SHEET_NOT_READ').map(({ sheet }) => sheet)).toEqual(['填表说明'])
    expect(says('TOTAL_ROW')).toHaveLength(18)
  })

  it('create and change nothing the second time', async () => {
    const again = await answerOf<Report>(['import', '园.liuyou', ...INPUTS, '--apply'], here)
    expect(again).toMatchObject({ applied: true, created: {}, updated: {}, errors: [] })
    const { entries } = await answerOf<{ entries: unknown[] }>(['history', '园.liuyou'], here)
    expect(entries).toHaveLength(2)
  })

  it('carry what is odd about names and phones: 𠮷田䶮 is found, and full-width digits are a phone number', async () => {
    const { hits } = await answerOf<{ hits: { title: string }[] }>(['search', '园.liuyou', '𠮷田'], here)
    expect(hits.map(({ title }) => title)).toContain('𠮷田䶮')
    const words = ['list', '园.liuyou', '家长', '--where', '姓名=彭桂英', '--unmasked']
    const { records } = await answerOf<{ records: { phone: string }[] }>(words, here)
    expect(records.map(({ phone }) => phone)).toContain('13967752444')
  })

  it('say what they say in English too', async () => {
    const { stdout, code } = await liuyou(['import', '园.liuyou', ...INPUTS, '--lang', 'en'], here)
    expect(code).toBe(0)
    expect(stdout).toContain('2026-05-30 没有登记的活动')
    expect(stdout).toContain('All of it is in the archive already')
  })
})

describe('an application of the sample kindergarten for five stars', () => {
  it('is a PDF of pages with text, a workbook, and its evidence, and tells how far five stars are', async () => {
    const words = ['application', '园.liuyou', '--into', '申报', '--target', '5', '--date', '2026-06-30']
    const made = await answerOf<{ folder: string; pages: number; files: number; stars: number }>(words, here)
    expect((await readdir(made.folder)).sort()).toEqual(['佐证材料', '档案数据.xlsx', '申报材料.pdf'].sort())
    const { pages } = await readPdf(join(made.folder, '申报材料.pdf'))
    expect(pages).toHaveLength(made.pages)
    expect(pages.length).toBeGreaterThan(20)
    expect(pages.map(({ text }) => text).join('')).toContain('城西中心幼儿园')
    expect(made.files).toBe(14)
    const back = await answerOf<Report>(['import', '园.liuyou', join(made.folder, '档案数据.xlsx')], here)
    expect(back).toMatchObject({ created: {}, updated: {}, errors: [] })
    const { forecast } = await answerOf<{ forecast: { target: { atLeast: number; short: number } } }>(
      ['gaps', '园.liuyou', '--target', '5', '--date', '2026-06-30'],
      here,
    )
    expect(forecast.target.atLeast).toBe(95)
    expect(forecast.target.short).toBeGreaterThan(0)
  })
})

describe('sign-in sheets of the sample kindergarten', () => {
  it('name the one character that cannot be printed, and whose row it stands in', async () => {
    const { files, warnings } = await answerOf<{
      files: { file: string; pages: number }[]
      warnings: { code: string; character: string; message: string }[]
    }>(['sign-in', '园.liuyou', '--all', '--into', '签到'], here)
    expect(files).toHaveLength(17)
    expect(new Set(warnings.map(({ character }) => character))).toEqual(new Set(['𠮷']))
    expect(warnings[0]?.message).toContain('小二班 第 5 行')
    const [first] = files
    const { pages } = await readPdf(first?.file ?? '')
    expect(pages).toHaveLength(first?.pages ?? 0)
    expect(pages.map(({ text }) => text).join('')).toContain('签到表')
  })
})

describe('the record workbook of the sample kindergarten', () => {
  it('creates nothing and changes nothing when it is imported back, whether phones are masked or not', async () => {
    for (const [name, ...more] of [['隐去.xlsx'], ['完整.xlsx', '--unmasked']] as const) {
      await answerOf(['workbook', '园.liuyou', name ?? '', ...more], here)
      const report = await answerOf<Report>(['import', '园.liuyou', name ?? ''], here)
      expect(report).toMatchObject({ created: {}, updated: {}, errors: [] })
      expect(report.skipped).toBeGreaterThan(2_000)
    }
  })
})

describe('the import of the sample kindergarten, undone', () => {
  it('leaves the archive as it was made', async () => {
    await answerOf(['undo', '园.liuyou'], here)
    expect(await Promise.all(['student', 'class', 'activity', 'attachment'].map(totalOf))).toEqual([
      0, 0, 0, 0,
    ])
    await answerOf(['redo', '园.liuyou'], here)
    expect(await totalOf('student')).toBe(541)
    expect(await answerOf(['verify', '园.liuyou'], here)).toMatchObject({ sound: true })
  })
})
