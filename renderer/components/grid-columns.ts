import type { CSSProperties } from 'react'
import { type KindId, kindOf } from '../../shared/domain/kinds.ts'
import { columnWidth } from './table-columns.ts'

/** The height of a row, in pixels. */
export const ROW = 34

const PICK_WIDTH = 36
const FILES_WIDTH = 40

/** The field that a column shows. */
export const fieldOf = (kind: KindId, name: string) => {
  const field = kindOf(kind).fields[name]
  if (!field) throw new Error(`${kind} has no field ${name}`)
  return field
}

/** Numbers stand under each other by their last digit, their head above it. */
export const isNumber = (kind: KindId, name: string): boolean =>
  ['int', 'number'].includes(fieldOf(kind, name).type)

/** How the head and every row of a list are laid out: a box to pick it, the columns, the files. */
export function rowLayout(kind: KindId, columns: readonly string[]): CSSProperties {
  const widths = columns.map((name) => columnWidth(fieldOf(kind, name)))
  const fields = widths.map((width) => `minmax(${width}px, 1fr)`).join(' ')
  return {
    display: 'grid',
    gridTemplateColumns: `${PICK_WIDTH}px ${fields} ${FILES_WIDTH}px`,
    minWidth: widths.reduce((sum, width) => sum + width, PICK_WIDTH + FILES_WIDTH),
    width: '100%',
    alignItems: 'center',
    height: ROW,
  }
}
