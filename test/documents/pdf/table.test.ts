import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../electron/documents/models/blocks.ts'
import { layoutDocument } from '../../../electron/documents/writers/pdf/layout/layout.ts'
import type { Mark } from '../../../electron/documents/writers/pdf/layout/mark.ts'
import { BODY } from '../../../electron/documents/writers/pdf/paper.ts'
import { writePdf } from '../../../electron/documents/writers/pdf/write-pdf.ts'
import { textsOf } from '../../../shared/i18n/texts.ts'
import { readPdf } from '../../fixtures/read-pdf.ts'
import { temporaryFolder } from '../../fixtures/temporary-folder.ts'
import { documentOf, prose, tableOf } from './models.ts'

type Table = Extract<Block, { type: 'table' }>

/** The texts of the pages of a document, without head and foot, and without the spaces by which a reader tells cells apart. */
async function pagesOf(...model: Parameters<typeof documentOf>): Promise<string[]> {
  const path = join(await temporaryFolder(), '表.pdf')
  await writePdf(documentOf(...model), path)
  const { pages } = await readPdf(path)
  return pages.map(({ pieces }) =>
    pieces
      .filter(({ y }) => y > BODY.top && y < BODY.top + BODY.height)
      .map(({ text }) => text.replaceAll(' ', ''))
      .join(''),
  )
}

const layoutOf = (blocks: readonly Block[]) => layoutDocument(documentOf(blocks), textsOf('zh-CN'))

const written = (marks: readonly Mark[]): string =>
  marks.flatMap((mark) => (mark.kind === 'text' ? mark.glyphs.map(({ char }) => char) : [])).join('')

describe('a table', () => {
  it('of 1,000 rows has every row once, in order, below a header on every page', async () => {
    const pages = await pagesOf([tableOf(1000)])
    expect(pages.length).toBeGreaterThan(20)
    for (const page of pages) expect(page.startsWith('序号内容')).toBe(true)
    const rows = [...pages.join('').matchAll(/第(\d+)行。/g)].map((match) => Number(match[1]))
    expect(rows).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1))
  })

  it('of one row is whole', async () => {
    expect(await pagesOf([tableOf(1)])).toEqual(['序号内容1第1行。'])
  })

  it('without rows says why, or that there are none', async () => {
    expect(await pagesOf([tableOf(0, { empty: '本学年尚未开展家访' })])).toEqual([
      '序号内容本学年尚未开展家访',
    ])
    expect(await pagesOf([tableOf(0)])).toEqual(['序号内容暂无记录'])
    expect(await pagesOf([tableOf(0)], { language: 'en' })).toEqual(['序号内容Norecordsyet'])
  })

  it('never leaves its header alone at the foot of a page, wherever it begins', () => {
    for (let lines = 0; lines < 60; lines++) {
      const { pages } = layoutOf([prose(lines), tableOf(3)])
      for (const { placed } of pages) expect(written(placed.at(-1)?.strip.marks ?? [])).not.toBe('序号内容')
    }
  })

  it('does not tear a row, as long as the row fits a page', () => {
    const rows = Array.from({ length: 40 }, (_, index) => [`甲${index}`, `长文${index}。`.repeat(60)])
    const { pages } = layoutOf([tableOf(0, { rows })])
    const strips = pages.flatMap(({ placed }) => placed.map(({ strip }) => written(strip.marks)))
    for (const [name, text] of rows) expect(strips).toContain(`${name}${text}`)
    for (const { placed } of pages)
      for (const { strip, y } of placed) expect(y + strip.height).toBeLessThanOrEqual(BODY.height + 0.01)
  })

  it('carries a row that is higher than a page over pages, line by line', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `${index}号家长反馈良好，`).join('')
    const pages = await pagesOf([
      tableOf(0, {
        rows: [
          ['1', long],
          ['2', '下一行'],
        ],
      }),
    ])
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.map((page) => page.replace('序号内容', '')).join('')).toBe(`1${long}2下一行`)
  })

  it('breaks a word of 200 letters rather than let it run over its neighbours', () => {
    const word = 'https://example.cn/'.padEnd(200, 'x')
    const { pages } = layoutOf([tableOf(0, { rows: [[word, '短']] })])
    const marks = pages.flatMap(({ placed }) => placed.flatMap(({ strip }) => strip.marks))
    const first = BODY.width / 6
    for (const mark of marks)
      if (mark.kind === 'text' && written([mark]).includes('x')) {
        const width = mark.glyphs.reduce((sum, glyph) => sum + (glyph.width * mark.size) / 1000, 0)
        expect(mark.x + width).toBeLessThanOrEqual(first)
      }
  })
})

