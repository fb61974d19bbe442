/** What can be wrong with a workbook as a file: `details.problem` of WORKBOOK_DAMAGED and WORKBOOK_TOO_LARGE; the text is `problems:<problem>`. */
export type WorkbookProblem =
  | 'workbook_empty'
  | 'workbook_cut_off'
  | 'workbook_unreadable'
  | 'workbook_no_sheets'
  | 'workbook_bytes'
  | 'workbook_rows'
  | 'workbook_cells'
  | 'workbook_sheets'
  | 'workbook_merged'
