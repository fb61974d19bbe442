import type { AnyValues, FieldValue } from '../../../shared/domain/kinds.ts'
import { nameKey } from '../../../shared/domain/name-key.ts'
import { samePhone } from '../../../shared/domain/phone.ts'
import type { Entry, Ledger } from './ledger.ts'
import type { Notices, Place } from './notices.ts'
import { shortened } from '../values/reading.ts'

/**
 * What the rows of this import have said of records. Within one import the first word counts: a later row that contradicts it is reported and
 * changes nothing, so that a roster that contradicts itself does not change the archive back and forth each time it is imported.
 */
export class Claims {
  readonly #ledger: Ledger
  readonly #notices: Notices
  readonly #said = new Map<string, Map<string, FieldValue>>()
  readonly #seen = new Map<string, Place>()

  constructor(ledger: Ledger, notices: Notices) {
    this.#ledger = ledger
    this.#notices = notices
  }

  /** Gives a record the values that a row has; an empty one never erases. `at` says where the value of a field stands. */
  state(entry: Entry, values: AnyValues, at: (name: string) => Place): void {
    const said = this.#saidOf(entry)
    const news: Record<string, FieldValue> = {}
    for (const [name, value] of Object.entries(values)) {
      if (value === null || value === '') continue
      const earlier = said.get(name)
      if (earlier === undefined) {
        said.set(name, value)
        news[name] = value
      } else if (!meansSame(earlier, value))
        this.#notices.warn(at(name), {
          code: 'CONTRADICTS_EARLIER_ROW',
          details: { kind: entry.kind, name, value: String(value), earlier: String(earlier) },
        })
    }
    this.#give(entry, news, at)
  }

  /** What cannot be stored is reported and left out; the rest counts. */
  #give(entry: Entry, news: AnyValues, at: (name: string) => Place): void {
    const place = at('')
    const flaws = this.#ledger.change(entry, news, place)
    if (flaws.length === 0) return
    const sound = { ...news }
    for (const { field, code } of flaws) {
      const value = shortened(String(news[field] ?? ''))
      this.#notices.warn(at(field), { code, details: { kind: entry.kind, name: field, value } })
      delete sound[field]
    }
    this.#ledger.change(entry, sound, place)
  }

  hasSaid(entry: Entry, name: string): boolean {
    return this.#said.get(entry.id)?.has(name) ?? false
  }

  /** Marks that a row speaks of a record, and returns the row that did so before. */
  see(entry: Entry, place: Place): Place | null {
    const before = this.#seen.get(entry.id) ?? null
    if (!before) this.#seen.set(entry.id, place)
    return before
  }

  hasSeen(entry: Entry): boolean {
    return this.#seen.has(entry.id)
  }

  #saidOf(entry: Entry): Map<string, FieldValue> {
    const known = this.#said.get(entry.id)
    if (known) return known
    const said = new Map<string, FieldValue>()
    this.#said.set(entry.id, said)
    return said
  }
}

function meansSame(one: FieldValue, other: FieldValue): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return one === other
  return nameKey(one) === nameKey(other) || samePhone(one, other)
}
