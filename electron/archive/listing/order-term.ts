import { type RawBuilder, sql } from 'kysely'
import { CodedError } from '../../../shared/contract/errors.ts'
import type { Field } from '../../../shared/domain/field.ts'
import { fieldsOf, type KindId } from '../../../shared/domain/kinds.ts'

export interface Order {
  readonly field: string
  readonly descending?: boolean
}

/** A field that a list is sorted by. */
export interface Term {
  readonly name: string
  /** Undefined for what every record carries: id, version, times. */
  readonly field: Field | undefined
  readonly descending: boolean
}

const STAMP = ['id', 'created_at', 'updated_at', 'version', 'deleted_at']

/** Throws INVALID for a field the kind has not, or that has no order. */
export function termOf(kind: KindId, { field: name, descending = false }: Order): Term {
  const field = fieldsOf(kind).find(([known]) => known === name)?.[1]
  if ((!field && !STAMP.includes(name)) || field?.type === 'refs')
    throw new CodedError('INVALID', { kind, field: name, problem: 'unknown_field' })
  return { name, field, descending }
}

/** How much of a long text is compared. */
const BEGINNING = 80

/** What a record `r` is sorted by, as it stands in SQLite. */
export const valueOf = ({ name, field }: Term): RawBuilder<unknown> =>
  field?.type === 'long'
    ? sql`substr(${sql.ref(`r.${name}`)}, 1, ${sql.lit(BEGINNING)})`
    : sql.ref(`r.${name}`)

/** For SQLite. What is not entered comes last, as in a spreadsheet. */
export const inSql = (term: Term): RawBuilder<unknown> =>
  term.descending ? sql`${valueOf(term)} desc` : sql`${valueOf(term)} asc nulls last`

/** Whether SQLite, which compares bytes, would bring a field into an order that nobody expects. */
export function isSpoken({ field }: Term): boolean {
  switch (field?.type) {
    case 'text':
    case 'long':
    case 'choice':
    case 'term':
    case 'ref':
      return true
    case undefined:
    case 'date':
    case 'time':
    case 'month':
    case 'phone':
    case 'year':
    case 'int':
    case 'number':
    case 'bool':
    case 'refs':
      return false
  }
}
