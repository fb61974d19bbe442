import type { Align, Inline } from '../../../models/blocks.ts'
import { BODY, INK } from '../paper.ts'
import type { Setting, TextStyle } from '../text/rich-text.ts'
import { lineMarks } from '../text/line-marks.ts'
import { blockMarks, type TextBlock, textBlock } from '../text/text-block.ts'
import type { Mark } from './mark.ts'
import { type SpanBox, type Strip, strip } from './strip.ts'

/** A ruled grid, as forms and tables are: cells of one or more columns and rows. */
export interface GridCell {
  readonly column: number
  readonly span: number
  readonly rows: number
  readonly text: Inline
  readonly style: TextStyle
  readonly align: Align
  readonly shade: boolean
}

export interface Grid {
  /** Left edges of the columns and the right edge of the last, in points. */
  readonly edges: readonly number[]
  readonly rows: readonly (readonly GridCell[])[]
  /** Room that a repeated header takes away from each page. */
  readonly headHeight: number
}

export const PAD = { x: 3.5, y: 3 } as const
const LEAST_HEIGHT = 18

/**
 * The strips of each row of a grid: one strip a row; a row higher than a page becomes many strips of a line each inside boxes
 * that go on over the page. Cells over several rows are such boxes too.
 */
export function layoutGrid(grid: Grid, setting: Setting): Strip[][] {
  const cells = grid.rows.map((row) => row.map((cell) => measure(cell, grid.edges, setting)))
  const heights = rowHeights(cells)
  const most = BODY.height - grid.headHeight
  const spans = spansByRow(cells)
  return cells.map((row, index) => {
    const height = heights[index] ?? LEAST_HEIGHT
    const through = spans[index] ?? []
    const keep = keepsLabel(cells, heights, index)
    return height > most
      ? lineStrips(row, height, through)
      : [strip({ height, keep, marks: rowMarks(row, height), spans: through })]
  })
}

interface Measured {
  readonly cell: GridCell
  readonly x: number
  readonly width: number
  readonly text: TextBlock
}

function measure(cell: GridCell, edges: readonly number[], setting: Setting): Measured {
  const x = edges[cell.column] ?? 0
  const width = (edges[cell.column + cell.span] ?? BODY.width) - x
  return { cell, x, width, text: textBlock(cell.text, cell.style, width - 2 * PAD.x, setting) }
}

const needed = (cell: Measured): number => cell.text.height + 2 * PAD.y

/** A row is as high as its highest cell; what a cell over several rows needs beyond them is added to the last of these. */
function rowHeights(rows: readonly (readonly Measured[])[]): number[] {
  const heights = rows.map((row) =>
    Math.max(LEAST_HEIGHT, ...row.filter(({ cell }) => cell.rows === 1).map(needed)),
  )
  rows.forEach((row, index) => {
    for (const cell of row.filter(({ cell }) => cell.rows > 1)) {
      const last = Math.min(index + cell.cell.rows, rows.length) - 1
      const have = heights.slice(index, last + 1).reduce((sum, height) => sum + height, 0)
      heights[last] = (heights[last] ?? 0) + Math.max(0, needed(cell) - have)
    }
  })
  return heights
}

function spansByRow(rows: readonly (readonly Measured[])[]): SpanBox[][] {
  const spans: SpanBox[][] = rows.map(() => [])
  rows.forEach((row, index) => {
    for (const cell of row.filter(({ cell }) => cell.rows > 1)) {
      const box = boxOf(cell, true)
      for (const through of spans.slice(index, index + cell.cell.rows)) through.push(box)
    }
  })
  return spans
}

const boxOf = ({ cell, x, width, text }: Measured, labelled: boolean): SpanBox => ({
  x,
  width,
  shade: cell.shade,
  label: labelled
    ? { text: text.text, lines: text.lines, style: text.style, align: cell.align, padding: PAD.x }
    : null,
})

/** The first and the last rows of a merged cell stay together until its label has room: no part of it is left without its name. */
function keepsLabel(
  rows: readonly (readonly Measured[])[],
  heights: readonly number[],
  index: number,
): boolean {
  const sum = (from: number, to: number): number =>
    heights.slice(from, to).reduce((total, height) => total + height, 0)
  return rows.some((row, start) =>
    row.some((cell) => {
      const end = Math.min(start + cell.cell.rows, rows.length)
      if (cell.cell.rows === 1 || index < start || index >= end - 1) return false
      return sum(start, index + 1) < needed(cell) || sum(index + 1, end) < needed(cell)
    }),
  )
}

function rowMarks(row: readonly Measured[], height: number): Mark[] {
  const marks: Mark[] = []
  for (const { cell, x, width, text } of row) {
    if (cell.rows > 1) continue
    if (cell.shade) marks.push({ kind: 'fill', ink: INK.shade, x, y: 0, width, height })
    marks.push({ kind: 'frame', x, y: 0, width, height })
    const room = { x: x + PAD.x, y: (height - text.height) / 2, width: width - 2 * PAD.x, align: cell.align }
    marks.push(...blockMarks(text, room))
  }
  return marks
}

/** A row higher than a page, line by line; its cells are boxes through all lines. */
function lineStrips(row: readonly Measured[], rowHeight: number, through: readonly SpanBox[]): Strip[] {
  const own = row.filter(({ cell }) => cell.rows === 1)
  const lineHeight = Math.max(...row.map(({ text }) => text.style.lineHeight))
  const count = Math.ceil((rowHeight - 2 * PAD.y) / lineHeight)
  const spans = [...own.map((cell) => boxOf(cell, false)), ...through]
  const heads = [strip({ height: PAD.y, marks: [], spans })]
  return Array.from({ length: count }, (_, index) => {
    const first = index === 0
    const height = lineHeight + (first || index === count - 1 ? PAD.y : 0)
    const marks = own.flatMap((cell) => oneLine(cell, index, first ? PAD.y : 0))
    return strip({ height, marks, spans, heads, keep: first || index === count - 2 })
  })
}

function oneLine({ cell, x, width, text }: Measured, index: number, y: number): Mark[] {
  const line = text.lines[index]
  const room = { x: x + PAD.x, y, width: width - 2 * PAD.x, align: cell.align }
  return line === undefined ? [] : lineMarks(text.text, line, text.style, room)
}
