/** What a workbook says, without a word of how a file is written. */
export interface WorkbookModel {
  readonly title: string
  readonly author: string
  /** The day it speaks for (`2026-06-30`): it alone dates the file. */
  readonly date: string
  readonly sheets: readonly SheetModel[]
}

/** One sheet: a header that stays in sight, and rows below it, which may come one by one from a long table. */
export interface SheetModel {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: Iterable<SheetRow> | AsyncIterable<SheetRow>
}

export interface SheetColumn {
  readonly title: string
  /** In characters of the body, as workbooks count. */
  readonly width: number
  /** Long texts run over several lines; `id` is for programs and stands back. Default: one line. */
  readonly style?: 'long' | 'id'
}

export type SheetRow = readonly SheetCell[]

/** A text stays a text, whatever it begins with; a date is a real one of the workbook, without a zone. */
export type SheetCell = string | number | null | { readonly date: string }
