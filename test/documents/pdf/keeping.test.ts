import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../electron/documents/models/blocks.ts'
import { writePdf } from '../../../electron/documents/writers/pdf/write-pdf.ts'
import { picture } from '../../fixtures/declared-school.ts'
import { type ReadPdf, readPdf } from '../../fixtures/read-pdf.ts'
import { temporaryFolder } from '../../fixtures/temporary-folder.ts'
import { documentOf, heading, tableOf } from './models.ts'

async function printed(
  blocks: readonly Block[],
): Promise<ReadPdf & { anchors: ReadonlyMap<string, number> }> {
  const path = join(await temporaryFolder(), 'a.pdf')
  const { anchors } = await writePdf(documentOf(blocks), path)
  return { ...(await readPdf(path)), anchors }
}

/** The pages on which each of some words stands. */
const pagesOf = (pdf: ReadPdf, words: readonly string[]): number[] =>
  words.map((word) => pdf.pages.findIndex(({ text }) => text.includes(word)) + 1)

/** Lines that fill a page of 45 lines but for some. */
const filler = (lines: number): Block[] =>
  Array.from({ length: lines }, (_, index) => ({ type: 'paragraph', text: `第${index}行`, style: 'small' }))

const form = (more: Partial<Extract<Block, { type: 'form' }>> = {}): Block => ({
  type: 'form',
  columns: 1,
  fields: ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'].map((name) => ({
    label: `${name}栏`,
    value: name,
  })),
  ...more,
})

describe('what is to stay together', () => {
  test('a form that is kept moves to the next page whole; one that is not runs over', async () => {
    const runs: boolean[] = []
    for (let lines = 36; lines < 44; lines++) {
      const [first, last] = pagesOf(await printed([...filler(lines), form({ keep: true })]), ['甲栏', '辛栏'])
      expect(first).toBe(last)
      const [from, to] = pagesOf(await printed([...filler(lines), form()]), ['甲栏', '辛栏'])
      runs.push(from !== to)
    }
    expect(runs).toContain(true)
  })

  test('a line that leads a table is never torn from it, nor the title row of a group from the group', async () => {
    for (let lines = 34; lines < 46; lines++) {
      const table = tableOf(3, { keepWithNext: [true, false, false] })
      const lead: Block = { type: 'paragraph', text: '表的引言', keepWithNext: true }
      const [led, ...rows] = pagesOf(await printed([...filler(lines), lead, table]), [
        '表的引言',
        '第1行。',
        '第2行。',
      ])
      expect(rows).toEqual([led, led])
    }
  })

  test('photos stand on the page of the form they belong to', async () => {
    const path = join(await temporaryFolder(), '照片.jpg')
    await writeFile(path, await picture('#8090a0'))
    const images = ['图一', '图二', '图三', '图四'].map((caption) => ({ path, caption }))
    for (let lines = 4; lines < 30; lines += 6) {
      const pdf = await printed([
        ...filler(lines),
        heading(3, '活动'),
        form({ keep: true, keepWithNext: true }),
        { type: 'images', perRow: 2, keep: true, images },
      ])
      const [first, ...rest] = pagesOf(pdf, ['活动', '甲栏', '图一', '图四'])
      expect(rest).toEqual([first, first, first])
    }
  })

  test('what is higher than a page is not kept, and not lost', async () => {
    const fields = Array.from({ length: 120 }, (_, index) => ({ label: `第${index}栏`, value: '值' }))
    const pdf = await printed([heading(3, '长表'), { type: 'form', columns: 1, keep: true, fields }])
    expect(pdf.pages.length).toBeGreaterThan(1)
    for (const { label } of fields) expect(pdf.pages.some(({ text }) => text.includes(label))).toBe(true)
  })
})

describe('columns', () => {
  test('have room for their longest word where others can spare it', async () => {
    const pdf = await printed([
      {
        type: 'table',
        columns: [
          { title: 'Attendance', width: 1 },
          { title: 'Kind', width: 1 },
          { title: '内容', width: 30 },
        ],
        rows: [['90.4%', 'Commendation', '家长学校'.repeat(60)]],
      },
    ])
    const pieces = pdf.pages.flatMap((page) => page.pieces.map(({ text }) => text))
    for (const word of ['Attendance', 'Commendation', '90.4%']) expect(pieces).toContain(word)
  })

  test('tear a file name rather than take the room of all others', async () => {
    const name = `${'IMG20250912'.repeat(12)}.jpg`
    const pdf = await printed([
      {
        type: 'table',
        columns: [
          { title: '文件', width: 1 },
          { title: '内容', width: 1 },
        ],
        rows: [[name, '家长学校每学期召开两次会议']],
      },
    ])
    expect(pdf.pages[0]?.text.replaceAll(/\s/g, '')).toContain('家长学校每学期召开两次会议')
  })
})

test('each anchor is told with the page on which it stands', async () => {
  const pdf = await printed([
    ...filler(60),
    heading(2, '第二节', 'second'),
    tableOf(60, { rowAnchors: Array.from({ length: 60 }, (_, index) => `row-${index}`) }),
  ])
  expect(pdf.anchors.get('second')).toBe(pagesOf(pdf, ['第二节'])[0])
  expect(pdf.anchors.get('row-59')).toBe(pagesOf(pdf, ['第60行。'])[0])
  expect(pdf.anchors.get('row-59')).toBeGreaterThan(pdf.anchors.get('row-0') ?? 0)
})
