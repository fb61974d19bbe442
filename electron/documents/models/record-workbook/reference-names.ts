import {
  type AnyValues,
  fieldsOf,
  type FieldValue,
  isKindId,
  KIND_IDS,
  type KindId,
  kindOf,
} from '../../../../shared/domain/kinds.ts'
import { classKey } from '../../../../shared/domain/class-name.ts'
import { samePhone } from '../../../../shared/domain/phone.ts'
import {
  type Clue,
  cluesOf,
  narrow,
  type Place,
  referenceKey,
  type Said,
  type Surroundings,
  type Target,
} from '../../../../shared/domain/reference-clues.ts'
import { canStandAlone, tagged } from '../../../../shared/domain/reference-text.ts'
import type { Tables } from '../../../archive/database.ts'
import { anyTable } from '../../../archive/records.ts'

/** What may tell records of one name apart, beside the name itself. */
const TELLING = ['year', 'term', 'date', 'month', 'phone'] as const

interface ClassPlace extends Place {
  readonly name: string
}

/** How the records of an archive are called where others refer to them. */
export class ReferenceNames {
  readonly #records = new Map<KindId, Map<string, AnyValues>>()
  readonly #targets = new Map<KindId, Map<string, Target[]>>()
  readonly #places = new Map<string, ClassPlace[]>()
  readonly #children = new Map<string, string[]>()
  /** A long table says the same of the same records again and again. */
  readonly #texts = new Map<string, string>()
  readonly #around: Surroundings = {
    placesOf: (student) => this.#places.get(student) ?? [],
    childrenOf: (guardian) => this.#children.get(guardian) ?? [],
    samePhone,
  }

  add(kind: KindId, id: string, values: AnyValues, live: boolean): void {
    mapIn(this.#records, kind).set(id, values)
    if (!live) return
    const key = referenceKey(kind, nameIn(kind, values))
    const targets = mapIn(this.#targets, kind)
    const same = targets.get(key)
    if (same) same.push({ id, values })
    else targets.set(key, [{ id, values }])
  }

  addPlace(student: string, place: string): void {
    const values = this.#records.get('class')?.get(place)
    if (!values) return
    const name = nameIn('class', values)
    listIn(this.#places, student).push({ year: String(values['year']), key: classKey(name), name })
  }

  addChild(guardian: string, student: string): void {
    listIn(this.#children, guardian).push(student)
  }

  valuesOf(kind: KindId, id: FieldValue): AnyValues | null {
    return (typeof id === 'string' && this.#records.get(kind)?.get(id)) || null
  }

  /** A telling value of a record: its school year, its date. */
  wordOf(kind: KindId, id: FieldValue, word: string): string | null {
    const value = this.valuesOf(kind, id)?.[word]
    return typeof value === 'string' ? value : null
  }

  /** The name of a student's class in a year, else of the latest. */
  classOf(student: FieldValue, year: string | null): string | null {
    const places = this.#places.get(String(student)) ?? []
    const there = places.find((place) => place.year === year)
    return (there ?? places.reduce(later, places[0]))?.name ?? null
  }

  /** What a cell says for a record: its name if the import finds this record by it, else name and id. */
  textOf(kind: KindId, field: string, of: KindId, id: string, said: Said): string {
    const clues = cluesOf(kind, field)
    const key = [kind, field, id, ...clues.map(({ by }) => said[by] ?? ''), said.year ?? ''].join('\n')
    const known = this.#texts.get(key)
    if (known !== undefined) return known
    const text = this.#findText(clues, of, id, said)
    this.#texts.set(key, text)
    return text
  }

  #findText(clues: readonly Clue[], of: KindId, id: string, said: Said): string {
    const values = this.valuesOf(of, id)
    const name = values ? nameIn(of, values) : ''
    const named = this.#targets.get(of)?.get(referenceKey(of, name)) ?? []
    const [only, ...others] = narrow(named, clues, said, this.#around)
    return only?.id === id && others.length === 0 && canStandAlone(name) ? name : tagged(name, id)
  }
}

const later = (one: ClassPlace | undefined, other: ClassPlace): ClassPlace =>
  one && one.year >= other.year ? one : other

const nameIn = (kind: KindId, values: AnyValues): string => String(values[kindOf(kind).title[0]] ?? '')

/** Reads the names of all records that others may refer to; those in the trash too, which keep their name where they are still referred to. */
export async function loadReferenceNames(tables: Tables): Promise<ReferenceNames> {
  const names = new ReferenceNames()
  const kinds = new Set(
    KIND_IDS.flatMap((kind) => fieldsOf(kind).flatMap(([, field]) => ('of' in field ? field.of : []))),
  )
  for (const kind of [...kinds].filter(isKindId)) {
    const columns = [
      ...new Set([kindOf(kind).title[0], ...TELLING.filter((name) => name in kindOf(kind).fields)]),
    ]
    const rows = await anyTable(tables, kind)
      .select(['id', 'deleted_at', ...columns])
      .orderBy('id')
      .execute()
    for (const { id, deleted_at, ...values } of rows) names.add(kind, String(id), values, deleted_at === null)
  }
  const live = (kind: KindId, columns: readonly string[]) =>
    anyTable(tables, kind).select(columns).where('deleted_at', 'is', null).orderBy('id').execute()
  for (const row of await live('enrollment', ['student', 'class']))
    names.addPlace(String(row['student']), String(row['class']))
  for (const row of await live('guardianship', ['guardian', 'student']))
    names.addChild(String(row['guardian']), String(row['student']))
  return names
}

function mapIn<K, V>(maps: Map<K, Map<string, V>>, key: K): Map<string, V> {
  const known = maps.get(key) ?? new Map<string, V>()
  maps.set(key, known)
  return known
}

function listIn<V>(lists: Map<string, V[]>, key: string): V[] {
  const known = lists.get(key) ?? []
  lists.set(key, known)
  return known
}
