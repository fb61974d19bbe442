import { isKindId, type KindId, kindOf } from '../../../shared/domain/kinds.ts'
import { type TextOrder, textOrder } from '../../../shared/domain/spoken-order.ts'
import type { Tables } from '../database.ts'
import { namesOf } from '../titles.ts'
import type { Term } from './order-term.ts'

/** A stored value that a list is sorted by; null where nothing was entered. */
export type Value = string | number | null

/**
 * The places of these values of a field among one another, from 0, lowest first: texts as they are spoken, choices as they are defined,
 * references by the name of what they refer to. What was not entered has no place.
 */
export async function valueRanks(
  tables: Tables,
  kind: KindId,
  { name, field }: Term,
  values: readonly Value[],
): Promise<ReadonlyMap<Value, number>> {
  const entered = [...new Set(values)].filter((value) => value !== null && value !== '')
  if (field?.type === 'choice' || field?.type === 'term') {
    const choices = Object.keys(field.choices)
    return new Map(entered.map((value) => [value, choices.indexOf(String(value))]))
  }
  if (field?.type === 'text' || field?.type === 'long')
    return ranked(
      entered.map((value) => ({ value, text: String(value) })),
      textOrder(kind, name),
    )
  if (field?.type !== 'ref' || !isKindId(field.of)) return ranksOf(entered.toSorted(plainly))
  const names = await namesOf(tables, field.of, entered.map(String))
  return ranked(
    [...names].map(([value, text]) => ({ value, text })),
    textOrder(field.of, kindOf(field.of).title[0]),
  )
}

interface Named {
  readonly value: Value
  readonly text: string
}

function ranked(named: readonly Named[], { keyOf, compare }: TextOrder): ReadonlyMap<Value, number> {
  const keyed = named.map(({ value, text }) => ({ value, text, key: keyOf(text) }))
  keyed.sort(
    (one, other) =>
      compare(one.key, other.key) || plainly(one.text, other.text) || plainly(one.value, other.value),
  )
  return ranksOf(keyed.map(({ value }) => value))
}

const ranksOf = (sorted: readonly Value[]): ReadonlyMap<Value, number> =>
  new Map(sorted.map((value, rank) => [value, rank]))

const plainly = (one: Value, other: Value): number =>
  one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1
