import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ExportedApplication } from '../../../electron/documents/dossier.ts'
import { planImport } from '../../../electron/importing/plan-import.ts'
import { recognise } from '../../../electron/importing/recognise.ts'
import { readDossierSource } from '../../../electron/documents/models/dossier-source.ts'
import { type DeclaredSchool, declaredSchool } from '../../fixtures/declared-school.ts'
import { type ReadPdf, readPdf } from '../../fixtures/read-pdf.ts'
import { temporaryArchive } from '../../fixtures/temporary-archive.ts'
import { cellsOf, exported, treeOf } from './exporting.ts'

/** Spaces of a PDF's text are a matter of layout. */
const squeezed = (text: string): string => text.replaceAll(/\s/g, '')

const textOf = (pdf: ReadPdf): string => squeezed(pdf.pages.map(({ text }) => text).join(''))

describe('an exported application', () => {
  let school: DeclaredSchool
  let made: ExportedApplication
  let pdf: ReadPdf
  beforeAll(async () => {
    school = await declaredSchool()
    made = await exported(school.archive)
    pdf = await readPdf(join(made.folder, '申报材料.pdf'))
  })

  test('lies in a folder named by school, year and standard', async () => {
    expect(made.folder.split('/').at(-1)).toBe('测试幼儿园 2025-2026 家长学校“六有”星级考核标准（示例）')
    expect((await readdir(made.folder)).toSorted()).toEqual(
      ['佐证材料', '申报材料.pdf', '档案数据.xlsx'].toSorted(),
    )
    expect(made.warnings).toEqual([])
  })

  test('can be read back: pages, bookmarks, contents, and what it says', () => {
    expect(pdf.pages).toHaveLength(made.pages)
    expect(pdf.outline.map(({ title }) => title)).toEqual([
      '第一部分　申报表',
      '第二部分　自评表',
      '第三部分　工作概况',
      '第四部分　组织网络',
      '第五部分　教材资料',
      '第六部分　工作计划',
      '第七部分　讲师队伍',
      '第八部分　活动记录',
      '第九部分　工作总结',
      '第十部分　佐证材料目录',
    ])
    for (const { title, page } of pdf.outline)
      expect(squeezed(pdf.pages[page - 1]?.text ?? '')).toContain(squeezed(title))
    const text = textOf(pdf)
    for (const words of [
      '帮助孩子顺利入园',
      '领导小组',
      '良师益友',
      '市家庭教育研究会理事',
      '孩子挑食怎么办',
      '陪伴是最好的礼物',
      '隔代教育研究',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('去年的培训')
    expect(text).not.toMatch(/undefined|NaN|\{\{|\[object/)
  })

  test('hides the middle of every phone number, and knows no address or phone of a family', async () => {
    const text = textOf(pdf)
    expect(text).toContain('138****0001')
    expect(text).toContain('0512-53****18')
    expect(text).not.toMatch(/138000[12]\d{4}/)
    const open = textOf(
      await readPdf(join((await exported(school.archive, { masked: false })).folder, '申报材料.pdf')),
    )
    expect(open).toContain('13800010001')
    for (const one of [text, open]) expect(one).not.toMatch(/13800000001|滨河路206号/)
  })

  test('numbers every evidence file alike in the PDF and in the folders, and copies it byte for byte', async () => {
    const names = [...(await treeOf(join(made.folder, '佐证材料'))).keys()].filter(
      (name) => !name.endsWith('目录.txt'),
    )
    expect(names.length).toBe(made.files)
    expect(names.length).toBeGreaterThanOrEqual(4)
    const text = textOf(pdf)
    const numbers = names.map((name) => /\/(\d+\.\d+\.\d+-\d+(?:-\d+)?) /.exec(name)?.[1] ?? '')
    for (const number of numbers) expect(text).toContain(number)
    const notice = names.find((name) => name.endsWith('通知.txt')) ?? ''
    expect(await readFile(join(made.folder, '佐证材料', notice), 'utf8')).toBe('通知：9月19日下午两点')
  })

  test('sends the reader of table, index and lists to the page on which the record stands', async () => {
    const list = await readFile(join(made.folder, '佐证材料', '5.1 授课活动', '目录.txt'), 'utf8')
    const page = Number(/帮助孩子顺利入园 .*第 (\d+) 页/.exec(list)?.[1])
    const shown = squeezed(pdf.pages[page - 1]?.text ?? '')
    expect(shown).toContain('2025-09-19帮助孩子顺利入园')
    expect(shown).toContain('应到188人')
    const table = pdf.pages.filter(({ text }) => squeezed(text).includes('佐证材料及页码'))
    expect(textOf({ ...pdf, pages: table })).toContain(`第${page}页`)
  })

  test('is the same when made again: byte for byte, and the workbook cell for cell', async () => {
    const again = await exported(school.archive)
    const [before, after] = [await treeOf(made.folder), await treeOf(again.folder)]
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [path, hash] of before)
      if (!path.endsWith('.xlsx')) expect([path, after.get(path)]).toEqual([path, hash])
    expect(await cellsOf(join(again.folder, '档案数据.xlsx'))).toEqual(
      await cellsOf(join(made.folder, '档案数据.xlsx')),
    )
  })

  test('has a workbook with the same numbers and figures, before the records', async () => {
    const sheets = await cellsOf(join(made.folder, '档案数据.xlsx'))
    expect([...sheets.keys()].slice(0, 3)).toEqual(['自评表', '统计', '学校'])
    const table = sheets.get('自评表') ?? []
    expect(table[0]?.slice(0, 3)).toEqual(['编号', '项目', '考核内容'])
    const total = table.find(([label]) => label === '合计')
    expect(total?.slice(4, 7)).toEqual([
      made.assessment.total.points,
      made.assessment.total.computed,
      made.assessment.total.self,
    ])
    const names = [...(await treeOf(join(made.folder, '佐证材料'))).keys()].join('\n')
    const cited = table.find(([line]) => line === '5.1.1')?.at(-1)
    expect(cited).toBe('5.1.1-01')
    expect(names).toContain('/5.1.1-01-1 ')
    const figure = (...names: readonly string[]) =>
      sheets
        .get('统计')
        ?.find((row) => names.every((name, at) => row[at] === name))
        ?.at(3)
    expect(figure('主要工作数据', '开展活动次数', '数量')).toBe(2)
    expect(figure('各类活动与出席率', '专题讲座', '实到人数')).toBe(170)
    expect(figure('各月活动次数', '2025年9月', '讲座授课')).toBe(1)
  })

  test('changes nothing when its workbook is imported, though phones are masked and homes left out', async () => {
    const path = join(made.folder, '档案数据.xlsx')
    const guardians = (await cellsOf(path)).get('家长')
    expect(guardians?.[0]).not.toContain('家庭住址')
    expect(JSON.stringify(guardians)).not.toContain('13800000001')
    const plan = await planImport(school.archive, [await recognise(path)])
    expect({ creations: plan.creations, changes: plan.changes, files: plan.files }).toEqual({
      creations: [],
      changes: [],
      files: [],
    })
    const said = plan.notices.map(({ code, sheet }) => [code, sheet])
    expect(said).toEqual([
      ['SHEET_NOT_READ', '自评表'],
      ['SHEET_NOT_READ', '统计'],
    ])
  })

  test('says the same in English', async () => {
    const english = await exported(school.archive, { language: 'en' })
    const read = await readPdf(join(english.folder, '申报材料.pdf'))
    expect(read.outline).toHaveLength(10)
    const text = read.pages.map(({ text }) => text).join('')
    expect(text).toContain('Self-assessment table')
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'expected 188, attended 170, on leave 10; attendance 90.4%',
    )
    expect(text).not.toMatch(/undefined|NaN|\{\{|[a-z]+_[a-z]+/)
    expect(english.files).toBe(made.files)
  })
})

describe('an application', () => {
  test('of an empty year says on every page why there is nothing', async () => {
    const archive = await temporaryArchive()
    await archive.write({ label: '建档', who: '' }, (writer) =>
      writer.create('school', [{ name: '新办小学', stage: 'primary', principal: '周敏' }]),
    )
    const made = await exported(archive)
    const pdf = await readPdf(join(made.folder, '申报材料.pdf'))
    expect(made.files).toBe(0)
    expect(textOf(pdf)).toContain('没有可列的佐证')
    for (const page of pdf.pages.slice(2)) expect(squeezed(page.text).length).toBeGreaterThan(40)
  })

  test('without a school is refused', async () => {
    await expect(exported(await temporaryArchive())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('of a year that is none is refused', async () => {
    const { archive } = await declaredSchool()
    await expect(exported(archive, { year: '2025-2027' })).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('by a standard of which only a part is known says so, and names what is not', async () => {
    const { archive } = await declaredSchool()
    const made = await exported(archive, { standard: 'jiangsu-2009', target: null })
    const text = textOf(await readPdf(join(made.folder, '申报材料.pdf')))
    const { known } = made.assessment
    expect(known.points).toBeLessThan(known.total)
    expect(text).toContain(`原标准满分${known.total}分，本表收录${known.points}分`)
    expect(text).toContain('（原文未见）')
    expect(text).toContain('未收录')
    expect(text).not.toContain('星级家长学校，')
  })

  test('names the character that cannot be printed, and where it stands', async () => {
    const { archive, add } = await declaredSchool()
    const student = await add('student', { name: '𠮷田' })
    await add('home_visit', {
      date: '2025-11-01',
      student,
      visitors: '孙娜',
      year: '2025-2026',
      term: 'first',
    })
    const { warnings } = await exported(archive)
    const glyphs = warnings.filter(({ code }) => code === 'MISSING_GLYPH')
    expect(glyphs[0]).toMatchObject({ character: '𠮷', codePoint: 'U+20BB7' })
    expect(JSON.stringify(glyphs)).toContain('家访记录')
  })

  test('gives files of odd names names that every system takes', async () => {
    const { archive, ids, attach } = await declaredSchool()
    for (const name of ['CON.pdf', '𠮷.pdf', `${'长'.repeat(110)}.pdf`])
      await attach('activity', ids.lecture, 'other', name, name)
    const made = await exported(archive)
    const names = [...(await treeOf(join(made.folder, '佐证材料'))).keys()]
    expect(names.some((name) => name.endsWith('CON.pdf'))).toBe(true)
    expect(names.some((name) => name.endsWith('𠮷.pdf'))).toBe(true)
    for (const name of names) expect(`佐证材料/${name}`.length).toBeLessThanOrEqual(120)
  })

  test('is read in a number of queries that does not grow with the year', async () => {
    const { archive, add } = await declaredSchool()
    const queries = async (): Promise<number> => {
      let count = 0
      const tables = archive.tables.withPlugin({
        transformQuery: ({ node }) => {
          count++
          return node
        },
        transformResult: ({ result }) => Promise.resolve(result),
      })
      await readDossierSource(tables, { year: '2025-2026', standard: 'six-possessions', date: '2026-06-30' })
      return count
    }
    const before = await queries()
    for (let number = 0; number < 20; number++)
      await add('activity', {
        title: `第${number}讲`,
        kind: 'lecture',
        year: '2025-2026',
        term: 'first',
        date: '2025-10-10',
      })
    expect(await queries()).toBe(before)
  })
})
