import type { KindId } from '../../shared/domain/kinds.ts'
import type { Remark } from './values/reading.ts'
import { cellText, type Row, type Sheet } from './workbook/cell.ts'

/** What was given to import, read and recognised. Nothing of the archive is needed for it. */
export type Input = WorkbookInput | EvidenceInput

export interface WorkbookInput {
  readonly as: 'workbook'
  readonly path: string
  /** Its name, by which notices call it. */
  readonly file: string
  readonly sheets: readonly SheetInput[]
}

/** A sheet, and what it is taken for. */
export type SheetInput = RosterSheet | RecordSheet | SkippedSheet

interface Headed {
  readonly sheet: Sheet
  /** Index of the first row below the header. */
  readonly firstRow: number
  readonly columns: readonly ColumnMatch[]
}

export interface RosterSheet extends Headed {
  readonly as: 'roster'
  /** What stands above the header, row by row. */
  readonly titles: readonly string[]
}

export interface RecordSheet extends Headed {
  readonly as: 'records'
  readonly kind: KindId
}

export interface SkippedSheet {
  readonly as: 'skipped'
  readonly sheet: Sheet
  readonly remark: Remark
}

/** A column of a sheet and what it is taken for: a field of the kind or one of `rolesOf`; null is not read. */
export interface ColumnMatch {
  /** From 0. */
  readonly index: number
  readonly header: string
  readonly role: string | null
}

export interface EvidenceInput {
  readonly as: 'evidence'
  readonly path: string
  readonly folders: readonly EvidenceFolder[]
  /** Files and folders that belong to no dated folder, as paths. */
  readonly strays: readonly string[]
}

/** A folder named after an activity. */
export interface EvidenceFolder {
  readonly path: string
  readonly name: string
  readonly day: string
  readonly title: string
  readonly files: readonly EvidenceFile[]
}

export interface EvidenceFile {
  readonly path: string
  readonly name: string
  /** Name of the folder in between, if there is one. */
  readonly within: string
}

/** The column of a role, or undefined. */
export const columnOf = (columns: readonly ColumnMatch[], role: string): ColumnMatch | undefined =>
  columns.find((column) => column.role === role)

/** The texts of a row, by column. */
export const textsOfRow = (row: Row): string[] => row.map((cell) => cellText(cell).trim())
