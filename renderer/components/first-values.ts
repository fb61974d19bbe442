import { type AnyValues, fieldsOf, type FieldValue, type KindId, kindOf } from '../../shared/domain/kinds.ts'
import { derivedValues, type Known } from './derived-values.ts'

/** Values by field, as an address can carry them. */
export type GivenValues = Readonly<Record<string, string>>

/** What is usually so of a new record. */
const USUAL: Partial<Readonly<Record<KindId, AnyValues>>> = {
  activity: { status: 'planned' },
  plan_item: { status: 'planned' },
  student: { status: 'enrolled' },
}

/** What a new record begins with: the school year on screen, the usual choice, and what the place it is made from tells. */
export function firstValues(kind: KindId, year: string, given: GivenValues, known: Known): AnyValues {
  const values: Record<string, FieldValue> = {}
  for (const [name, field] of fieldsOf(kind)) {
    const told = given[name]
    if (field.type === 'refs') values[name] = told === undefined ? [] : [told]
    else if (field.type === 'bool') values[name] = told === 'true'
    else values[name] = told ?? USUAL[kind]?.[name] ?? (field.type === 'year' ? year : null)
  }
  return { ...values, ...derivedValues(kind, given, values, known) }
}

/**
 * What the next of several records entered in a row has in common with the last: the year, the term, the choices that must be made, and
 * what it belongs to (the members of one body, the items of one plan).
 */
export function carriedOver(kind: KindId, values: AnyValues): AnyValues {
  const { yearRule } = kindOf(kind)
  const owner = yearRule && 'via' in yearRule ? yearRule.via : undefined
  const common = fieldsOf(kind).filter(
    ([name, { type, required }]) =>
      name === owner || (required && (type === 'choice' || type === 'term' || type === 'year')),
  )
  return Object.fromEntries(common.map(([name]) => [name, values[name] ?? null]))
}
