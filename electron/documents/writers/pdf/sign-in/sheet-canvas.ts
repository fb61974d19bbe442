import type { Box } from '../../../../../shared/domain/sheet-geometry.ts'
import type { Language } from '../../../../../shared/i18n/texts.ts'
import type { Align } from '../../../models/blocks.ts'
import type { Canvas } from '../drawing/canvas.ts'
import type { Area } from '../layout/mark.ts'
import { references } from '../layout/references.ts'
import { INK, mm } from '../paper.ts'
import type { FaceName } from '../text/faces.ts'
import { fitText } from '../text/fit.ts'
import { blockMarks } from '../text/text-block.ts'

/** How a text stands in its box: as large as fits between two sizes (points). */
export interface Lettering {
  readonly face: FaceName
  readonly most: number
  readonly least: number
  readonly align?: Align
  readonly ink?: number
  /** Uses the whole height of the box: for one of several texts in a cell. */
  readonly tight?: boolean
}

const PAD = { x: mm(0.7), y: mm(0.4), side: mm(1.6) } as const

/** Draws in boxes of millimetres, as the geometry of a sheet gives them. */
export class SheetCanvas {
  readonly canvas: Canvas
  private readonly setting: { language: Language; references: ReturnType<typeof references> }

  constructor(canvas: Canvas, language: Language) {
    this.canvas = canvas
    this.setting = { language, references: references() }
  }

  /** A text in the middle of its box, from top to bottom. */
  text(text: string, box: Box, lettering: Lettering): void {
    if (text === '') return
    const { face, most, least, align = 'center', ink = INK.text } = lettering
    const area = inPoints(box)
    const padX = align === 'center' ? PAD.x : PAD.side
    const width = area.width - 2 * padX
    const height = area.height - (lettering.tight === true ? 0 : 2 * PAD.y)
    const block = fitText(text, { width, height, most, least, face, ink }, this.setting)
    const room = { x: area.x + padX, y: area.y + (area.height - block.height) / 2, width, align }
    for (const mark of blockMarks(block, room)) if (mark.kind === 'text') this.canvas.text(mark)
  }

  frame(box: Box): void {
    this.canvas.frame(inPoints(box))
  }

  /** A shaded, framed cell with a label. */
  label(text: string, box: Box, lettering: Lettering): void {
    this.canvas.fill(inPoints(box), INK.shade)
    this.frame(box)
    this.text(text, box, lettering)
  }

  /** Solid black. */
  solid(boxes: readonly Box[]): void {
    this.canvas.fillAll(boxes.map(inPoints), 0)
  }
}

const inPoints = (box: Box): Area => ({
  x: mm(box.x),
  y: mm(box.y),
  width: mm(box.width),
  height: mm(box.height),
})
