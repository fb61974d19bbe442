import type { DocumentModel } from '../../../models/blocks.ts'
import type { Texts } from '../../../../../shared/i18n/texts.ts'
import type { Mark } from '../layout/mark.ts'
import type { Layout, Page, PlacedBox } from '../layout/paginate.ts'
import { UNKNOWN_PAGE } from '../layout/references.ts'
import { BODY, INK } from '../paper.ts'
import { lineMarks } from '../text/line-marks.ts'
import { shape } from '../text/shape.ts'
import type { Canvas } from './canvas.ts'
import { drawChart, isEmptyChart } from './charts.ts'
import { drawNote } from './note.ts'
import { drawFrame } from './page-frame.ts'
import type { PictureDrawer } from './picture-drawer.ts'

/** What drawing any page needs. */
export interface Drawing {
  readonly document: PDFKit.PDFDocument
  readonly canvas: Canvas
  readonly model: DocumentModel
  readonly layout: Layout
  readonly texts: Texts
  readonly pictures: PictureDrawer
  /** Names of link targets in the file, by anchor. */
  readonly destinations: ReadonlyMap<string, string>
}

/** Draws page `number` (from 1) of a layout on a new page of the document. */
export async function drawPage(drawing: Drawing, page: Page, number: number): Promise<void> {
  const { document, canvas } = drawing
  document.addPage()
  canvas.startPage()
  if (!page.bare) drawFrame(drawing, number)
  for (const { strip, y } of page.placed) {
    for (const box of page.boxes) if (box.y === y) drawBox(canvas, box)
    for (const anchor of strip.anchors) addDestination(drawing, anchor, BODY.top + y)
    for (const mark of strip.marks) await drawMark(drawing, mark, number, BODY.left, BODY.top + y)
  }
  canvas.endPage()
}

function addDestination({ document, destinations }: Drawing, anchor: string, y: number): void {
  const name = destinations.get(anchor)
  if (name !== undefined) document.addNamedDestination(name, 'XYZ', 0, y - 6, null)
}

async function drawMark(drawing: Drawing, mark: Mark, number: number, dx: number, dy: number): Promise<void> {
  const { canvas } = drawing
  switch (mark.kind) {
    case 'text':
      return canvas.text(mark, dx, dy)
    case 'page-number':
      return drawPageNumber(drawing, mark, dx, dy)
    case 'frame':
      return canvas.frame(mark, dx, dy)
    case 'fill':
      return canvas.fill(mark, mark.ink, dx, dy)
    case 'rule':
      return canvas.rule(mark, dx, dy)
    case 'picture':
      return drawing.pictures.draw(mark.picture, moved(mark, dx, dy), number)
    case 'chart':
      return placeChart(drawing, mark, dx, dy)
    case 'link':
      return drawLink(drawing, mark, dx, dy)
  }
}

const moved = <M extends { readonly x: number; readonly y: number }>(mark: M, dx: number, dy: number): M => ({
  ...mark,
  x: mark.x + dx,
  y: mark.y + dy,
})

function drawPageNumber(
  { canvas, layout }: Drawing,
  mark: Extract<Mark, { kind: 'page-number' }>,
  dx: number,
  dy: number,
): void {
  const page = layout.anchors.get(mark.anchor)
  const glyphs = shape(page === undefined ? UNKNOWN_PAGE : String(page), mark.face, 'en')
  const width = glyphs.reduce((sum, glyph) => sum + (glyph.width * mark.size) / 1000, 0)
  const shift = mark.align === 'right' ? mark.width - width : 0
  canvas.text({ ...mark, glyphs, adjust: null }, dx + shift, dy)
}

async function placeChart(
  { document, canvas, texts, model }: Drawing,
  mark: Extract<Mark, { kind: 'chart' }>,
  dx: number,
  dy: number,
): Promise<void> {
  const area = moved(mark, dx, dy)
  if (!isEmptyChart(mark.chart)) {
    canvas.flush()
    canvas.prepare(['sans', 'bold'])
    return drawChart(document, mark.chart, area)
  }
  drawNote(canvas, texts('print:emptyChart'), model.language, area)
}

function drawLink(
  { document, destinations }: Drawing,
  mark: Extract<Mark, { kind: 'link' }>,
  dx: number,
  dy: number,
): void {
  const { x, y, width, height } = moved(mark, dx, dy)
  if ('url' in mark.to) document.link(x, y, width, height, mark.to.url)
  else {
    const name = destinations.get(mark.to.anchor)
    if (name !== undefined) document.goTo(x, y, width, height, name)
  }
}

/** A part of a box that runs over several strips, with its label in the middle: as many lines of it as there is room for. */
function drawBox(canvas: Canvas, { box, y, height }: PlacedBox): void {
  const area = { x: BODY.left + box.x, y: BODY.top + y, width: box.width, height }
  if (box.shade) canvas.fill(area, INK.shade)
  canvas.frame(area)
  if (box.label === null) return
  const { text, style, align, padding } = box.label
  const lines = box.label.lines.slice(0, Math.max(1, Math.floor(height / style.lineHeight)))
  const top = area.y + (height - lines.length * style.lineHeight) / 2
  for (const [index, line] of lines.entries()) {
    const room = {
      x: area.x + padding,
      y: top + index * style.lineHeight,
      width: area.width - 2 * padding,
      align,
    }
    for (const mark of lineMarks(text, line, style, room)) if (mark.kind === 'text') canvas.text(mark)
  }
}
