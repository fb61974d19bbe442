import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../electron/documents/models/blocks.ts'
import { layoutDocument } from '../../../electron/documents/writers/pdf/layout/layout.ts'
import { writePdf } from '../../../electron/documents/writers/pdf/write-pdf.ts'
import { textsOf } from '../../../shared/i18n/texts.ts'
import { readPdf } from '../../fixtures/read-pdf.ts'
import { temporaryFolder } from '../../fixtures/temporary-folder.ts'
import { documentOf, heading, prose, tableOf } from './models.ts'

const cover: Block = {
  type: 'cover',
  title: '星级家长学校申报材料',
  subtitle: '（2025—2026学年）',
  lines: [{ label: '校（园）长', value: '欧阳㛃' }],
  foot: '2026年6月30日',
}

/** Writes a document into a folder of its own and reads it back. */
async function printed(...model: Parameters<typeof documentOf>) {
  const path = join(await temporaryFolder(), '文件.pdf')
  const written = await writePdf(documentOf(...model), path)
  return { written, pdf: await readPdf(path) }
}

describe('a printed document', () => {
  const blocks: Block[] = [
    cover,
    { type: 'contents', title: '目录' },
    heading(1, '一、组织网络'),
    heading(2, '（一）领导小组'),
    prose(40),
    heading(2, '（二）家长委员会'),
    tableOf(80),
    heading(1, '二、教材资料'),
    heading(3, '说明'),
    prose(3),
  ]

  it('is A4, numbers its pages, repeats title and chapter above them, and leaves the cover bare', async () => {
    const { written, pdf } = await printed(blocks)
    expect(pdf.pages).toHaveLength(written.pages)
    expect([pdf.pages[0]?.width, pdf.pages[0]?.height].map((side) => Math.round(side ?? 0))).toEqual([
      595, 842,
    ])
    expect(pdf.pages[0]?.text).not.toContain('第 1 页')
    for (const [index, page] of pdf.pages.entries())
      if (index > 0) expect(page.text).toContain(`第 ${index + 1} 页 共 ${written.pages} 页`)
    expect(pdf.pages.at(-1)?.text).toMatch(/^星级家长学校申报材料 二、教材资料/)
  })

  it('says in its properties what it is, in the language and of the day of the model', async () => {
    const { pdf } = await printed(blocks)
    expect(pdf.info).toMatchObject({
      Title: '星级家长学校申报材料',
      Author: '测试幼儿园',
      Language: 'zh-CN',
      CreationDate: 'D:20260630000000Z',
    })
  })

  it('has contents whose page numbers are right and lead there', async () => {
    const { pdf } = await printed(blocks)
    const [, contents] = pdf.pages
    for (const title of ['一、组织网络', '（一）领导小组', '（二）家长委员会', '二、教材资料']) {
      const page = pdf.pages.findIndex(({ text }, index) => index > 1 && text.includes(title)) + 1
      expect(contents?.text).toContain(`${title} ${page}`)
      expect(contents?.links.map((link) => link.page)).toContain(page)
    }
    expect(contents?.links).toHaveLength(4)
    expect(contents?.text).not.toContain('说明')
  })

  it('has bookmarks nested like its headings', async () => {
    const { pdf } = await printed(blocks)
    const titles = pdf.outline.map(({ title, items }) => [title, items.map((item) => item.title)])
    expect(titles).toEqual([
      ['一、组织网络', ['（一）领导小组', '（二）家长委员会']],
      ['二、教材资料', ['说明']],
    ])
    expect(pdf.pages[(pdf.outline[1]?.page ?? 0) - 1]?.text).toContain('二、教材资料')
  })

  it('gives the same bytes when it is written again, and others for another day', async () => {
    const folder = await temporaryFolder()
    const bytes = async (name: string, date: string): Promise<Buffer> => {
      await writePdf(documentOf(blocks, { date }), join(folder, name))
      return readFile(join(folder, name))
    }
    const first = await bytes('1.pdf', '2026-06-30')
    expect((await bytes('2.pdf', '2026-06-30')).equals(first)).toBe(true)
    expect((await bytes('3.pdf', '2026-07-01')).equals(first)).toBe(false)
  })
})

describe('a reference to a page', () => {
  it('says the page on which the row stands, before and behind it', async () => {
    const before: Block = { type: 'paragraph', text: ['见第', { pageOf: 'row' }, '页（前）'] }
    const after: Block = { type: 'paragraph', text: ['见第', { pageOf: 'row' }, '页（后）'] }
    const rowAnchors = Array.from({ length: 200 }, (_, index) => (index === 150 ? 'row' : undefined))
    const { pdf } = await printed([before, tableOf(200, { rowAnchors }), after])
    const page = pdf.pages.findIndex(({ text }) => text.includes('第151行。')) + 1
    expect(page).toBeGreaterThan(2)
    expect(pdf.pages[0]?.text).toContain(`见第${page}页（前）`)
    expect(pdf.pages.at(-1)?.text).toContain(`见第${page}页（后）`)
  })

  it('to a place that is nowhere shows a dash', async () => {
    const { pdf } = await printed([{ type: 'paragraph', text: ['第', { pageOf: 'nowhere' }, '页'] }])
    expect(pdf.pages[0]?.text).toContain('第–页')
  })

  it('settles where the number itself moves the row over the end of a page', () => {
    const text = Array.from({ length: 400 }, () => ({ pageOf: 'end' }))
    for (let lines = 0; lines < 60; lines++) {
      const model = documentOf([{ type: 'paragraph', text }, prose(lines), heading(2, '终', 'end'), prose(1)])
      const layout = layoutDocument(model, textsOf('zh-CN'))
      expect(layout.anchors.get('end')).toBeGreaterThan(0)
    }
  })
})

