/* eslint-disable no-console -- prints its figures for the process that started it */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Block } from '../../electron/documents/models/blocks.ts'
import { writePdf } from '../../electron/documents/writers/pdf/write-pdf.ts'
import { photoPath } from './photos.ts'

/** Writes a dossier of about so many pages with so many photos, and prints its pages, milliseconds a page and peak memory. */
const [folder = '', pages = '', photos = ''] = process.argv.slice(2)

const SENTENCE =
  '家长学校本学期按计划开展活动，内容包括亲子沟通、入园适应与习惯养成，家长反馈良好（满意率96.5%）。'

/** An activity takes three pages: its facts and record, a table of attendance, and its photos. */
const activity = (number: number, pictures: readonly string[]): Block[] => [
  { type: 'heading', level: number % 10 === 0 ? 1 : 2, text: `活动${number + 1}：帮助孩子顺利入园` },
  {
    type: 'form',
    fields: [
      { label: '日期', value: '2025-09-12' },
      { label: '地点', value: '多功能厅' },
      { label: '活动内容', value: SENTENCE.repeat(6), wide: true },
    ],
  },
  ...Array.from({ length: 9 }, (): Block => ({ type: 'paragraph', text: SENTENCE.repeat(4) })),
  {
    type: 'table',
    columns: [
      { title: '序号', width: 1, align: 'center' },
      { title: '学生', width: 2 },
      { title: '家长', width: 2 },
      { title: '出席', width: 1 },
      { title: '备注', width: 4 },
    ],
    rows: Array.from({ length: 46 }, (_, row) => [String(row + 1), '王梓涵', '王建国', '出席', `第${row}次`]),
  },
  {
    type: 'images',
    perRow: 2,
    images: pictures.map((path, index) => ({ path, caption: `活动${number + 1}照片${index + 1}` })),
  },
]

const activities = Math.round(Number(pages) / 3)
const each = Math.ceil(Number(photos) / activities)
const pictures = Array.from({ length: Number(photos) }, (_, number) => photoPath(folder, number))
const blocks = Array.from({ length: activities }, (_, number) =>
  activity(number, pictures.slice(number * each, (number + 1) * each)),
).flat()
const target = join(folder, 'dossier.pdf')
const start = performance.now()
const written = await writePdf(
  {
    title: '申报材料',
    author: '测试',
    language: 'zh-CN',
    date: '2026-06-30',
    blocks: [{ type: 'contents', title: '目录' }, ...blocks],
  },
  target,
)
const ms = performance.now() - start
await rm(target)
const megabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ pages: written.pages, msPerPage: ms / written.pages, megabytes }))
