import { z } from 'zod'
import { procedure } from './base.ts'
import { MOST_FILES } from './dialogs.ts'
import { started } from './jobs.ts'
import { count, kind, role, schoolYear, token } from './values.ts'

/** One column of a sheet, and what it is taken for. */
const column = z
  .object({
    /** `A`, `B` … as the workbook names it. */
    column: z.string(),
    header: z.string(),
    /** One of the sheet's `fields`; null: not read. */
    field: z.string().nullable(),
    /** The first entries below the header. */
    samples: z.array(z.string()).readonly(),
  })
  .readonly()

const sheet = z
  .object({
    /** Stands for the sheet in corrections. */
    sheet: z.string(),
    name: z.string(),
    /** `skipped`: instructions, totals, empty. */
    as: z.enum(['roster', 'records', 'skipped']),
    kind: kind.nullable(),
    /** What columns may be matched to: a word for corrections, and what it is called. */
    fields: z.array(z.object({ field: z.string(), label: z.string() }).readonly()).readonly(),
    columns: z.array(column).readonly(),
    rows: count,
  })
  .readonly()

const evidenceFile = z.object({ name: z.string(), role: role.nullable() }).readonly()

/** A folder `<date> <title>` of evidence, with the activity it was recognised as. */
const evidenceFolder = z
  .object({
    folder: z.string(),
    activity: z.object({ id: z.string(), title: z.string() }).readonly().nullable(),
    files: z.array(evidenceFile).readonly(),
  })
  .readonly()

const inspected = z
  .object({
    /** Stands for this import until it is applied or another archive is opened. */
    import: z.string(),
    /** The school year that rosters are read into. */
    year: z.string(),
    files: z
      .array(
        z
          .object({
            file: z.string(),
            as: z.enum(['roster', 'records', 'evidence', 'unknown']),
            sheets: z.array(sheet).readonly(),
            folders: z.array(evidenceFolder).readonly(),
            /** Why one of several files is not known, in the language of the session; the only file is refused instead. */
            problem: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()

const correction = z.strictObject({
  file: z.string().max(1_000),
  sheet: z.string().max(200),
  /** By column: the field it is to be read as, or null to leave it out. */
  columns: z.record(z.string().max(10), z.string().max(64).nullable()).readonly(),
})

export const imports = {
  /** Looks at files, folders or a basket and says what they are taken for. NOT_A_WORKBOOK and the other WORKBOOK_… codes, FILE_NOT_FOUND. */
  inspect: procedure
    .input(
      z.strictObject({
        files: z.array(token).min(1).max(MOST_FILES).readonly(),
        year: schoolYear.optional(),
      }),
    )
    .output(inspected),
  /** Corrects what the columns are taken for, or the school year; says anew what the input is taken for. */
  correct: procedure
    .input(
      z.strictObject({
        import: token,
        year: schoolYear.optional(),
        corrections: z.array(correction).max(500).readonly().default([]),
      }),
    )
    .output(inspected),
  /** The trial run: a job whose result is a report with `applied` false. Writes nothing. */
  tryOut: procedure.input(z.strictObject({ import: token })).output(started),
  /** Writes it in one batch: a job whose result is a report. What stands at an error is left out. CONFLICT when the archive changed since. */
  apply: procedure.input(z.strictObject({ import: token })).output(started),
}

export type Inspected = z.output<typeof inspected>
