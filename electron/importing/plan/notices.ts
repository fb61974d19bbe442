import type { ImportDetails, ImportNotice } from '../../../shared/contract/import-notice.ts'
import type { Remark } from '../values/reading.ts'
import { columnName } from '../workbook/cell.ts'

/** A place of the input: a row of a sheet, a sheet, or a file. Rows and columns from 0. */
export interface Place {
  readonly file: string
  readonly sheet?: string
  readonly row?: number
  readonly column?: number
}

/** Gathers what an import has to say, in the order of the input. */
export class Notices {
  readonly #all: ImportNotice[] = []
  readonly #gathered = new Map<string, number>()

  /** In the order of the input: file by file and sheet by sheet as they first come up, then by row and column. */
  get all(): readonly ImportNotice[] {
    const sheetOf = ({ file, sheet }: ImportNotice): string => JSON.stringify([file, sheet])
    const order = new Map([...new Set(this.#all.map(sheetOf))].map((sheet, index) => [sheet, index]))
    return this.#all.toSorted(
      (one, other) =>
        (order.get(sheetOf(one)) ?? 0) - (order.get(sheetOf(other)) ?? 0) ||
        (one.row ?? 0) - (other.row ?? 0) ||
        columnOrder(one) - columnOrder(other),
    )
  }

  warn(place: Place, { code, details = {} }: Remark): void {
    this.#all.push(noticeOf('warning', place, code, details))
  }

  refuse(place: Place, { code, details = {} }: Remark): void {
    this.#all.push(noticeOf('error', place, code, details))
  }

  /** A warning that many rows of a sheet would give is given once, at the first of them; `details.count` says how many there are. */
  warnOnce(place: Place, { code, details = {} }: Remark): void {
    const key = JSON.stringify([place.file, place.sheet, place.column, code, details])
    const at = this.#gathered.get(key)
    const first = at === undefined ? undefined : this.#all[at]
    if (at === undefined || first === undefined) {
      this.#gathered.set(key, this.#all.length)
      this.#all.push(noticeOf('warning', place, code, { ...details, count: 1 }))
    } else {
      const count = Number(first.details['count']) + 1
      this.#all[at] = { ...first, details: { ...first.details, count } }
    }
  }
}

/** A before Z before AA. */
const columnOrder = ({ column }: ImportNotice): number =>
  [...(column ?? '')].reduce((order, letter) => order * 26 + letter.charCodeAt(0) - 64, 0)

const noticeOf = (
  severity: ImportNotice['severity'],
  { file, sheet, row, column }: Place,
  code: ImportNotice['code'],
  details: ImportDetails,
): ImportNotice => ({
  severity,
  code,
  file,
  sheet: sheet ?? null,
  row: row === undefined ? null : row + 1,
  column: column === undefined ? null : columnName(column),
  details,
})
