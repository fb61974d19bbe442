import { headerKey } from '../header-text.ts'
import { type RecordSheet, textsOfRow } from '../inputs.ts'
import type { Notices, Place } from '../plan/notices.ts'
import { rowKindOf } from '../row-kind.ts'
import { columnsByRole, RowReader } from '../values/row-reader.ts'
import { cellText } from '../workbook/cell.ts'

/** A row that holds a record, and the id it carries. */
export interface IdRow {
  readonly reader: RowReader
  readonly id: string | null
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The rows of a sheet that hold records. Blank, total and note rows and columns that are not read are reported. */
export function* rowsOf(input: RecordSheet, file: string, notices: Notices): Iterable<IdRow> {
  const sheet = { file, sheet: input.sheet.name }
  reportColumns(input, sheet, notices)
  const columns = columnsByRole(input.columns)
  const idColumn = columns.get('id')?.index
  const roles = [...columns.values()]
  let blank: Place | null = null
  for (const [index, row] of input.sheet.rows.entries()) {
    if (index < input.firstRow) continue
    const place = { ...sheet, row: index }
    const texts = textsOfRow(row)
    const id = idColumn === undefined ? '' : (texts[idColumn] ?? '').toLowerCase()
    const kind = ID.test(id) ? null : rowKindOf(roles.map((column) => texts[column.index] ?? ''))
    if (kind === 'blank') {
      blank ??= place
      continue
    }
    // Blank rows at the end of a sheet are nobody's concern.
    if (blank) notices.warn(blank, { code: 'BLANK_ROWS', details: { count: index - (blank.row ?? 0) } })
    blank = null
    if (kind === 'total') notices.warn(place, { code: 'TOTAL_ROW' })
    else if (kind === 'note') notices.warn(place, { code: 'NOTE_ROW' })
    else if (isHeader(roles.map((column) => [column.header, texts[column.index] ?? ''])))
      notices.warn(place, { code: 'HEADER_REPEATED' })
    else yield { reader: new RowReader(row, columns, place, notices), id: ID.test(id) ? id : null }
  }
}

/** The ids that the rows of a sheet carry. */
export function idsIn({ sheet, columns, firstRow }: RecordSheet): string[] {
  const column = columnsByRole(columns).get('id')?.index
  if (column === undefined) return []
  return sheet.rows.slice(firstRow).flatMap((row) => {
    const id = cellText(row[column]).trim().toLowerCase()
    return ID.test(id) ? [id] : []
  })
}

const isHeader = (pairs: readonly (readonly [string, string])[]): boolean =>
  pairs.every(([header, text]) => headerKey(header) === headerKey(text))

function reportColumns({ columns }: RecordSheet, sheet: Place, notices: Notices): void {
  const unread = columns.filter(({ role }) => role === null).map(({ header }) => header)
  if (unread.length > 0)
    notices.warn(sheet, { code: 'COLUMNS_NOT_READ', details: { columns: unread.join('、') } })
}
