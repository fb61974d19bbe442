import { findClassName } from '../../../shared/domain/class-name.ts'
import { headerKey } from '../header-text.ts'
import { type ColumnMatch, textsOfRow } from '../inputs.ts'
import { rowKindOf } from '../row-kind.ts'
import type { Row } from '../workbook/cell.ts'
import { meaningOf } from './header-words.ts'

/** What a row below a roster's header is; a heading opens the part of another class. */
export type RosterRowKind =
  | { readonly is: 'child' | 'blank' | 'total' | 'note' | 'header' }
  | { readonly is: 'heading'; readonly className: string }

/** Templates number their rows and name the class beforehand: such a row is blank all the same. */
const BEFOREHAND = ['ordinal', 'class', 'grade']

export function rosterRowKind(row: Row, columns: ReadonlyMap<string, ColumnMatch>): RosterRowKind {
  const texts = textsOfRow(row)
  const filled = texts.filter((text) => text !== '')
  const [only = '', ...others] = filled
  const className = others.length === 0 ? findClassName(only) : null
  if (className !== null) return { is: 'heading', className }
  const kind = rowKindOf(texts)
  if (kind) return { is: kind }
  const textOf = (role: string): string => texts[columns.get(role)?.index ?? -1] ?? ''
  if (meaningOf(headerKey(textOf('name')))?.of === 'child') return { is: 'header' }
  const said = [...columns.keys()].filter((role) => !BEFOREHAND.includes(role))
  if (said.every((role) => textOf(role) === '')) return { is: 'blank' }
  return { is: textOf('name') === '' && filled.length === 1 ? 'note' : 'child' }
}
