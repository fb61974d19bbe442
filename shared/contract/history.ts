import { z } from 'zod'
import { procedure } from './base.ts'
import { count, fieldValue, id, kind, moment, nothing, page, titles } from './values.ts'

const entry = z
  .object({
    batch: z.string(),
    label: z.string(),
    who: z.string(),
    at: moment,
    /** Records changed. */
    changes: count,
    /** The act that this one took back (undo) or, of an undo, brought back (redo); else null. */
    undoes: z.string().nullable(),
    /** Taken back by a later act that still stands. */
    undone: z.boolean(),
  })
  .readonly()

const fieldChange = z
  .object({ field: z.string(), before: fieldValue.nullable(), after: fieldValue.nullable() })
  .readonly()

const recordChange = z
  .object({
    batch: z.string(),
    kind,
    id: z.string(),
    title: z.string(),
    what: z.enum(['created', 'changed', 'trashed', 'restored', 'removed']),
    /** The fields whose values differ, in the order of the form. */
    fields: z.array(fieldChange).readonly(),
  })
  .readonly()

const changes = z
  .object({
    total: count,
    changes: z.array(recordChange).readonly(),
    /** Of what the values refer to. */ titles,
  })
  .readonly()

const taken = z
  .object({ /** What was taken back, or done again. */ label: z.string(), kinds: z.array(kind).readonly() })
  .readonly()

export const history = {
  /** Acts, newest first: all, or those that touched one record. */
  list: procedure
    .input(z.strictObject({ record: id.optional(), ...page }))
    .output(z.object({ total: count, entries: z.array(entry).readonly() }).readonly()),
  /** What one act changed, record by record, or all that ever changed one record, newest first. */
  changes: procedure
    .input(z.union([z.strictObject({ batch: id, ...page }), z.strictObject({ record: id, ...page })]))
    .output(changes),
  /** Takes back the latest act that still stands, or the one given. NOTHING_TO_UNDO, CONFLICT, STILL_REFERRED_TO, SEALED_YEAR. */
  undo: procedure.input(z.strictObject({ batch: id.optional() }).optional()).output(taken),
  /** Does again what undo took back last. NOTHING_TO_UNDO. */
  redo: procedure.input(nothing).output(taken),
}

export type HistoryEntry = z.output<typeof entry>
export type RecordChange = z.output<typeof recordChange>
