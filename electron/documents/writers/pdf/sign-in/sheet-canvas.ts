import type { Box } from '../../../../../shared/domain/sheet-geometry.ts'
import type { Language } from '../../../../../shared/i18n/texts.ts'
import type { Align } from '../../../models/blocks.ts'
import type { Canvas } from '../drawing/canvas.ts'
import type { Area } from '../layout/mark.ts'
import type { CodeModules } from './code-modules.ts'
import { references } from '../layout/references.ts'
import { INK, mm } from '../paper.ts'
import type { FaceName } from '../text/faces.ts'
import { type Fit, fitText } from '../text/fit.ts'
import { blockMarks, type TextBlock } from '../text/text-block.ts'

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
  private readonly canvas: Canvas
  private readonly setting: { language: Language; references: ReturnType<typeof references> }
  /** Labels and relations are the same on every page: found once, they are fitted once. */
  private readonly fitted = new Map<string, TextBlock>()

  constructor(canvas: Canvas, language: Language) {
    this.canvas = canvas
    this.setting = { language, references: references() }
  }

  /** A text in the middle of its box, from top to bottom. */
  text(text: string, box: Box, lettering: Lettering): void {
    if (text === '') return
    const { align = 'center' } = lettering
    const area = inPoints(box)
    const padX = align === 'center' ? PAD.x : PAD.side
    const width = area.width - 2 * padX
    const height = area.height - (lettering.tight === true ? 0 : 2 * PAD.y)
    const block = this.fit(text, { width, height, ink: INK.text, ...lettering })
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

  /** The ruling of rows of cells that stand one below the other, all of the same width. */
  grid(rows: readonly (readonly Box[])[]): void {
    const first = rows[0]?.map(inPoints) ?? []
    const [left, last] = [first[0], rows.at(-1)?.map(inPoints).at(-1)]
    if (left === undefined || last === undefined) return
    const [right, bottom] = [last.x + last.width, last.y + last.height]
    this.canvas.frame({ x: left.x, y: left.y, width: right - left.x, height: bottom - left.y })
    for (const { x } of first.slice(1)) this.canvas.edge(x, left.y, x, bottom)
    for (const row of rows.slice(1)) {
      const y = mm(row[0]?.y ?? 0)
      this.canvas.edge(left.x, y, right, y)
    }
  }

  /** Solid black. */
  solid(box: Box): void {
    this.canvas.fill(inPoints(box), 0)
  }

  /** A code that fills its box. */
  code({ size, dark }: CodeModules, box: Box): void {
    const area = inPoints(box)
    this.canvas.modules(area, area.width / size, dark)
  }

  private fit(text: string, fit: Fit): TextBlock {
    const key = `${text}\n${fit.face}${tenths(fit.most)} ${tenths(fit.width)} ${tenths(fit.height)}`
    const known = this.fitted.get(key)
    if (known) return known
    const block = fitText(text, fit, this.setting)
    this.fitted.set(key, block)
    return block
  }
}

/** Whole numbers make short keys. */
const tenths = (value: number): number => Math.round(value * 10)

const inPoints = (box: Box): Area => ({
  x: mm(box.x),
  y: mm(box.y),
  width: mm(box.width),
  height: mm(box.height),
})
