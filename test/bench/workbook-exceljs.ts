import ExcelJS from 'exceljs'
import type { SheetColumn, SheetModel, SheetRow } from '../../electron/documents/models/workbook.ts'
import { BODY } from '../../electron/documents/writers/workbook/cell-styles.ts'

/**
 * The same cells by exceljs's own streaming writer, as its documentation shows it: rows added and committed one by one, styles given to the
 * columns. Without styles it does the least it can, and dates show as numbers.
 */
export async function writeWithExceljs(sheet: SheetModel, path: string, styled: boolean): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: styled })
  const worksheet = workbook.addWorksheet(sheet.name, { views: [{ state: 'frozen', ySplit: 1, xSplit: 0 }] })
  worksheet.columns = sheet.columns.map((column) => columnOf(column, styled))
  for await (const row of sheet.rows) worksheet.addRow(row.map(cellOf)).commit()
  worksheet.commit()
  await workbook.commit()
}

const columnOf = ({ title, width, style }: SheetColumn, styled: boolean) => ({
  header: title,
  width,
  ...(styled && { style: BODY[style ?? 'line'] }),
})

const cellOf = (value: SheetRow[number]): ExcelJS.CellValue =>
  typeof value === 'object' && value !== null ? new Date(`${value.date}T00:00:00Z`) : value
