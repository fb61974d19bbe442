import { z } from 'zod'
import { count } from './values.ts'

/** Something about one place of the input. */
const finding = z
  .object({
    file: z.string(),
    sheet: z.string().nullable(),
    row: z.int().nullable(),
    column: z.string().nullable(),
    code: z.string(),
    /** In the language of the session. */
    message: z.string(),
  })
  .readonly()

/** Rows of a sheet that findings stand at, as the workbook has them. */
const sheetExcerpt = z
  .object({
    file: z.string(),
    sheet: z.string(),
    columns: z.array(z.object({ column: z.string(), header: z.string() }).readonly()).readonly(),
    /** `row` from 1; `cells` from column A. */
    rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()).readonly() }).readonly()).readonly(),
  })
  .readonly()

/** What an import would do (`applied` false) or did. */
export const importReport = z
  .object({
    applied: z.boolean(),
    created: z.record(z.string(), count).readonly(),
    updated: z.record(z.string(), count).readonly(),
    skipped: count,
    warnings: z.array(finding).readonly(),
    errors: z.array(finding).readonly(),
    /** The first rows that a warning or an error stands at. */
    sheets: z.array(sheetExcerpt).readonly(),
    /** What undo takes back; null for a trial run or when nothing was changed. */
    batch: z.string().nullable(),
  })
  .readonly()

export type ImportReport = z.output<typeof importReport>
export type SheetExcerpt = z.output<typeof sheetExcerpt>
export type ImportFinding = z.output<typeof finding>
