import { v7 as newId } from 'uuid'
import type { ImportCode } from '../../../shared/contract/import-notice.ts'
import {
  type AnyRecord,
  type AnyValues,
  fieldsOf,
  KIND_IDS,
  type KindId,
  kindOf,
} from '../../../shared/domain/kinds.ts'
import { valuesSchema } from '../../../shared/domain/record-schema.ts'
import { referenceKey, type Target } from '../../../shared/domain/reference-clues.ts'
import type { Tables } from '../../archive/database.ts'
import { listRecords } from '../../archive/records.ts'
import type { Place } from './notices.ts'

/** A record as it stands, or will stand when the plan is carried out. */
export interface Entry extends Target {
  readonly kind: KindId
  readonly id: string
  /** The record as the archive has it; null for one to be created. */
  readonly before: AnyRecord | null
  values: AnyValues
  /** Where the input last spoke of it. */
  place: Place | null
  /** Left out of the plan: it cannot be written, or hangs on what cannot. */
  dropped: boolean
}

/** Why values cannot be stored. */
export interface Flaw {
  readonly field: string
  readonly code: ImportCode
}

/** A planned record, or why there is none. */
export type Created =
  | { readonly entry: Entry; readonly flaws?: undefined }
  | { readonly entry?: undefined; readonly flaws: readonly Flaw[] }

/** The records of an archive in memory, and on top of them what the import makes of them; nothing is written. */
export class Ledger {
  readonly tables: Tables
  readonly #byId = new Map<KindId, Map<string, Entry>>()
  readonly #byName = new Map<KindId, Map<string, Entry[]>>()
  readonly #watchers: ((entry: Entry) => void)[] = []
  /** Counts every creation and change: a row after which it stands as before has changed nothing. */
  changes = 0
  /** Whether a new record was left out: then others may refer to what will not be there. */
  hasDropped = false

  constructor(tables: Tables) {
    this.tables = tables
  }

  /** Reads all live records of kinds, once. */
  async load(kinds: Iterable<KindId>): Promise<void> {
    for (const kind of new Set(kinds)) {
      if (this.#byId.has(kind)) continue
      this.#byId.set(kind, new Map())
      this.#byName.set(kind, new Map())
      for (const record of (await listRecords(this.tables, kind)) as unknown as AnyRecord[])
        this.#put({
          kind,
          id: record.id,
          before: record,
          values: ownValues(kind, record),
          place: null,
          dropped: false,
        })
    }
  }

  /** Tells `watcher` of each record that is there, and of each that is put in or changed from now on. */
  watch(watcher: (entry: Entry) => void): void {
    for (const entries of this.#byId.values()) for (const entry of entries.values()) watcher(entry)
    this.#watchers.push(watcher)
  }

  all(kind: KindId): readonly Entry[] {
    return [...(this.#byId.get(kind)?.values() ?? [])]
  }

  find(kind: KindId, id: string): Entry | undefined {
    return this.#byId.get(kind)?.get(id)
  }

  /** Those that a reference of this name may mean. */
  named(kind: KindId, name: string): readonly Entry[] {
    return this.#byName.get(kind)?.get(referenceKey(kind, name)) ?? []
  }

  /** Plans a new record; the flaws of its values instead if there are any. */
  create(kind: KindId, values: AnyValues, place: Place, id = newId()): Created {
    const checked = check(kind, values)
    if (checked.flaws) return checked
    const entry: Entry = { kind, id, before: null, values: checked.values, place, dropped: false }
    this.changes++
    this.#put(entry)
    return { entry }
  }

  /** Plans other values for some fields of a record. Returns the flaws for which nothing was changed, if any. */
  change(entry: Entry, values: AnyValues, place: Place): readonly Flaw[] {
    const checked = check(entry.kind, { ...entry.values, ...values })
    if (checked.flaws) return checked.flaws
    if (sameValues(entry.values, checked.values)) return []
    entry.values = checked.values
    entry.place = place
    this.changes++
    this.#put(entry)
    return []
  }

  /** Leaves a record out of the plan: a new one will not be there, another one stays as it is in the archive. */
  drop(entry: Entry): void {
    if (!entry.before) this.hasDropped = entry.dropped = true
    else entry.values = ownValues(entry.kind, entry.before)
  }

  /** What is to be written, kind by kind in their order. */
  *planned(): Iterable<Entry> {
    for (const kind of KIND_IDS)
      for (const entry of this.#byId.get(kind)?.values() ?? [])
        if (!entry.dropped && (!entry.before || !isAsBefore(entry))) yield entry
  }

  #put(entry: Entry): void {
    this.#byId.get(entry.kind)?.set(entry.id, entry)
    if (REFERRED_TO.has(entry.kind)) this.#putName(entry)
    for (const watcher of this.#watchers) watcher(entry)
  }

  #putName(entry: Entry): void {
    const names = this.#byName.get(entry.kind)
    const key = referenceKey(entry.kind, String(entry.values[kindOf(entry.kind).title[0]] ?? ''))
    const same = names?.get(key)
    if (!same) names?.set(key, [entry])
    else if (!same.includes(entry)) same.push(entry)
  }
}

/** Kinds that others refer to by name. */
const REFERRED_TO: ReadonlySet<string> = new Set(
  KIND_IDS.flatMap((kind) => fieldsOf(kind).flatMap(([, field]) => ('of' in field ? field.of : []))),
)

/** The fields in which a record to be changed differs from the one in the archive. */
export const changedFields = ({ kind, before, values }: Entry): string[] =>
  fieldsOf(kind).flatMap(([name]) => (before && sameValue(before[name], values[name]) ? [] : [name]))

const isAsBefore = (entry: Entry): boolean => changedFields(entry).length === 0

const ownValues = (kind: KindId, record: AnyRecord): AnyValues =>
  Object.fromEntries(fieldsOf(kind).map(([name]) => [name, record[name] ?? null]))

type Checked =
  { readonly values: AnyValues; readonly flaws?: undefined } | { readonly flaws: readonly Flaw[] }

/** Values as they would be stored, or what is wrong with them. */
function check(kind: KindId, values: AnyValues): Checked {
  const { success, data, error } = valuesSchema(kind).safeParse(values)
  if (success) return { values: data }
  return {
    flaws: error.issues.map(({ path, message }) => ({
      field: String(path[0] ?? ''),
      code: message.toUpperCase() as ImportCode,
    })),
  }
}

const sameValues = (one: AnyValues, other: AnyValues): boolean =>
  Object.keys(other).every((name) => sameValue(one[name], other[name]))

export const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
