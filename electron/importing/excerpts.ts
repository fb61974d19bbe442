import type { ImportNotice } from '../../shared/contract/import-notice.ts'
import type { SheetExcerpt } from '../../shared/contract/import-report.ts'
import { type Input, textsOfRow, type WorkbookInput } from './inputs.ts'
import { columnName } from './workbook/cell.ts'

/** Rows shown of one import: more is not put right cell by cell, but in the workbook. */
const MOST_ROWS = 300

/** The rows of the input that something is to be said about, as they stand in their sheets, so that each finding is seen at its cell. */
export function excerptsOf(inputs: readonly Input[], notices: readonly ImportNotice[]): SheetExcerpt[] {
  const named = new Set(notices.map(({ file, sheet, row }) => placeOf(file, sheet, row)))
  let left = MOST_ROWS
  return workbooksIn(inputs).flatMap(({ file, sheets }) =>
    sheets.flatMap((input): SheetExcerpt[] => {
      if (input.as === 'skipped') return []
      const { name, rows: all } = input.sheet
      const rows = all
        .flatMap((cells, at) =>
          named.has(placeOf(file, name, at + 1)) ? [{ row: at + 1, cells: textsOfRow(cells) }] : [],
        )
        .slice(0, left)
      left -= rows.length
      const columns = input.columns.map(({ index, header }) => ({ column: columnName(index), header }))
      return rows.length > 0 ? [{ file, sheet: name, columns, rows }] : []
    }),
  )
}

const placeOf = (file: string, sheet: string | null, row: number | null): string =>
  JSON.stringify([file, sheet, row])

const workbooksIn = (inputs: readonly Input[]): WorkbookInput[] =>
  inputs.filter((input): input is WorkbookInput => input.as === 'workbook')
