/** What an import has to say about a place of its input. The text is `importing:<code>` of shared/i18n, its blanks filled from the details. */
export type ImportCode =
  // a cell
  | 'CELL_BROKEN'
  | 'FORMULA_EMPTY'
  | 'CHARACTERS_REMOVED'
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'CONTROL_CHARACTER'
  | 'NOT_A_TEXT'
  | 'NOT_A_DATE'
  | 'NOT_A_TIME'
  | 'NOT_A_MONTH'
  | 'NOT_A_SCHOOL_YEAR'
  | 'NOT_A_NUMBER'
  | 'NEGATIVE'
  | 'NOT_A_CHOICE'
  | 'DATE_GUESSED'
  | 'PHONE_INVALID'
  | 'PHONE_SEVERAL'
  | 'PHONE_MASKED'
  | 'REFERENCE_UNKNOWN'
  | 'REFERENCE_AMBIGUOUS'
  | 'REFERENCE_LEFT_OUT'
  // a row
  | 'BLANK_ROWS'
  | 'TOTAL_ROW'
  | 'TOTAL_DIFFERS'
  | 'NOTE_ROW'
  | 'HEADER_REPEATED'
  | 'ROW_REPEATED'
  | 'ROW_TWICE'
  | 'ROW_SEALED'
  | 'RECORD_IN_TRASH'
  | 'SECOND_OF_SINGLE'
  | 'TWO_CLASSES_A_YEAR'
  | 'VALUE_DERIVED'
  // a sheet
  | 'SHEET_HIDDEN'
  | 'SHEET_NOT_READ'
  | 'COLUMNS_NOT_READ'
  | 'COLUMNS_PRIVATE'
  // a roster
  | 'YEAR_UNKNOWN'
  | 'YEAR_SEALED'
  | 'CLASS_MISSING'
  | 'CLASS_FROM_ABOVE'
  | 'CLASS_UNKNOWN'
  | 'GRADE_UNKNOWN'
  | 'NAME_MISSING'
  | 'RELATION_UNKNOWN'
  | 'GUARDIAN_UNNAMED'
  | 'GUARDIAN_PHONE_CHANGED'
  | 'CONTRADICTS_EARLIER_ROW'
  | 'NAMESAKES_IN_CLASS'
  | 'NAMESAKE_KEPT_APART'
  | 'STUDENT_MOVED'
  | 'STUDENT_IN_TWO_CLASSES'
  | 'STUDENT_IN_OTHER_CLASS'
  // evidence
  | 'FOLDER_NOT_PLACED'
  | 'FOLDER_AMBIGUOUS'
  | 'FOLDER_PLACED_LOOSELY'
  | 'FILE_NOT_PLACED'
  | 'FILE_ROLE_UNKNOWN'
  | 'FILE_EMPTY'
  | 'FILE_RENAMED'

/** Fills the blanks of a text. `field` is a column's header as the sheet has it; `kind` a kind's id, shown by its label. */
export type ImportDetails = Readonly<Record<string, string | number>>

/** Something about one place of the input. A warning was dealt with as its text says; what an error stands at is left out. */
export interface ImportNotice {
  readonly severity: 'warning' | 'error'
  readonly code: ImportCode
  /** Name of the workbook, or path of the file or folder of evidence. */
  readonly file: string
  readonly sheet: string | null
  /** From 1, as the workbook counts. */
  readonly row: number | null
  /** `A`, `B` … as the workbook names it. */
  readonly column: string | null
  readonly details: ImportDetails
}
