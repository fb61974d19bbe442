import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Block, TreeNode } from '../../../electron/documents/models/blocks.ts'
import { readyPicture } from '../../../electron/documents/writers/pdf/drawing/pictures.ts'
import { layoutDocument } from '../../../electron/documents/writers/pdf/layout/layout.ts'
import { BODY } from '../../../electron/documents/writers/pdf/paper.ts'
import { writePdf } from '../../../electron/documents/writers/pdf/write-pdf.ts'
import { textsOf } from '../../../shared/i18n/texts.ts'
import { readPdf } from '../../fixtures/read-pdf.ts'
import { temporaryFolder } from '../../fixtures/temporary-folder.ts'
import { documentOf } from './models.ts'

/** A photo as a telephone takes it, held on its side: 3,000 × 2,000 with the mark “turn me”. */
const photo = async (path: string, width = 3000, height = 2000): Promise<string> => {
  const noise = { create: { width, height, channels: 3, background: '#4a7' } } as const
  await sharp(noise).withMetadata({ orientation: 6 }).jpeg().toFile(path)
  return path
}

async function printed(blocks: readonly Block[]) {
  const path = join(await temporaryFolder(), '图.pdf')
  const written = await writePdf(documentOf(blocks), path)
  return { written, path, pdf: await readPdf(path) }
}

describe('a photo', () => {
  it('is turned upright and no larger than it is drawn', async () => {
    const path = await photo(join(await temporaryFolder(), '1.jpg'))
    const ready = await readyPicture(path, 240, 180)
    expect(ready).toMatchObject({ kind: 'jpeg', height: 425, width: 283 })
  })

  it('that is small is not blown up', async () => {
    const path = await photo(join(await temporaryFolder(), '1.jpg'), 60, 40)
    expect(await readyPicture(path, 240, 180)).toMatchObject({ width: 40, height: 60 })
  })

  it('with transparency gets white paper behind it', async () => {
    const path = join(await temporaryFolder(), '1.png')
    const clear = { create: { width: 50, height: 50, channels: 4, background: '#0000' } } as const
    await sharp(clear).png().toFile(path)
    const ready = await readyPicture(path, 100, 100)
    const { data } = await sharp(ready.kind === 'jpeg' ? ready.data : Buffer.of())
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(data[0]).toBeGreaterThan(250)
  })

  it('shown twice is stored once', async () => {
    const path = await photo(join(await temporaryFolder(), '1.jpg'))
    const images = (count: number): Block => ({
      type: 'images',
      perRow: 2,
      images: Array.from({ length: count }, () => ({ path, caption: '合影' })),
    })
    const [once, often] = [await printed([images(1)]), await printed([images(8)])]
    expect((await stat(often.path)).size - (await stat(once.path)).size).toBeLessThan(3000)
    expect(often.pdf.pages[0]?.text.split('合影')).toHaveLength(often.pdf.pages.length > 1 ? 7 : 9)
  })
})

describe('a picture that cannot be drawn', () => {
  it('leaves a framed note with its file name, and is told of', async () => {
    const folder = await temporaryFolder()
    const broken = join(folder, 'broken')
    const whole = await readFile(await photo(join(folder, '1.jpg')))
    await writeFile(broken, whole.subarray(0, 2000))
    const pdfFile = join(folder, 'pdf')
    await writeFile(pdfFile, '%PDF-1.7\n')
    const { pdf, written } = await printed([
      {
        type: 'images',
        perRow: 3,
        images: [
          { path: broken, caption: '合影', name: '照片1.jpg' },
          { path: pdfFile, caption: '通知', name: '通知.pdf' },
          { path: join(folder, 'gone'), caption: '现场照片' },
        ],
      },
    ])
    const [page] = pdf.pages
    expect(page?.text).toContain('图片无法显示：照片1.jpg')
    expect(page?.text).toContain('PDF 文件，见佐证材料：通知.pdf')
    expect(page?.text).toContain('图片文件缺失：现场照片')
    expect(page?.text).toContain('合影')
    expect(written.warnings.map((warning) => warning.code === 'PICTURE_NOT_DRAWN' && warning.name)).toEqual([
      '照片1.jpg',
      '通知.pdf',
      '现场照片',
    ])
  })
})

