import { z } from 'zod'
import { standardShape } from '../standards/standard.ts'
import { assessed } from './assessed.ts'
import { procedure } from './base.ts'
import { count, id, label, line, prose, reference, schoolYear, token, written } from './values.ts'

const standardId = z.string().max(120)
const criterion = z.string().max(120)
const points = z.number().min(0, 'negative').max(1_000).multipleOf(0.5, 'not_a_number')

const listedStandard = z
  .object({
    id: z.string(),
    version: count,
    title: label,
    authority: label,
    total: z.number(),
    stars: z.array(z.object({ stars: z.int(), atLeast: z.number() }).readonly()).readonly(),
    /** Only a part of the published standard is known. */
    partial: z.boolean(),
    /** Written by us to show how the program works. */
    sample: z.boolean(),
    status: z.enum(['draft', 'published']),
    /** Ships with the program, or was imported into this archive. */
    from: z.enum(['program', 'archive']),
  })
  .readonly()

/** Without a standard: that of the year's latest application, else the sample checklist. */
const asked = z.strictObject({ year: schoolYear, standard: standardId.optional() })

/** Self-scores and links hang on the application record of a year and standard, made by the first of these that is called. */
const scored = z.strictObject({
  year: schoolYear,
  standard: standardId,
  criterion,
  /** Null: the computed points stand. */
  selfPoints: points.nullable().optional(),
  reason: prose.nullable().optional(),
  examinerPoints: points.nullable().optional(),
  remark: prose.nullable().optional(),
})

const link = { year: schoolYear, standard: standardId, criterion, target: reference }

export const assessment = {
  /** Presets, then what this archive imported. */
  standards: procedure.input(z.void()).output(z.array(listedStandard).readonly()),
  /** One standard whole. NOT_FOUND. */
  standard: procedure.input(z.strictObject({ standard: standardId })).output(standardShape),
  /** Reads a standard from a workbook (项目 | 序号 | 考核内容 | 考核要求 | 分值 …) or a JSON file into the archive. STANDARD_INVALID naming the line, WORKBOOK_… */
  importStandard: procedure
    .input(z.strictObject({ file: token }))
    .output(written.unwrap().extend({ standard: z.string() }).readonly()),
  /** Measures a school year against a standard: table, gaps, forecast, in the language of the session. NOT_FOUND for an unknown standard. */
  assess: procedure.input(asked).output(assessed),
  /** Sets what a person says of one line; what is left out stays. INVALID, SEALED_YEAR, NOT_FOUND. */
  score: procedure.input(scored).output(written),
  /** Picks a record or a file as evidence for a line. */
  link: procedure.input(z.strictObject({ ...link, note: line.default('') })).output(written),
  /** Takes a picked one away. NOT_FOUND when it was not picked. */
  unlink: procedure.input(z.strictObject(link)).output(written),
  /** Sets the stars aimed at; gives the application record. */
  target: procedure
    .input(z.strictObject({ year: schoolYear, standard: standardId, stars: z.int().min(1).max(10) }))
    .output(written.unwrap().extend({ application: id }).readonly()),
}

export type ListedStandard = z.output<typeof listedStandard>
