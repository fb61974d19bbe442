import type { Block, Cell, Inline } from '../../../models/blocks.ts'
import { INK } from '../paper.ts'
import type { TextStyle } from '../text/rich-text.ts'
import type { LayoutContext } from './context.ts'
import { columnEdges, type StyledText, type WantedColumn } from './column-widths.ts'
import { type GridCell, layoutGrid, PAD } from './grid.ts'
import { leading, type Strip, together } from './strip.ts'
import { bold, STYLES } from './styles.ts'

type Table = Extract<Block, { type: 'table' }>

/**
 * A header row, repeated on every page, and one strip or more a row. A table without rows says so below its header.
 * The header never stands alone at the foot of a page.
 */
export function layoutTable(table: Table, context: LayoutContext): Strip[] {
  const style = table.size === 'small' ? STYLES.cellSmall : STYLES.cell
  const rows = table.rows.length === 0 ? [[emptyRow(table, style, context)]] : placeCells(table, style)
  const edges = edgesOf(table, rows, style, context)
  const head = headOf(table, style, edges, context)
  const laid = layoutGrid({ edges, rows, headHeight: head?.height ?? 0 }, context)
  const rowStrips = laid.flatMap((row, index) =>
    kept(anchored(row, table.rowAnchors?.[index]), table.keepWithNext?.[index] === true),
  )
  const strips = table.keep === true ? together(rowStrips) : rowStrips
  return head === null
    ? strips
    : [head, ...strips.map((strip) => ({ ...strip, heads: [head, ...strip.heads] }))]
}

/** The anchor of a row is the place where the row begins. */
const anchored = (row: readonly Strip[], anchor: string | undefined): readonly Strip[] =>
  anchor === undefined
    ? row
    : row.map((strip, index) => (index === 0 ? { ...strip, anchors: [anchor] } : strip))

/** A row that leads the next one stays above it. */
const kept = (row: readonly Strip[], withNext: boolean): readonly Strip[] => (withNext ? leading(row) : row)

/** Where the columns begin: as wide as they ask for, but no narrower than their longest word. */
function edgesOf(
  table: Table,
  rows: readonly (readonly GridCell[])[],
  style: TextStyle,
  context: LayoutContext,
): number[] {
  const wanted = table.columns.map(({ title, width }): WantedColumn & { texts: StyledText[] } => ({
    share: width,
    texts: [{ text: title, style: bold(style) }],
  }))
  for (const { column, span, text, style: own } of rows.flat())
    if (span === 1) wanted[column]?.texts.push({ text, style: own })
  return columnEdges(wanted, PAD.x, context)
}

/** The header row, or null for a table whose columns have no titles. */
function headOf(
  table: Table,
  style: TextStyle,
  edges: readonly number[],
  context: LayoutContext,
): Strip | null {
  if (table.columns.every((column) => column.title === '')) return null
  const cells = table.columns.map((column, index): GridCell => ({
    ...plainCell(column.title, index, bold(style)),
    align: 'center',
    shade: true,
  }))
  const [[head] = []] = layoutGrid({ edges, rows: [cells], headHeight: 0 }, context)
  return head === undefined
    ? null
    : { ...head, keep: true, anchors: table.anchor === undefined ? [] : [table.anchor] }
}

const plainCell = (text: Inline, column: number, style: TextStyle): GridCell => ({
  column,
  span: 1,
  rows: 1,
  text,
  style,
  align: 'left',
  shade: false,
})

const emptyRow = (table: Table, style: TextStyle, context: LayoutContext): GridCell => ({
  ...plainCell(table.empty ?? context.texts('print:emptyTable'), 0, { ...style, ink: INK.note }),
  span: table.columns.length,
  align: 'center',
})

/** Gives each cell its column: cells that reach down from rows above leave their columns taken. */
function placeCells(table: Table, style: TextStyle): GridCell[][] {
  const taken = table.columns.map(() => 0)
  return table.rows.map((row, index) => {
    let column = 0
    const left = table.rows.length - index
    const placed = row.map((value) => {
      while ((taken[column] ?? 0) > 0) column++
      const cell = gridCell(value, column, left, table, style)
      taken.fill(cell.rows, column, column + cell.span)
      column += cell.span
      return cell
    })
    taken.forEach((rows, at) => (taken[at] = Math.max(0, rows - 1)))
    return placed
  })
}

function gridCell(
  value: Cell | Inline,
  column: number,
  rowsLeft: number,
  table: Table,
  style: TextStyle,
): GridCell {
  const own = table.columns[column]?.align ?? 'left'
  if (!isCell(value)) return { ...plainCell(value, column, style), align: own }
  return {
    column,
    span: Math.max(1, Math.min(value.span ?? 1, table.columns.length - column)),
    rows: Math.max(1, Math.min(value.rows ?? 1, rowsLeft)),
    text: value.text,
    style: value.bold === true ? bold(style) : style,
    align: value.align ?? own,
    shade: value.shade ?? false,
  }
}

/** What could be a run as well as a cell looks the same either way, but for a link and a page number. */
const isCell = (value: Cell | Inline): value is Cell =>
  typeof value === 'object' && !Array.isArray(value) && 'text' in value && !('link' in value)
