import { z } from 'zod'
import { attachment } from './attachment.ts'
import { procedure } from './base.ts'
import {
  count,
  id,
  kind,
  line,
  page,
  record,
  reference,
  role,
  schoolYear,
  titled,
  titles,
  values,
  written,
} from './values.ts'

/** Files and standards are written by their own areas, which check what lies behind them. */
const writtenKind = kind.exclude(['attachment', 'standard'])

const field = z.string().max(64)
const scalar = z.union([z.string().max(200), z.number(), z.boolean(), z.null()])

/** Narrows a list by one field. Lists of references are matched by `is`: any of the ids. */
const recordFilter = z.union([
  /** One of the values; null: not entered. */
  z.strictObject({ field, is: z.array(scalar).min(1).max(500).readonly() }),
  /** Between two values, both included: numbers, or dates and months as text. */
  z.strictObject({
    field,
    from: z.union([z.string().max(40), z.number()]).optional(),
    to: z.union([z.string().max(40), z.number()]).optional(),
  }),
])

/** What a list shows. */
export const listing = {
  kind,
  /** Records of which a text or a title of what they refer to holds this, or whose pinyin initials begin so. */
  text: line.default(''),
  where: z.array(recordFilter).max(20).readonly().default([]),
  /** Those that belong to a school year, by themselves or through what they belong to; of a kind that belongs to none, all. */
  year: schoolYear.optional(),
}

const selection = { ...listing, trash: z.boolean().default(false) }

export const sort = z
  .array(z.strictObject({ field, descending: z.boolean().default(false) }))
  .max(5)
  .readonly()
  .default([])

const listed = z
  .object({
    /** How many there are in all. */
    total: count,
    records: z.array(record).readonly(),
    /** Titles of everything that the records of this part refer to. */
    titles,
    /** Files of the records of this part, by record id: how many, and the roles present. Records without files are left out. */
    files: z.record(z.string(), z.object({ count, roles: z.array(role).readonly() }).readonly()).readonly(),
  })
  .readonly()

const referrers = z
  .object({
    kind,
    /** The field of that kind which refers here. */
    field: z.string(),
    count,
    /** The first twenty. */
    records: z.array(titled).readonly(),
  })
  .readonly()

const whole = z
  .object({
    record,
    title: z.string(),
    titles,
    attachments: z.array(attachment).readonly(),
    referrers: z.array(referrers).readonly(),
    /** The school year it belongs to, where it belongs to one. */
    year: z.string().nullable(),
    /** Its school year is sealed: it cannot be changed. */
    sealed: z.boolean(),
  })
  .readonly()

const option = z
  .object({ id: z.string(), title: z.string(), /** What tells two of one name apart. */ hint: z.string() })
  .readonly()

/** More records cannot be picked, and acted upon, at once. */
export const MOST_AT_ONCE = 20_000

export const ids = z.array(id).min(1).max(MOST_AT_ONCE).readonly()

export const records = {
  /** A part of a list. Fast on 100,000 rows; ask for what is on screen. Sorts by `id` (time of making) last. INVALID for a field the kind has not. */
  list: procedure
    .input(
      z.strictObject({
        ...selection,
        sort,
        ...page,
      }),
    )
    .output(listed),
  /** The ids and versions of what a list would show, in its order: the first MOST_AT_ONCE, or those among `ids`. */
  select: procedure
    .input(z.strictObject({ ...selection, sort, ids: ids.optional() }))
    .output(z.array(z.object({ id: z.string(), version: z.int() }).readonly()).readonly()),
  /** One record with everything its drawer shows, in the trash or not. NOT_FOUND. */
  get: procedure.input(z.strictObject({ kind, id })).output(whole),
  /** Titles of many records at once. */
  titles: procedure.input(z.strictObject({ of: z.array(reference).max(2_000).readonly() })).output(titles),
  /** Records to choose from in a reference field, best first; an empty text gives the newest. */
  options: procedure
    .input(
      z.strictObject({
        kind,
        text: line.default(''),
        where: z.array(recordFilter).max(20).readonly().default([]),
        limit: z.int().min(1).max(100).default(30),
      }),
    )
    .output(z.array(option).readonly()),
  /** INVALID with `field` and `problem`, DUPLICATE, SEALED_YEAR, TWO_CLASSES_A_YEAR. */
  create: procedure
    .input(z.strictObject({ kind: writtenKind, values }))
    .output(written.unwrap().extend({ record }).readonly()),
  /** Changes the values given, if the record is still at `version`. CONFLICT else. */
  update: procedure
    .input(z.strictObject({ kind: writtenKind, id, version: z.int().min(1), values }))
    .output(written.unwrap().extend({ record }).readonly()),
  /** Gives many records the same values, all or none. CONFLICT when one of them is not at its version any more. */
  updateMany: procedure
    .input(
      z.strictObject({
        kind: writtenKind,
        of: z
          .array(z.strictObject({ id, version: z.int().min(1) }))
          .min(1)
          .max(MOST_AT_ONCE)
          .readonly(),
        values,
      }),
    )
    .output(written.unwrap().extend({ count }).readonly()),
  /** To the trash, together with what belongs to them. */
  trash: procedure.input(z.strictObject({ kind, ids })).output(written),
  /** Out of the trash, with what went there together. OWNER_IN_TRASH. */
  restore: procedure.input(z.strictObject({ kind, ids })).output(written),
}

export type RecordFilter = z.input<typeof recordFilter>
export type RecordList = z.output<typeof listed>
export type WholeRecord = z.output<typeof whole>
export type RecordOption = z.output<typeof option>
