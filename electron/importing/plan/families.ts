import { classKey } from '../../../shared/domain/class-name.ts'
import type { AnyValues } from '../../../shared/domain/kinds.ts'
import { nameKey } from '../../../shared/domain/name-key.ts'
import { phoneKey, samePhone } from '../../../shared/domain/phone.ts'
import type { Place as ClassPlace, Surroundings } from '../../../shared/domain/reference-clues.ts'
import type { Entry, Ledger } from './ledger.ts'

/** Who is in which class and whose child, as the ledger stands at each moment. */
export class Families implements Surroundings {
  readonly samePhone = samePhone
  readonly #ledger: Ledger
  readonly #enrollments = new Map<string, Set<Entry>>()
  readonly #guardianships = new Map<string, Set<Entry>>()
  readonly #children = new Map<string, Set<Entry>>()
  readonly #reachable = new Map<string, Set<Entry>>()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
    ledger.watch((entry) => {
      if (entry.kind === 'guardian') addTo(this.#reachable, personKey(entry.values), entry)
      if (entry.kind === 'enrollment') addTo(this.#enrollments, entry.values['student'], entry)
      if (entry.kind !== 'guardianship') return
      addTo(this.#guardianships, entry.values['student'], entry)
      addTo(this.#children, entry.values['guardian'], entry)
    })
  }

  /** The enrollments of a student. */
  enrollmentsOf(student: string): readonly Entry[] {
    return [...(this.#enrollments.get(student) ?? [])].filter(({ values }) => values['student'] === student)
  }

  guardianshipsOf(student: string): readonly Entry[] {
    return [...(this.#guardianships.get(student) ?? [])].filter(({ values }) => values['student'] === student)
  }

  guardiansOf(student: string): readonly Entry[] {
    return this.guardianshipsOf(student).flatMap(
      ({ values }) => this.#ledger.find('guardian', String(values['guardian'])) ?? [],
    )
  }

  /** The guardian of this name and phone, whosever child; of none without a real number. */
  guardianCalled(name: string, phone: string | null): Entry | undefined {
    const key = personKey({ name, phone })
    if (key === null) return undefined
    return [...(this.#reachable.get(key) ?? [])].find(
      ({ dropped, values }) => !dropped && personKey(values) === key,
    )
  }

  placesOf = (student: string): readonly ClassPlace[] =>
    this.enrollmentsOf(student).flatMap(({ values }) => {
      const place = this.#ledger.find('class', String(values['class']))?.values
      return place ? [{ year: String(place['year']), key: knownKey(String(place['name'])) }] : []
    })

  childrenOf = (guardian: string): readonly string[] =>
    [...(this.#children.get(guardian) ?? [])].map(({ values }) => String(values['student']))
}

/** The same name and the same phone is one person; null where the phone is none. */
function personKey({ name, phone }: AnyValues): string | null {
  const key = typeof phone === 'string' ? phoneKey(phone) : null
  return key === null ? null : `${nameKey(String(name))} ${key}`
}

const keys = new Map<string, string>()

/** A school has few names of classes and many rows that use them. */
function knownKey(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = classKey(name)
  keys.set(name, key)
  return key
}

function addTo(sets: Map<string, Set<Entry>>, id: unknown, entry: Entry): void {
  if (typeof id !== 'string') return
  const known = sets.get(id)
  if (known) known.add(entry)
  else sets.set(id, new Set([entry]))
}
