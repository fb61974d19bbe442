import type { ColumnMatch } from '../inputs.ts'
import type { Notices, Place } from '../plan/notices.ts'
import type { Cell, Row } from '../workbook/cell.ts'
import type { Reading, Remark } from './reading.ts'

/** Reads the cells of one row and says at which of them something is not as it should be. */
export class RowReader {
  readonly place: Place
  readonly #row: Row
  readonly #columns: ReadonlyMap<string, ColumnMatch>
  readonly #notices: Notices
  /** Whether something stands in the row that cannot be meant. */
  failed = false

  constructor(row: Row, columns: ReadonlyMap<string, ColumnMatch>, place: Place, notices: Notices) {
    this.#row = row
    this.#columns = columns
    this.place = place
    this.#notices = notices
  }

  has(role: string): boolean {
    return this.#columns.has(role)
  }

  cell(role: string): Cell {
    const column = this.#columns.get(role)
    return (column && this.#row[column.index]) ?? null
  }

  /** The value of a cell, or null. What cannot be meant is an error, after which the row fails. */
  needed<T>(role: string, readCell: (cell: Cell) => Reading<T>): T | null {
    return this.#settled(role, readCell(this.cell(role)), true)
  }

  /** The value of a cell, or null. What cannot be meant is a warning, and nothing is read. */
  optional<T>(role: string, readCell: (cell: Cell) => Reading<T>): T | null {
    return this.#settled(role, readCell(this.cell(role)), false)
  }

  warn(role: string | null, remark: Remark): void {
    this.#notices.warn(this.at(role), this.#named(role, remark))
  }

  /** A warning that many rows would give; it says how many. */
  warnOnce(role: string, remark: Remark): void {
    this.#notices.warnOnce(this.at(role), this.#named(role, remark))
  }

  refuse(role: string | null, remark: Remark): void {
    this.failed = true
    this.#notices.refuse(this.at(role), this.#named(role, remark))
  }

  #settled<T>(role: string, reading: Reading<T>, needed: boolean): T | null {
    if ('error' in reading) {
      if (needed) this.refuse(role, reading.error)
      else this.warn(role, reading.error)
      return null
    }
    if (reading.warning?.code === 'FORMULA_EMPTY') this.warnOnce(role, reading.warning)
    else if (reading.warning) this.warn(role, reading.warning)
    return reading.value
  }

  /** The cell of a role, or the row where there is no such column. */
  at(role: string | null): Place {
    const column = role === null ? undefined : this.#columns.get(role)
    return column ? { ...this.place, column: column.index } : this.place
  }

  /** A message names the column as the sheet does. */
  #named(role: string | null, { code, details }: Remark): Remark {
    const column = role === null ? undefined : this.#columns.get(role)
    return { code, details: { ...(column && { field: column.header }), ...details } }
  }
}

export const columnsByRole = (columns: readonly ColumnMatch[]): ReadonlyMap<string, ColumnMatch> =>
  new Map(columns.flatMap((column) => (column.role === null ? [] : [[column.role, column] as const])))
