import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { answerOf, liuyou } from '../fixtures/command-line.ts'
import { type SmallSchool, smallSchool } from '../fixtures/small-school.ts'

let school: SmallSchool
beforeEach(async () => {
  school = await smallSchool()
})

interface Sheets {
  readonly files: readonly { readonly file: string; readonly pages: number }[]
  readonly warnings: readonly { readonly code: string; readonly message: string }[]
}

const beginning = async (file: string) => (await readFile(file)).subarray(0, 5).toString()

describe('liuyou sign-in', () => {
  it('makes a sheet a class of an activity, named by its title, date and title, or id', async () => {
    for (const [at, word] of [
      '新生家长会',
      '2025-09-12 新生家长会',
      school.ids.activity.slice(-8),
    ].entries()) {
      const { files, warnings } = await answerOf<Sheets>(
        ['sign-in', school.archive, '--activity', word, '--into', `sheets/${at}`],
        school,
      )
      expect(files).toEqual([
        { file: join(school.home, 'sheets', String(at), '签到表 2025-09-12 新生家长会.pdf'), pages: 2 },
      ])
      expect(warnings).toEqual([])
      expect(await beginning(files[0]?.file ?? '')).toBe('%PDF-')
    }
  })

  it('makes one class of an activity, an empty one for a class, and all of the year', async () => {
    const pagesOf = async (...words: string[]) =>
      (await answerOf<Sheets>(['sign-in', school.archive, ...words, '--overwrite'], school)).files.map(
        ({ pages }) => pages,
      )
    expect(await pagesOf('--activity', '新生家长会', '--class', '小一班')).toEqual([1])
    expect(await pagesOf('--class', '小一班')).toEqual([1])
    expect(await pagesOf('--all')).toEqual([2])
    expect((await readdir(school.home)).filter((name) => name.endsWith('.pdf')).sort()).toEqual([
      '签到表 2025-09-12 新生家长会.pdf',
      '签到表 小一班.pdf',
    ])
  })

  it('says which activities and classes there are when it knows none of that name', async () => {
    const activity = await liuyou(['sign-in', school.archive, '--activity', '新生家长'], school)
    expect([activity.code, activity.stderr]).toEqual([
      2,
      expect.stringContaining('您是不是要写“新生家长会”？') as unknown,
    ])
    const ofClass = await liuyou(['sign-in', school.archive, '--class', '小二班'], school)
    expect(ofClass.stderr).toContain('现有班级：小一班、中一班')
    expect((await liuyou(['sign-in', school.archive], school)).stderr).toContain(
      '请在 --activity、--class、--all 中给出一个',
    )
    expect((await liuyou(['sign-in', school.archive, '--all', '--class', '小一班'], school)).code).toBe(2)
  })

  it('does not replace a sheet unless asked to', async () => {
    const words = ['sign-in', school.archive, '--class', '小一班']
    expect((await liuyou(words, school)).code).toBe(0)
    const again = await liuyou([...words, '--json'], school)
    expect([again.code, again.stderr]).toEqual([3, expect.stringContaining('TARGET_EXISTS') as unknown])
  })
})

describe('liuyou application', () => {
  const words = () => [
    'application',
    school.archive,
    '--into',
    'out',
    '--target',
    '5',
    '--date',
    '2026-06-30',
  ]

  it('makes a folder with PDF, workbook and evidence, and says what it scores', async () => {
    const { folder, pages, stars, total } = await answerOf<
      Record<string, unknown> & { folder: string; pages: number }
    >(words(), school)
    expect(folder).toBe(join(school.home, 'out', '测试幼儿园 2025-2026 家长学校“六有”星级考核标准（示例）'))
    expect((await readdir(folder)).sort()).toEqual(['佐证材料', '档案数据.xlsx', '申报材料.pdf'].sort())
    expect(pages).toBeGreaterThan(5)
    expect([stars, total]).toEqual([0, expect.objectContaining({ points: 100 }) as unknown])
  })

  it('does not replace one that is there unless asked to, and leaves nothing else behind', async () => {
    await mkdir(join(school.home, 'out'))
    expect((await liuyou(words(), school)).stdout).toContain('5 星要 95 分，还差')
    expect(await liuyou(words(), school)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('已经存在') as unknown,
    })
    expect((await liuyou([...words(), '--overwrite'], school)).code).toBe(0)
    expect(await readdir(join(school.home, 'out'))).toHaveLength(1)
  })
})
