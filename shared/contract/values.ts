import { z } from 'zod'
import { ATTACHMENT_ROLES, type AttachmentRole } from '../domain/attachment-role.ts'
import { type AnyRecord, type FieldValue, KIND_IDS } from '../domain/kinds.ts'
import { isSchoolYear } from '../domain/moment.ts'
import { LONG_LIMIT, TEXT_LIMIT } from '../domain/record-schema.ts'
import { LANGUAGES } from '../i18n/texts.ts'

/** The words of which the areas of the contract are made. */

/** Id of a record (UUID, lower case). */
export const id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'not_a_reference')

/** Stands for something that only the main process knows (a file, a folder, a job): random, of this session, worthless elsewhere. */
export const token = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/, 'not_a_reference')

export const kind = z.enum(KIND_IDS as [(typeof KIND_IDS)[number], ...(typeof KIND_IDS)[number][]])
export const language = z.enum(LANGUAGES)
export const role = z.enum(Object.keys(ATTACHMENT_ROLES) as [AttachmentRole, ...AttachmentRole[]])
/** `2025-2026`. */
export const schoolYear = z.string().refine(isSchoolYear, 'not_a_school_year')
/** ISO 8601 in UTC. */
export const moment = z.string()
export const count = z.int().min(0)
export const line = z.string().max(TEXT_LIMIT, 'too_long')
export const prose = z.string().max(LONG_LIMIT, 'too_long')
/** A text in both languages of the interface. */
export const label = z.object({ zh: z.string(), en: z.string() }).readonly()

/** The value of a field: see `Field` of shared/domain for what stands for what. */
export const fieldValue: z.ZodType<FieldValue> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()).readonly(),
])

/** Values of a record by field; fields left out stay as they are (or are not entered). The archive checks each against its definition. */
export const values = z.record(z.string().max(64), fieldValue).readonly()

/** A whole record of any kind: `RecordOf<kind>` with its stamp. */
export const record: z.ZodType<AnyRecord> = z
  .object({
    id: z.string(),
    created_at: moment,
    updated_at: moment,
    version: z.int(),
    deleted_at: moment.nullable(),
  })
  .catchall(fieldValue)
  .readonly()

/** Names one record. */
export const reference = z.object({ kind, id }).readonly()
/** A record with the words that name it to a person. */
export const titled = z.object({ kind, id: z.string(), title: z.string() }).readonly()
/** Titles of records by their ids; what is not there any more is left out. */
export const titles = z.record(z.string(), z.string()).readonly()

/** A part of a long list: `limit` rows from row `offset`. */
export const page = { offset: count.default(0), limit: z.int().min(1).max(500).default(100) }

/** What a change leaves behind: the batch that `history.undo` takes back, or null when nothing was changed. */
export const written = z.object({ batch: z.string().nullable() }).readonly()

/** The list on which something is mended: records of a kind, narrowed by field values. */
export const where = z
  .object({ kind, filter: z.record(z.string(), z.array(z.string()).readonly()).readonly() })
  .readonly()

export const nothing = z.void()