describe('a merged cell', () => {
  const columns: Table['columns'] = [
    { title: '项目', width: 1 },
    { title: '内容', width: 3 },
    { title: '分值', width: 1 },
  ]
  const merged = (rows: number): Table => ({
    type: 'table',
    columns,
    rows: Array.from({ length: rows }, (_, index) =>
      index === 0 ? [{ text: '组织领导', rows }, `条目${index}`, { text: '2', rows }] : [`条目${index}`],
    ),
  })

  it('shows its text once for each page it runs over', async () => {
    const pages = await pagesOf([merged(120)])
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page.split('组织领导')).toHaveLength(2)
  })

  it('is never so short that its text has no room, wherever the page ends', () => {
    const label = '组织网络与制度建设情况的自我评估'.repeat(2)
    for (let lines = 0; lines < 45; lines++) {
      const rows = [
        [{ text: label, rows: 8 }, '条目', '1'],
        ...Array.from({ length: 7 }, () => ['条目', '1']),
      ]
      const { pages } = layoutOf([prose(lines), { type: 'table', columns, rows }])
      for (const { box, height } of pages.flatMap(({ boxes }) => boxes)) {
        const needed = (box.label?.lines.length ?? 0) * (box.label?.style.lineHeight ?? 0)
        expect(height).toBeGreaterThanOrEqual(needed)
      }
    }
  })

  it('over columns takes their width', () => {
    const rows = [[{ text: '合计', span: 2 }, '100'], [{ text: '整行', span: 9 }]]
    const { pages } = layoutOf([{ type: 'table', columns, rows }])
    const frames = pages[0]?.placed.flatMap(({ strip }) => strip.marks.filter(({ kind }) => kind === 'frame'))
    const widths = frames?.map((mark) => (mark.kind === 'frame' ? Math.round(mark.width) : 0)) ?? []
    const share = BODY.width / 5
    expect(widths.slice(3)).toEqual([4 * share, share, 5 * share].map(Math.round))
  })

  it('taller than its rows makes the last of them higher', async () => {
    const rows = [
      [{ text: '很长的项目名称。'.repeat(12), rows: 2 }, '甲', '1'],
      ['乙', '2'],
    ]
    const [page] = await pagesOf([{ type: 'table', columns, rows }])
    expect(page).toContain('很长的项目名称。'.repeat(12))
  })
})

describe('a form', () => {
  it('has every label and value, wide ones in lines of their own', async () => {
    const [page] = await pagesOf([
      {
        type: 'form',
        fields: [
          { label: '主题', value: '入园', wide: true },
          { label: '日期', value: '2025-09-12' },
          { label: '地点', value: '多功能厅' },
          { label: '主讲', value: '欧阳㛃' },
        ],
      },
    ])
    expect(page).toBe('主题入园日期2025-09-12地点多功能厅主讲欧阳㛃')
  })

  it('carries a long value over pages', async () => {
    const value = Array.from({ length: 700 }, (_, index) => `${index}：内容，`).join('')
    const pages = await pagesOf([{ type: 'form', columns: 1, fields: [{ label: '内容', value }] }])
    expect(pages.join('')).toBe(`内容${value}`)
  })
})
