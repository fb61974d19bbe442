import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SignInInput, signInSheets, spread } from '../../../electron/documents/models/sign-in-sheet.ts'
import { writeSignInSheets } from '../../../electron/documents/writers/pdf/sign-in-sheet.ts'
import { rowsPerColumn } from '../../../shared/domain/sheet-geometry.ts'
import { readPdf } from '../../fixtures/read-pdf.ts'
import { temporaryFolder } from '../../fixtures/temporary-folder.ts'
import { classOf, idOf, lectureFor } from './classes.ts'

async function printed(input: SignInInput) {
  const path = join(await temporaryFolder(), '签到表.pdf')
  const written = await writeSignInSheets(signInSheets(input), path)
  return { written, path, pdf: await readPdf(path) }
}

const squeezed = (text: string | undefined): string => (text ?? '').replaceAll(/\s/g, '')

describe('the rows of a class', () => {
  it('have a place for every student, on as few pages as it takes, evenly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 10 }), (students, spare) => {
        const { pages, perPage, columns } = spread(students, spare)
        expect(pages * perPage).toBeGreaterThanOrEqual(students)
        expect(perPage).toBeLessThanOrEqual(columns * rowsPerColumn())
        expect(pages).toBe(Math.max(1, Math.ceil(students / (2 * rowsPerColumn()))))
        expect(pages * perPage - students).toBeLessThan(spare + 2 * pages + 1)
      }),
    )
  })

  it.each([
    [25, { pages: 1, perPage: 28, columns: 1 }],
    [45, { pages: 1, perPage: 48, columns: 2 }],
    [60, { pages: 1, perPage: 62, columns: 2 }],
    [75, { pages: 2, perPage: 40, columns: 2 }],
    [0, { pages: 1, perPage: 25, columns: 1 }],
  ])('for %i students', (students, expected) => {
    expect(spread(students, 3)).toEqual(expected)
  })

  it('carry at most two guardians, in their order', () => {
    const guardians = ['甲', '乙', '丙'].map((name) => ({ name, relation: '其他', phone: null }))
    const one = { ...classOf(1, '小一班', 1), roster: [{ id: idOf(9), name: '王芳', guardians }] }
    const [page] = signInSheets(lectureFor([one])).pages
    expect(page?.rows[0]?.guardians.map(({ name }) => name)).toEqual(['甲', '乙'])
  })

  it('are named in the code of their page', () => {
    const { pages } = signInSheets(lectureFor([classOf(3, '三年级(3)班', 75)]))
    expect(pages.map(({ code }) => code)).toMatchObject([
      { activity: idOf(1), class: idOf(1003), page: 1, pages: 2, columns: 2, first: 1, last: 40 },
      { activity: idOf(1), class: idOf(1003), page: 2, pages: 2, columns: 2, first: 41, last: 80 },
    ])
    expect(pages[0]?.code.roster).toBe(pages[1]?.code.roster)
  })
})

