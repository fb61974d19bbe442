import type { CellValue } from 'exceljs'
import type { SheetCell } from '../../models/workbook.ts'

/** Dates before this are a day off in Excel, which takes 1900 for a leap year, and are written as texts. */
const FIRST_REAL_DAY = '1900-03-01'

/** What XML cannot hold. */
// eslint-disable-next-line no-control-regex -- these are exactly the characters to remove
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
/** What readers of a plain cell would change: an entity is decoded twice by exceljs, `_x0041_` is an escape, spaces at the ends are lost. */
const CHANGED = /&[a-z]*;|_x[0-9a-f]{4}_|^\s|\s$/i
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi

/** A cell as exceljs writes it, so that it is read back as the very same, by Excel and by us. */
export function cellContent(value: SheetCell): CellValue {
  if (value === null || typeof value === 'number') return value
  if (typeof value === 'string') return textContent(value)
  return value.date < FIRST_REAL_DAY ? value.date : new Date(`${value.date}T00:00:00Z`)
}

function textContent(value: string): CellValue {
  const text = value.replace(IMPOSSIBLE, '')
  if (text === '') return null
  return CHANGED.test(text) ? { richText: [{ text: text.replace(ESCAPE, '_x005F_') }] } : text
}
