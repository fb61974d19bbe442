import { buffer } from 'node:stream/consumers'
import ExcelJS, { type CellValue, type Worksheet } from 'exceljs'
import { ZipFile } from 'yazl'
import { CodedError } from '../../../shared/contract/errors.ts'
import type { Cell, Row, Sheet } from './cell.ts'
import type { Part } from './unpack.ts'

/** What exceljs need not look at, and where odd files make it fail or fill the memory (a rule for a whole column is a million cells). */
const IGNORED = [
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'hyperlinks',
  'picture',
  'tableParts',
]

/** The sheets of an unpacked .xlsx as plain cells. `file` is named in errors. Throws WORKBOOK_DAMAGED. */
export async function readSheets(parts: readonly Part[], file: string): Promise<readonly Sheet[]> {
  const workbook = new ExcelJS.Workbook()
  try {
    // The type asks for an ArrayBuffer; what is read is a Buffer.
    await workbook.xlsx.load((await packed(parts)) as unknown as ArrayBuffer, { ignoreNodes: IGNORED })
  } catch (error) {
    throw new CodedError('WORKBOOK_DAMAGED', { file, problem: 'workbook_unreadable' }, error)
  }
  if (workbook.worksheets.length === 0)
    throw new CodedError('WORKBOOK_DAMAGED', { file, problem: 'workbook_no_sheets' })
  return workbook.worksheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.state !== 'visible',
    rows: plainRows(sheet),
  }))
}

/** exceljs reads only whole files: the parts that hold cells, packed again without compressing. */
function packed(parts: readonly Part[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const { name, bytes } of parts) zip.addBuffer(bytes, name, { compress: false })
  zip.end()
  return buffer(zip.outputStream)
}

function plainRows(sheet: Worksheet): Row[] {
  const rows: Row[] = []
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    while (rows.length < number - 1) rows.push([])
    const cells: Cell[] = []
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      while (cells.length < column - 1) cells.push(null)
      // A covered cell of a merge answers with the value of the first one.
      cells.push(cell.type === ExcelJS.ValueType.Merge ? null : plainCell(cell.value))
    })
    rows.push(cells)
  })
  return rows
}

function plainCell(value: CellValue): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return { type: 'text', text: value }
  if (typeof value === 'number') return Number.isFinite(value) ? { type: 'number', value } : null
  if (typeof value === 'boolean') return { type: 'truth', value }
  if (value instanceof Date) return moment(value)
  if ('richText' in value) return { type: 'text', text: value.richText.map(({ text }) => text).join('') }
  if ('error' in value) return { type: 'broken', error: value.error }
  if ('hyperlink' in value) return { type: 'text', text: value.text }
  const { result } = value
  return result === undefined || result === '' ? { type: 'uncalculated' } : plainCell(result)
}

const MINUTE = 60_000

/** exceljs gives dates in UTC as they stand in the sheet; a time is the nearest minute, as fractions of a day are never exact. */
function moment(value: Date): Cell {
  const time = value.getTime()
  if (Number.isNaN(time)) return { type: 'broken', error: '#VALUE!' }
  const iso = new Date(Math.round(time / MINUTE) * MINUTE).toISOString()
  return { type: 'moment', day: iso.slice(0, -14), time: iso.slice(-13, -8) }
}
