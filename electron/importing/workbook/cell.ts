/** One entry of a sheet as it stands there; null is an empty cell. */
export type Cell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly value: number }
  /** A date or a time as the sheet shows it, without a zone: `2025-09-12` and `18:30`; a mere time has the day `1899-12-30`. */
  | { readonly type: 'moment'; readonly day: string; readonly time: string }
  | { readonly type: 'truth'; readonly value: boolean }
  /** An error of Excel (`#REF!`). */
  | { readonly type: 'broken'; readonly error: string }
  /** A formula whose result the file does not hold, or is empty. */
  | { readonly type: 'uncalculated' }
  | null

/** The cells of a row, the first for column A; rows and cells that are not there are empty. */
export type Row = readonly Cell[]

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** The first is row 1. */
  readonly rows: readonly Row[]
}

export interface Workbook {
  /** Absolute or relative, as it was given. */
  readonly path: string
  readonly sheets: readonly Sheet[]
}

/** What a person sees in the cell, as far as it matters for reading: numbers without grouping, days as `2025-09-12`. Empty for none. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return ''
  switch (cell.type) {
    case 'text':
      return cell.text
    case 'number':
      return numberText(cell.value)
    case 'moment':
      return momentText(cell.day, cell.time)
    case 'truth':
      return cell.value ? 'TRUE' : 'FALSE'
    case 'broken':
    case 'uncalculated':
      return ''
  }
}

/** The letters by which a workbook names a column: 0 → `A`, 27 → `AB`. */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)

export const isEmptyRow = (row: Row): boolean => row.every((cell) => cell === null || isBlank(cell))

const isBlank = (cell: Cell): boolean => cell?.type === 'text' && cell.text.trim() === ''

/** Long whole numbers (phones, student numbers) never as 1.5e+10. */
const numberText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value)

const ONLY_TIME = '1899-12-30'

function momentText(day: string, time: string): string {
  if (day === ONLY_TIME) return time
  return time === '00:00' ? day : `${day} ${time}`
}
