import type { Block, DocumentModel } from '../../../electron/documents/models/blocks.ts'

/** A document of the given blocks, in Chinese unless said otherwise. */
export const documentOf = (
  blocks: readonly Block[],
  properties: Partial<Omit<DocumentModel, 'blocks'>> = {},
): DocumentModel => ({
  title: '星级家长学校申报材料',
  author: '测试幼儿园',
  language: 'zh-CN',
  date: '2026-06-30',
  ...properties,
  blocks,
})

/** A paragraph of about `sentences` lines. */
export const prose = (sentences: number): Block => ({
  type: 'paragraph',
  text: '家长学校每学期召开两次会议，讨论教学计划、讲师聘任与家长反馈，并形成书面记录。'.repeat(sentences),
})

export const heading = (level: 1 | 2 | 3, text: string, anchor?: string): Block => ({
  type: 'heading',
  level,
  text,
  ...(anchor === undefined ? {} : { anchor }),
})

/** A table of numbered rows: 第1行 …. */
export const tableOf = (rows: number, more: Partial<Extract<Block, { type: 'table' }>> = {}): Block => ({
  type: 'table',
  columns: [
    { title: '序号', width: 1, align: 'center' },
    { title: '内容', width: 5 },
  ],
  rows: Array.from({ length: rows }, (_, index) => [String(index + 1), `第${index + 1}行。`]),
  ...more,
})
