import type { Label } from '../../../../shared/domain/field.ts'
import type { KindId } from '../../../../shared/domain/kinds.ts'
import type { Align, Block, Cell, Inline } from '../blocks.ts'
import { anchorOf } from './anchors.ts'
import type { Words } from './words.ts'

interface RecordColumn<T> {
  readonly label: Label | string
  readonly width: number
  readonly align?: Align
  readonly text: (item: T, index: number) => Inline | number | null
  /** Left out when no row has anything in it. */
  readonly optional?: boolean
  /** Rows that follow one another with the same text share one cell. */
  readonly merged?: boolean
}

interface RecordTable<T> {
  readonly words: Words
  readonly items: readonly T[]
  readonly columns: readonly RecordColumn<T>[]
  /** Why the table is empty and what belongs there. */
  readonly empty: string
  /** The record a row stands for, which page references point at; null where it stands elsewhere. */
  readonly anchor?: (item: T, index: number) => readonly [KindId, string] | null
  readonly size?: 'normal' | 'small'
}

/** A register: one row a record, and words in its place when there is none. */
export function recordTable<T>(table: RecordTable<T>): Block {
  const { words, items, empty, anchor, size } = table
  if (items.length === 0) return { type: 'paragraph', text: empty, style: 'note' }
  const columns = table.columns.filter((column) => column.optional !== true || isUsed(column, items))
  return {
    type: 'table',
    ...(size && { size }),
    keep: items.length <= FEW,
    columns: columns.map(({ label, width, align }) => ({
      title: typeof label === 'string' ? label : words.label(label),
      width,
      ...(align && { align }),
    })),
    rows: rowsOf(columns, items),
    ...(anchor && { rowAnchors: items.map((item, index) => anchored(anchor(item, index))) }),
  }
}

function rowsOf<T>(columns: readonly RecordColumn<T>[], items: readonly T[]): (Cell | Inline)[][] {
  const texts = columns.map((column) => items.map((item, index) => inline(column.text(item, index))))
  return items.map((_item, row) =>
    columns.flatMap((column, at): (Cell | Inline)[] => {
      const cells = texts[at] ?? []
      const text = cells[row] ?? ''
      if (column.merged !== true) return [text]
      return row > 0 && cells[row - 1] === text ? [] : [{ text, rows: runLength(cells, row) }]
    }),
  )
}

const runLength = (cells: readonly Inline[], from: number): number => {
  const end = cells.findIndex((text, index) => index > from && text !== cells[from])
  return (end < 0 ? cells.length : end) - from
}

/** A table of so few rows looks torn when it runs over a page. */
const FEW = 6

const isUsed = <T>(column: RecordColumn<T>, items: readonly T[]): boolean =>
  items.some((item, index) => inline(column.text(item, index)) !== '')

const anchored = (record: readonly [KindId, string] | null): string | undefined =>
  record === null ? undefined : anchorOf(...record)

const inline = (value: Inline | number | null): Inline =>
  value === null ? '' : typeof value === 'number' ? String(value) : value