describe('a chart', () => {
  it('carries its categories, series and numbers as text', async () => {
    const { pdf } = await printed([
      {
        type: 'chart',
        caption: '图1　各月活动',
        chart: {
          kind: 'bar',
          unit: '次',
          categories: ['9月', '10月', '欧阳㛃𠮷'],
          series: [
            { name: '讲座', values: [37, 2, 1] },
            { name: '亲子活动', values: [5, 41, 0] },
          ],
        },
      },
      {
        type: 'chart',
        caption: '图2',
        chart: {
          kind: 'pie',
          slices: [
            { name: '满意', value: 90 },
            { name: '不满意', value: 10 },
          ],
        },
      },
    ])
    const text = pdf.pages.map((page) => page.text).join('')
    for (const word of [
      '9月',
      '10月',
      '欧阳㛃〓',
      '讲座',
      '亲子活动',
      '37',
      '41',
      '次',
      '图1',
      '满意 90 (90%)',
    ])
      expect(text.replaceAll(/\s+/g, ' ')).toContain(word)
  })

  it('without numbers says that there are none', async () => {
    const { pdf } = await printed([
      { type: 'chart', caption: '图', chart: { kind: 'bar', unit: '次', categories: ['9月'], series: [] } },
    ])
    expect(pdf.pages[0]?.text).toContain('暂无数据')
  })
})

describe('an organization tree', () => {
  const node = (title: string, children: readonly TreeNode[] = []): TreeNode => ({
    title,
    children,
    lines: ['组长：王芳'],
  })
  const many = (count: number, below: readonly TreeNode[] = []): TreeNode[] =>
    Array.from({ length: count }, (_, index) => node(`第${index + 1}组`, below))
  const areasOf = (roots: readonly TreeNode[]) => {
    const { pages } = layoutDocument(documentOf([{ type: 'tree', roots }]), textsOf('zh-CN'))
    return pages.flatMap(({ placed }) =>
      placed.flatMap(({ strip, y }) =>
        strip.marks.flatMap((mark) => (mark.kind === 'frame' ? [{ ...mark, y: y + mark.y }] : [])),
      ),
    )
  }

  it('stays inside the page, however many branches it has', () => {
    for (const count of [1, 3, 8, 20])
      for (const { x, y, width, height } of areasOf([node('领导小组', many(count, many(3)))])) {
        expect(x).toBeGreaterThanOrEqual(-0.01)
        expect(x + width).toBeLessThanOrEqual(BODY.width + 0.01)
        expect(y + height).toBeLessThanOrEqual(BODY.height + 0.01)
      }
  })

  it('has no box over another', () => {
    const boxes = areasOf([node('领导小组', many(5, many(3)))])
    expect(boxes).toHaveLength(1 + 5 + 15)
    for (const one of boxes)
      for (const other of boxes)
        if (one !== other) {
          const apartX = one.x + one.width <= other.x || other.x + other.width <= one.x
          const apartY = one.y + one.height <= other.y || other.y + other.height <= one.y
          expect(apartX || apartY).toBe(true)
        }
  })

  it('names every body, also when it goes on over pages', async () => {
    const { pdf } = await printed([{ type: 'tree', roots: [node('领导小组', many(200))] }])
    expect(pdf.pages.length).toBeGreaterThan(1)
    const text = pdf.pages.map((page) => page.text).join('')
    for (let index = 1; index <= 200; index++) expect(text).toContain(`第${index}组`)
  })
})

describe('signature boxes', () => {
  it('carry their labels and notes', async () => {
    const { pdf } = await printed([
      { type: 'signatures', boxes: [{ label: '学校意见', note: '（盖章）' }, { label: '校长签名' }] },
    ])
    expect(pdf.pages[0]?.text).toContain('学校意见（盖章）校长签名')
  })
})
