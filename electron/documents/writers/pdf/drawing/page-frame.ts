import type { Align, DocumentModel } from '../../../models/blocks.ts'
import type { Texts } from '../../../../../shared/i18n/texts.ts'
import type { Layout } from '../layout/paginate.ts'
import { references } from '../layout/references.ts'
import { STYLES } from '../layout/styles.ts'
import { BODY, FOOT, HEAD, INK } from '../paper.ts'
import { baseline } from '../text/line-marks.ts'
import { blockMarks, cutBlock, textBlock } from '../text/text-block.ts'
import type { Canvas } from './canvas.ts'

interface Frame {
  readonly canvas: Canvas
  readonly model: DocumentModel
  readonly layout: Layout
  readonly texts: Texts
}

/** Head (title, chapter) and foot (page x of y) of a page; `number` counts from 1. */
export function drawFrame({ canvas, model, layout, texts }: Frame, number: number): void {
  const chapter = layout.bookmarks.findLast(({ level, page }) => level === 1 && page <= number)
  const half = BODY.width / 2 - 8
  const line = (text: string, y: number, x: number, width: number, align: Align): void => {
    const setting = { language: model.language, references: references() }
    const block = cutBlock(textBlock(text, STYLES.running, width, setting), width, 1)
    const top = y - baseline(STYLES.running)
    for (const mark of blockMarks(block, { x, y: top, width, align }))
      if (mark.kind === 'text') canvas.text(mark)
  }
  line(model.title, HEAD.baseline, BODY.left, half, 'left')
  line(chapter?.title ?? '', HEAD.baseline, BODY.left + BODY.width - half, half, 'right')
  const rule = { x: BODY.left, toX: BODY.left + BODY.width, y: HEAD.rule, toY: HEAD.rule }
  canvas.rule({ ...rule, weight: 0.5, ink: INK.faint })
  const pages = texts('print:pageOf', { page: number, pages: layout.pages.length })
  line(pages, FOOT.baseline, BODY.left, BODY.width, 'center')
}
