import { type RawBuilder, sql } from 'kysely'
import { CodedError } from '../../../shared/contract/errors.ts'
import type { Field } from '../../../shared/domain/field.ts'
import { fieldsOf, type KindId } from '../../../shared/domain/kinds.ts'

/** A condition on a record that the query calls `r`. */
export type Condition = RawBuilder<unknown>

type Scalar = string | number | boolean | null

/** Narrows by one field: one of several values (null: not entered), or between two, both included. */
export type FieldFilter =
  | { readonly field: string; readonly is: readonly Scalar[] }
  | {
      readonly field: string
      readonly from?: string | number | undefined
      readonly to?: string | number | undefined
    }

/** The condition of one filter. A list of references matches when it holds any of the values. Throws INVALID for a field the kind has not. */
export function filterCondition(kind: KindId, filter: FieldFilter): Condition {
  const field = fieldsOf(kind).find(([name]) => name === filter.field)?.[1]
  if (!field) throw new CodedError('INVALID', { kind, field: filter.field, problem: 'unknown_field' })
  if ('is' in filter) return field.type === 'refs' ? listHolds(kind, filter) : valueIs(field, filter)
  const column = sql.ref(`r.${filter.field}`)
  const conditions = [sql`${column} is not null`]
  if (filter.from !== undefined) conditions.push(sql`${column} >= ${filter.from}`)
  if (filter.to !== undefined) conditions.push(sql`${column} <= ${filter.to}`)
  if (field.type === 'refs')
    throw new CodedError('INVALID', { kind, field: filter.field, problem: 'unknown_field' })
  return sql`(${sql.join(conditions, sql` and `)})`
}

type Is = Extract<FieldFilter, { is: unknown }>

function valueIs(field: Field, { field: name, is }: Is): Condition {
  const column = sql.ref(`r.${name}`)
  const values = is.filter((value) => value !== null).map((value) => stored(field, value))
  const among = sql`${column} in (${sql.join(values)})`
  if (values.length === is.length) return among
  return values.length === 0 ? sql`${column} is null` : sql`(${column} is null or ${among})`
}

/** A box that was never ticked is stored as 0, and a filter may ask for it as false. */
const stored = (field: Field, value: string | number | boolean): string | number =>
  field.type === 'bool' || typeof value === 'boolean' ? Number(value) : value

function listHolds(kind: KindId, { field, is }: Is): Condition {
  const list = sql.table(`${kind}_${field}`)
  const values = is.filter((value) => value !== null).map(String)
  const holds = sql`exists (select 1 from ${list} as l where l.owner = r.id and l.target in (${sql.join(values)}))`
  const isEmpty = sql`not exists (select 1 from ${list} as l where l.owner = r.id)`
  if (values.length === is.length) return holds
  return values.length === 0 ? isEmpty : sql`(${isEmpty} or ${holds})`
}
