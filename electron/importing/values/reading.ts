import type { ImportCode, ImportDetails } from '../../../shared/contract/import-notice.ts'
import type { Cell } from '../workbook/cell.ts'

/** What is to be said about a value that was read. */
export interface Remark {
  readonly code: ImportCode
  readonly details?: ImportDetails
}

/** What a cell says: a value (null: nothing), perhaps with a warning; or no value because it cannot be meant. */
export type Reading<T> =
  | { readonly value: T | null; readonly warning?: Remark }
  | { readonly value?: undefined; readonly error: Remark }

export const EMPTY = { value: null } as const
export const read = <T>(value: T): Reading<T> => ({ value })
export const readWith = <T>(value: T, code: ImportCode, details: ImportDetails = {}): Reading<T> => ({
  value,
  warning: { code, details },
})

/** The text is cut so that a message stays one line. */
export const refuse = (code: ImportCode, value: string, details: ImportDetails = {}): Reading<never> => ({
  error: { code, details: { value: shortened(value), ...details } },
})

const SHOWN = 40

export const shortened = (value: string): string => {
  const signs = [...value]
  return signs.length > SHOWN ? `${signs.slice(0, SHOWN).join('')}…` : value
}

/** Cells that hold nothing readable count as empty, with a warning; null where the cell can be read. */
export function unreadable(cell: Cell | undefined): Reading<never> | null {
  if (!cell) return EMPTY
  if (cell.type === 'broken')
    return { value: null, warning: { code: 'CELL_BROKEN', details: { error: cell.error } } }
  if (cell.type === 'uncalculated') return { value: null, warning: { code: 'FORMULA_EMPTY' } }
  return null
}
