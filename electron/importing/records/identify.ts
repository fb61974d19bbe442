import { type AnyValues, fieldsOf, type KindId, kindOf } from '../../../shared/domain/kinds.ts'
import { nameKey } from '../../../shared/domain/name-key.ts'
import { referenceKey } from '../../../shared/domain/reference-clues.ts'
import { phoneKey } from '../../../shared/domain/phone.ts'
import type { Entry } from '../plan/ledger.ts'
import type { Planning } from '../plan/planning.ts'

/** Kinds of which the archive holds one record a key: a child signs in to an activity once. */
export const ONCE: readonly KindId[] = ['school_year', 'enrollment', 'guardianship', 'attendance', 'school']

/**
 * Which record a row without an id means: the next one of its key fields that no row has meant yet. So two rows that say the same are two
 * records, and stay these two when the workbook comes again.
 */
export class Identities {
  readonly #planning: Planning
  readonly #byKey = new Map<KindId, Map<string, Entry[]>>()
  readonly #taken = new Set<string>()

  constructor(planning: Planning) {
    this.#planning = planning
  }

  /** From now on a row of this workbook has meant the record. */
  take({ id }: Entry): void {
    this.#taken.add(id)
  }

  isTaken({ id }: Entry): boolean {
    return this.#taken.has(id)
  }

  /** The record meant, or `taken`: the one that an earlier row meant already. */
  find(kind: KindId, values: AnyValues): { readonly entry?: Entry; readonly taken?: Entry } {
    const key = keyOf(kind, values)
    const same = (this.#keysOf(kind).get(key) ?? []).filter(
      (each) => !each.dropped && keyOf(kind, each.values) === key,
    )
    const entry = same.find((each) => !this.isTaken(each))
    if (entry) return { entry }
    const [taken] = ONCE.includes(kind) ? same : []
    return taken ? { taken } : {}
  }

  #keysOf(kind: KindId): Map<string, Entry[]> {
    const known = this.#byKey.get(kind)
    if (known) return known
    const keys = new Map<string, Entry[]>()
    this.#byKey.set(kind, keys)
    this.#planning.ledger.watch((entry) => {
      if (entry.kind !== kind) return
      const key = keyOf(kind, entry.values)
      const same = keys.get(key)
      if (!same) keys.set(key, [entry])
      else if (!same.includes(entry)) same.push(entry)
    })
    return keys
  }
}

/** The key fields of a record as two rows that mean the same would both have them. */
export function keyOf(kind: KindId, values: AnyValues): string {
  const { key, title } = kindOf(kind)
  const fields = new Map(fieldsOf(kind))
  return JSON.stringify(
    key.map((name) => {
      const value = values[name] ?? null
      const type = fields.get(name)?.type
      if (typeof value !== 'string') return value
      if (type === 'phone') return phoneKey(value) ?? nameKey(value)
      if (type !== 'text' && type !== 'long') return value
      return name === title[0] ? referenceKey(kind, value) : nameKey(value)
    }),
  )
}
