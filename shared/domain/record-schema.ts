import { z } from 'zod'
import type { Field } from './field.ts'
import { type AnyValues, fieldsOf, type KindId } from './kinds.ts'
import { isDay, isMonth, isSchoolYear, isTimeOfDay } from './moment.ts'

/** Longest entry of a one-line field, in characters: longer than any real title, short enough for a printed line. */
export const TEXT_LIMIT = 120
/** Longest entry of a multi-line field, in characters: some thirty printed pages. */
export const LONG_LIMIT = 30_000

/** What can be wrong with a value; the text is `problems:<problem>` of shared/i18n. */
export type Problem =
  | 'required'
  | 'too_long'
  | 'control_character'
  | 'not_a_text'
  | 'not_a_date'
  | 'not_a_time'
  | 'not_a_month'
  | 'not_a_school_year'
  | 'not_a_number'
  | 'negative'
  | 'above_points'
  | 'not_a_choice'
  | 'not_a_reference'
  | 'unknown_field'

const CONTROL =
  // eslint-disable-next-line no-control-regex -- these are exactly the characters to refuse
  /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const LINE_BREAK = /[\n\t]/
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text can be stored as it is; a line takes neither breaks nor tabs. */
export const isPlain = (value: string, lines: boolean): boolean =>
  !CONTROL.test(value) && (lines || !LINE_BREAK.test(value))

const problem = (name: Problem) => ({ error: name })

const entry = (limit: number, lines: boolean) =>
  z
    .string(problem('not_a_text'))
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .refine((value) => isPlain(value, lines), problem('control_character'))
    .refine((value) => [...value].length <= limit, problem('too_long'))

const shaped = (test: (value: string) => boolean, name: Problem) =>
  z.string(problem(name)).refine((value) => value === '' || test(value), problem(name))

function valueSchema(field: Field): z.ZodType {
  switch (field.type) {
    case 'text':
    case 'phone':
      return entry(field.limit ?? TEXT_LIMIT, false)
    case 'long':
      return entry(field.limit ?? LONG_LIMIT, true)
    case 'date':
      return shaped(isDay, 'not_a_date')
    case 'time':
      return shaped(isTimeOfDay, 'not_a_time')
    case 'month':
      return shaped(isMonth, 'not_a_month')
    case 'year':
      return shaped(isSchoolYear, 'not_a_school_year')
    case 'int':
      return z.int(problem('not_a_number')).min(0, problem('negative'))
    case 'number':
      return z.number(problem('not_a_number')).min(0, problem('negative'))
    case 'bool':
      return z.boolean(problem('not_a_choice'))
    case 'choice':
    case 'term':
      return z
        .string(problem('not_a_choice'))
        .refine((value) => value === '' || Object.hasOwn(field.choices, value), problem('not_a_choice'))
    case 'ref':
      return shaped((value) => ID.test(value), 'not_a_reference')
    case 'refs':
      return z.array(z.string().regex(ID, problem('not_a_reference')), problem('not_a_reference'))
  }
}

/** A field of a record: what was not entered becomes null, false or an empty list. */
function fieldSchema(field: Field): z.ZodType {
  if (field.type === 'bool')
    return valueSchema(field)
      .nullish()
      .transform((value) => value ?? false)
  if (field.type === 'refs')
    return valueSchema(field)
      .nullish()
      .transform((value) => value ?? [])
  return valueSchema(field)
    .nullish()
    .transform((value) => (value === '' || value === undefined ? null : value))
    .refine((value) => !field.required || value !== null, problem('required'))
}

const schemas = new Map<KindId, z.ZodType<AnyValues>>()

/** The zod schema of a kind's values, made from its definition. Issues carry a `Problem` as message. */
export function valuesSchema(kind: KindId): z.ZodType<AnyValues> {
  const known = schemas.get(kind)
  if (known) return known
  const shape = Object.fromEntries(fieldsOf(kind).map(([name, field]) => [name, fieldSchema(field)]))
  const schema = z.strictObject(shape, problem('unknown_field')) as unknown as z.ZodType<AnyValues>
  schemas.set(kind, schema)
  return schema
}
