import type { Field } from '../../shared/domain/field.ts'
import { type KindId, kindOf } from '../../shared/domain/kinds.ts'
import type { RecordFilter } from '../../shared/contract/records.ts'

/** How one field narrows a list: to some of its values (an empty text: not entered), or to a span of days or months. */
export type Narrowing =
  | { readonly field: string; readonly values: readonly string[] }
  | { readonly field: string; readonly from: string; readonly to: string }

/**
 * What an address says of how a list of a kind is narrowed: `kind:special_issue|reading;issued_on:2025-09-01..2025-12-31`. Parts that
 * name no field of the kind are passed over.
 */
export function narrowingsIn(kind: KindId, text: string | undefined): readonly Narrowing[] {
  return (text ?? '').split(';').flatMap((part): Narrowing[] => {
    const at = part.indexOf(':')
    const field = part.slice(0, at)
    if (at < 1 || !Object.hasOwn(kindOf(kind).fields, field)) return []
    const said = part.slice(at + 1)
    const [from, to] = said.split('..')
    return [to === undefined ? { field, values: said.split('|') } : { field, from: from ?? '', to }]
  })
}

/** The same as an address carries it; undefined when nothing narrows. */
export function narrowingText(narrowings: readonly Narrowing[]): string | undefined {
  if (narrowings.length === 0) return undefined
  return narrowings
    .map((each) =>
      'values' in each ? `${each.field}:${each.values.join('|')}` : `${each.field}:${each.from}..${each.to}`,
    )
    .join(';')
}

/** Narrowings with that of one field replaced, or taken away. */
export const withNarrowing = (
  narrowings: readonly Narrowing[],
  field: string,
  narrowing: Narrowing | null,
): readonly Narrowing[] => [
  ...narrowings.filter((each) => each.field !== field),
  ...(narrowing === null ? [] : [narrowing]),
]

/** As the archive is asked. A box that is not ticked is false. */
export function filtersOf(kind: KindId, narrowings: readonly Narrowing[]): readonly RecordFilter[] {
  return narrowings.map((each) => {
    const { field } = each
    if (!('values' in each))
      return { field, ...(each.from && { from: each.from }), ...(each.to && { to: each.to }) }
    return { field, is: each.values.map((value) => storedValue(kindOf(kind).fields[field]?.type, value)) }
  })
}

function storedValue(type: Field['type'] | undefined, value: string): string | boolean | null {
  if (type === 'bool') return value === 'true'
  return value === '' ? null : value
}

/** What a record made from a narrowed list begins with: that which all on screen have in common. */
export function givenBy(narrowings: readonly Narrowing[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    narrowings.flatMap((each): [string, string][] => {
      const [only, ...more] = 'values' in each ? each.values : []
      return only === undefined || only === '' || more.length > 0 ? [] : [[each.field, only]]
    }),
  )
}