describe('a heading', () => {
  it('is never the last on its page, whatever stands before and behind it', () => {
    const content = fc.oneof(
      fc.integer({ min: 1, max: 12 }).map(prose),
      fc.integer({ min: 0, max: 30 }).map((rows) => tableOf(rows)),
      fc.constant<Block>({ type: 'signatures', boxes: [{ label: '盖章' }] }),
      fc.constant<Block>({ type: 'images', perRow: 2, images: [{ path: '/none', caption: '图' }] }),
    )
    const section = fc
      .tuple(fc.constantFrom<1 | 2 | 3>(1, 2, 3), fc.boolean(), content)
      .map(([level, sub, block]) => [heading(level, '标题'), ...(sub ? [heading(3, '小标题')] : []), block])
    fc.assert(
      fc.property(fc.array(section, { maxLength: 25 }), (sections) => {
        const { pages } = layoutDocument(documentOf(sections.flat()), textsOf('zh-CN'))
        for (const { placed } of pages) expect(placed.at(-1)?.strip.bookmark ?? null).toBe(null)
      }),
      { numRuns: 60 },
    )
  })

  it('of 200 characters is printed whole', async () => {
    const title = '关于举办家长学校专题讲座的通知'.repeat(14).slice(0, 200)
    const { pdf } = await printed([heading(1, title), heading(2, title), prose(1)], { title })
    const text = pdf.pages[0]?.text ?? ''
    expect(text.split(title.slice(0, 100)).length).toBeGreaterThan(2)
    expect(text).toContain(title.slice(-60))
    expect(text).toContain('…')
  })
})

describe('text that is copied out of the file', () => {
  it('is the text that was written: rare names, quotes, dashes, and signs that share a glyph', async () => {
    const text = '欧阳㛃、阿依古丽·买买提•先生——“五星级”……①②③ 96.5%（2025年9月12日）㎡ ⼀一'
    const { pdf, written } = await printed([{ type: 'paragraph', text }, tableOf(1, { rows: [['1', text]] })])
    expect(pdf.pages[0]?.text.split(text.replaceAll(' ', ' '))).toHaveLength(3)
    expect(written.warnings).toEqual([])
  })

  it('keeps bold words, links and decomposed accents', async () => {
    const { pdf } = await printed([
      {
        type: 'paragraph',
        text: [
          '请看',
          { text: '重点', bold: true },
          { text: '网站', link: 'https://a.cn/' },
          'Cafe\u0301\u200b。',
        ],
      },
    ])
    expect(pdf.pages[0]?.text).toContain('请看重点网站Café。')
    expect(pdf.pages[0]?.links).toEqual([{ url: 'https://a.cn/', page: null }])
  })

  it('is complete in English, with narrow quotes', async () => {
    const text = 'The parents’ committee met — “well attended” — on 12 September 2025.'
    const { pdf } = await printed([{ type: 'paragraph', text }], { language: 'en', title: 'Application' })
    expect(pdf.pages[0]?.text).toContain(text)
    expect(pdf.pages[0]?.text).toContain('Page 1 of 1')
  })
})

describe('writing', () => {
  it('tells how far it is, page by page', async () => {
    const path = join(await temporaryFolder(), '文件.pdf')
    const seen: string[] = []
    const onProgress = ({ done, total }: { done: number; total: number }) => seen.push(`${done}/${total}`)
    await writePdf(documentOf([prose(1), { type: 'page-break' }, prose(1)]), path, { onProgress })
    expect(seen).toEqual(['1/2', '2/2'])
  })

  it('that is cancelled leaves the old file and nothing else', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, '文件.pdf')
    await writePdf(documentOf([prose(1)]), path)
    const before = await readFile(path)
    const stop = new AbortController()
    const writing = writePdf(documentOf([tableOf(500)]), path, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' })
    expect((await readFile(path)).equals(before)).toBe(true)
    expect(await readdir(folder)).toEqual(['文件.pdf'])
  })

  it('into a folder that is not there says so', async () => {
    const path = join(await temporaryFolder(), '没有', '文件.pdf')
    await expect(writePdf(documentOf([prose(1)]), path)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
  })

  it('a document without blocks gives a file of one empty page', async () => {
    const { pdf } = await printed([])
    expect(pdf.pages).toHaveLength(1)
  })
})
