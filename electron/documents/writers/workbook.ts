import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import ExcelJS, { type Worksheet } from 'exceljs'
import { CodedError } from '../../../shared/contract/errors.ts'
import { writeWhole } from '../../write-whole.ts'
import type { SheetCell, SheetColumn, WorkbookModel } from '../models/workbook.ts'
import { cellContent } from './workbook/cell-content.ts'
import { BODY, HEADER } from './workbook/cell-styles.ts'
import { sheetNames } from './workbook/sheet-names.ts'

type WorkbookWriter = ExcelJS.stream.xlsx.WorkbookWriter

/** Told of rows written; how many there will be is not known. */
export interface WritingWorkbook {
  readonly signal?: AbortSignal
  readonly onRows?: (written: number) => void
}

/** Rows between two looks at whether the disk keeps up and whether to go on. */
const PACE = 100

/**
 * Writes a workbook row by row, whole or not at all; memory does not grow with its length. Same model, same cells.
 * Throws DISK_FULL, NO_PERMISSION, CANCELLED, and what the rows throw.
 */
export async function writeWorkbook(
  model: WorkbookModel,
  path: string,
  work: WritingWorkbook = {},
): Promise<void> {
  await writeWhole(path, async (beside) => {
    const file = createWriteStream(beside)
    const broken = new Promise<never>((_, reject) => file.once('error', reject))
    // Whoever waits for the file learns of it; nobody waits all the time.
    broken.catch(() => undefined)
    try {
      await Promise.race([fill(file, model, work, broken), broken])
    } finally {
      file.destroy()
      if (!file.closed) await once(file, 'close')
    }
  })
}

async function fill(
  file: WriteStream,
  { title, author, date, sheets }: WorkbookModel,
  work: WritingWorkbook,
  broken: Promise<never>,
): Promise<void> {
  const made = new Date(`${date}T00:00:00Z`)
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: file,
    useStyles: true,
    useSharedStrings: false,
  })
  Object.assign(writer, { title, creator: author, lastModifiedBy: author, created: made, modified: made })
  const names = sheetNames(sheets.map(({ name }) => name))
  let written = 0
  for (const [index, sheet] of sheets.entries()) {
    const worksheet = addSheet(writer, names[index] ?? '', sheet.columns)
    const first = written
    for await (const row of sheet.rows) {
      addRow(worksheet, row, sheet.columns)
      if (++written % PACE > 0) continue
      work.onRows?.(written)
      await Promise.race([caughtUp(worksheet), broken])
      if (work.signal?.aborted) throw new CodedError('CANCELLED')
    }
    endSheet(worksheet, sheet.columns.length, written - first)
  }
  await writer.commit()
}

function addSheet(writer: WorkbookWriter, name: string, columns: readonly SheetColumn[]): Worksheet {
  const sheet = writer.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1, xSplit: 0 }] })
  sheet.columns = columns.map(({ width, style }) => ({ width, style: BODY[style ?? 'line'] }))
  const header = sheet.addRow(columns.map(({ title }) => cellContent(title)))
  header.eachCell((cell) => {
    cell.style = HEADER
  })
  header.commit()
  return sheet
}

function addRow(sheet: Worksheet, cells: readonly SheetCell[], columns: readonly SheetColumn[]): void {
  const row = sheet.addRow(cells.map(cellContent))
  row.eachCell((cell, number) => {
    const value = cells[number - 1]
    // A style that all cells share is looked up; one of its own for each would be compared with all others.
    cell.style =
      typeof value === 'number'
        ? BODY.number
        : isDate(value)
          ? BODY.date
          : BODY[columns[number - 1]?.style ?? 'line']
  })
  row.commit()
}

const isDate = (value: SheetCell | undefined): boolean => typeof value === 'object' && value !== null

/** The filter covers the header and all rows, whose number is known only now. */
function endSheet(sheet: Worksheet, columns: number, rows: number): void {
  if (columns > 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1 + rows, column: columns } }
  sheet.commit()
}

const NOTHING = Buffer.alloc(0)

/**
 * Waits until what was written has been packed. exceljs does not say when its zip falls behind and keeps all in memory (measured: 0.4 KB a
 * row); the stream into the zip does, when asked to take nothing.
 */
async function caughtUp(sheet: Worksheet): Promise<void> {
  const { stream } = sheet as unknown as { stream: { pipes: readonly NodeJS.WritableStream[] } }
  const [zip] = stream.pipes
  if (zip && !zip.write(NOTHING)) await once(zip, 'drain')
}