describe('a printed sign-in sheet', () => {
  const input = lectureFor([
    classOf(1, '小一班', 25),
    classOf(2, '二年级(2)班', 45),
    classOf(3, '三年级(3)班', 75),
  ])

  it('has a section of its own for each class, on new pages, with a bookmark', async () => {
    const { written, pdf } = await printed(input)
    expect(written.pages).toBe(4)
    expect(pdf.pages).toHaveLength(4)
    expect(pdf.outline.map(({ title, page }) => [title, page])).toEqual([
      ['小一班', 1],
      ['二年级(2)班', 2],
      ['三年级(3)班', 3],
    ])
  })

  it('has the roster filled in, each student once, with guardian and relation', async () => {
    const { pdf } = await printed(input)
    const text = pdf.pages.map((page) => squeezed(page.text)).join('')
    for (const one of input.classes)
      for (const student of one.roster) expect(text).toContain(`${student.name}王建国父亲`)
    expect(squeezed(pdf.pages[0]?.text)).toContain('2李一诺2王建国父亲欧阳明月祖父/外祖父')
  })

  it('repeats school, activity, date, place, class and page on every page', async () => {
    const { pdf } = await printed(input)
    pdf.pages.forEach((page, index) => {
      const text = squeezed(page.text)
      const [, name, number, pages] = [
        [0, '小一班', 1, 1],
        [1, '二年级(2)班', 1, 1],
        [2, '三年级(3)班', 1, 2],
        [3, '三年级(3)班', 2, 2],
      ][index] ?? [0, '', 0, 0]
      expect(text).toContain('测试幼儿园家长学校签到表')
      expect(text).toContain('活动主题帮助孩子顺利入园')
      expect(text).toContain('日期时间2025年9月12日星期五18:30–20:00')
      expect(text).toContain('地点多功能厅')
      expect(text).toContain(`班级${name}班主任：李晓燕`)
      expect(text).toContain(`第${number}页共${pages}页`)
      for (const head of ['序号', '学生姓名', '家长姓名', '关系', '签名', '时间', '备注'])
        expect(text).toContain(head)
    })
  })

  it('ends each class with the counts and the class teacher’s signature, once', async () => {
    const { pdf } = await printed(input)
    const feet = pdf.pages.map(
      (page) => /应到(\d*)人实到人请假人出席率%班主任签名/.exec(squeezed(page.text))?.[1],
    )
    expect(feet).toEqual(['25', '45', undefined, '75'])
    expect(squeezed(pdf.pages[2]?.text)).toContain('见本班第2页')
  })

  it('has no telephone number on it, unless the class teacher’s own copy is asked for', async () => {
    const hidden = await printed(input)
    for (const page of hidden.pdf.pages) expect(page.text).not.toMatch(/1[38]\d{9}/)
    const open = await printed({ ...input, masked: false })
    expect(open.pdf.pages[0]?.text).toContain('13800000001')
  })

  it('of no activity and no students is ruled and empty', async () => {
    const empty = { id: null, name: '', headTeacher: null, roster: [] }
    const { pdf } = await printed(lectureFor([empty], { activity: null }))
    const text = squeezed(pdf.pages[0]?.text)
    expect(text).toContain('活动主题日期时间地点班级')
    expect(text).toContain('应到人实到人')
    for (let row = 1; row <= 25; row++) expect(text).toContain(String(row))
  })

  it('is complete in English', async () => {
    const { pdf } = await printed({ ...input, language: 'en' })
    const text = squeezed(pdf.pages[1]?.text)
    for (const word of [
      'sign-insheet',
      'Fri,Sep12,2025',
      'No.',
      'Student',
      'Guardian',
      'Signature',
      'Remark',
      'Expected45',
      'Page1of1',
    ])
      expect(text).toContain(word)
    expect(text).not.toMatch(/签名|应到|班主任|第.页/)
  })

  it('names each character that cannot be printed and the row it stands in', async () => {
    const one = classOf(1, '小一班', 3)
    const odd = {
      ...one,
      roster: one.roster.map((student, index) => (index === 1 ? { ...student, name: '𠮷田' } : student)),
    }
    const { written, pdf } = await printed(lectureFor([odd]))
    expect(written.warnings).toEqual([
      { code: 'MISSING_GLYPH', character: '𠮷', codePoint: 'U+20BB7', where: '小一班 第 2 行' },
    ])
    expect(pdf.pages[0]?.text).toContain('〓田')
  })

  it('holds names and titles of 200 characters without losing the page', async () => {
    const long = '长'.repeat(200)
    const one = {
      ...classOf(1, long, 1),
      roster: [{ id: idOf(2), name: long, guardians: [{ name: long, relation: '父亲', phone: null }] }],
    }
    const input = lectureFor([one])
    const activity = input.activity === null ? null : { ...input.activity, title: long, venue: long }
    const { pdf } = await printed({ ...input, activity, school: long })
    expect(pdf.pages).toHaveLength(1)
    expect(pdf.pages[0]?.text).toContain('…')
  })

  it('gives the same bytes when it is written again', async () => {
    const [one, other] = [await printed(input), await printed(input)]
    expect((await readFile(one.path)).equals(await readFile(other.path))).toBe(true)
  })
})
