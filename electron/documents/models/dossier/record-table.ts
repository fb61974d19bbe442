import type { Label } from '../../../../shared/domain/field.ts'
import type { KindId } from '../../../../shared/domain/kinds.ts'
import type { Align, Block, Inline } from '../blocks.ts'
import { anchorOf } from './anchors.ts'
import type { Words } from './words.ts'

interface RecordColumn<T> {
  readonly label: Label | string
  readonly width: number
  readonly align?: Align
  readonly text: (item: T, index: number) => Inline | number | null
}

interface RecordTable<T> {
  readonly words: Words
  readonly items: readonly T[]
  readonly columns: readonly RecordColumn<T>[]
  /** Why the table is empty and what belongs there. */
  readonly empty: string
  /** The record a row stands for, which page references point at; null where it stands elsewhere. */
  readonly anchor?: (item: T) => readonly [KindId, string] | null
  readonly size?: 'normal' | 'small'
}

/** A register: one row a record, and words in its place when there is none. */
export function recordTable<T>({ words, items, columns, empty, anchor, size }: RecordTable<T>): Block {
  if (items.length === 0) return { type: 'paragraph', text: empty, style: 'note' }
  return {
    type: 'table',
    ...(size && { size }),
    columns: columns.map(({ label, width, align }) => ({
      title: typeof label === 'string' ? label : words.label(label),
      width,
      ...(align && { align }),
    })),
    rows: items.map((item, index) => columns.map((column) => inline(column.text(item, index)))),
    ...(anchor && { rowAnchors: items.map((item) => anchored(anchor(item))) }),
  }
}

const anchored = (record: readonly [KindId, string] | null): string | undefined =>
  record === null ? undefined : anchorOf(...record)

const inline = (value: Inline | number | null): Inline =>
  value === null ? '' : typeof value === 'number' ? String(value) : value
