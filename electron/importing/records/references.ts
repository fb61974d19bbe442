import type { ImportDetails } from '../../../shared/contract/import-notice.ts'
import type { Field } from '../../../shared/domain/field.ts'
import { type AnyValues, type FieldValue, isKindId, type KindId } from '../../../shared/domain/kinds.ts'
import { cluesOf, narrow, type Said } from '../../../shared/domain/reference-clues.ts'
import { parseReference, parseReferences, type Reference } from '../../../shared/domain/reference-text.ts'
import type { Entry } from '../plan/ledger.ts'
import type { Planning } from '../plan/planning.ts'
import { type Remark, shortened } from '../values/reading.ts'
import type { RowReader } from '../values/row-reader.ts'
import { cellText } from '../workbook/cell.ts'

export type ReferenceField = Extract<Field, { type: 'ref' | 'refs' }>

/** A reference as it stands in a row: what the row says beside it, and what the record referred to until now. */
export interface Referring {
  readonly kind: KindId
  readonly name: string
  readonly field: ReferenceField
  readonly said: Said
  readonly current: FieldValue
}

/** Finds what the references of a workbook mean, among the records of the archive and of the import itself. */
export class References {
  readonly #planning: Planning
  /** The ids of rows that became other records than their id says, by kind. */
  readonly #aliases = new Map<string, Entry>()

  constructor(planning: Planning) {
    this.#planning = planning
  }

  /** From now on a reference to `id` means this record. */
  alias(id: string, entry: Entry): void {
    this.#aliases.set(`${entry.kind}/${id}`, entry)
  }

  /** The ids that a cell refers to: one, a list, or null. What is unknown or ambiguous is refused at the row. */
  resolve(referring: Referring, reader: RowReader): FieldValue {
    const text = cellText(reader.cell(referring.name)).trim()
    if (referring.field.type === 'ref')
      return text === '' ? null : this.#one(parseReference(text), referring, reader)
    const ids = parseReferences(text).map((reference) => this.#one(reference, referring, reader))
    return [...new Set(ids.filter((id) => id !== null))]
  }

  #one(reference: Reference, referring: Referring, reader: RowReader): string | null {
    const { name, field } = referring
    if (!isKindId(field.of)) return null
    const tagged = reference.id === null ? null : this.#byId(reference.id, field.of, referring.current)
    if (tagged !== null) return tagged
    const found = this.#byName(reference.name, field.of, referring)
    const [only, ...others] = found
    if (only && others.length === 0) {
      this.#reportOtherClass(only, referring, reader)
      return only.id
    }
    const details = { value: shortened(reference.name), kind: field.of, count: found.length }
    if (found.length > 0) reader.refuse(name, { code: 'REFERENCE_AMBIGUOUS', details })
    else if (reference.id !== null && !field.required)
      reader.warn(name, { code: 'REFERENCE_UNKNOWN', details })
    else reader.refuse(name, this.#unknown(referring, details))
    return null
  }

  #byId(id: string, of: KindId, current: FieldValue): string | null {
    const meant = this.#aliases.get(`${of}/${id}`) ?? this.#planning.ledger.find(of, id)
    if (meant && !meant.dropped) return meant.id
    // What lies in the trash is still referred to by those who did before.
    return current === id || (Array.isArray(current) && current.includes(id)) ? id : null
  }

  #byName(name: string, of: KindId, { kind, name: field, said }: Referring): readonly Entry[] {
    const { claims, families, ledger, year } = this.#planning
    const named = ledger.named(of, name).filter(({ dropped }) => !dropped)
    let found = narrow(named, cluesOf(kind, field), said, families)
    if (found.length > 1 && !said.year) found = preferred(found, ({ id, values }) => isOfYear(id, values))
    return preferred(found, (entry) => claims.hasSeen(entry))

    function isOfYear(id: string, values: AnyValues): boolean {
      return 'year' in values
        ? values['year'] === year
        : families.placesOf(id).some((place) => place.year === year)
    }
  }

  /** A class that is nowhere is likelier a slip than a child who moved. */
  #unknown({ said }: Referring, details: ImportDetails): Remark {
    const missing = said.class && this.#planning.ledger.named('class', said.class).length === 0
    return missing
      ? { code: 'CLASS_UNKNOWN', details: { value: shortened(said.class ?? '') } }
      : { code: 'REFERENCE_UNKNOWN', details }
  }

  #reportOtherClass(found: Entry, { field, said }: Referring, reader: RowReader): void {
    if (field.of !== 'student' || !said.class) return
    const { families, ledger } = this.#planning
    const agreeing = narrow([found], [{ by: 'class', strict: true }], said, families)
    if (agreeing.length > 0) return
    const details = { value: shortened(said.class) }
    if (ledger.named('class', said.class).length === 0)
      reader.refuse('clue.class', { code: 'CLASS_UNKNOWN', details })
    else reader.warn('clue.class', { code: 'STUDENT_IN_OTHER_CLASS', details })
  }
}

function preferred(entries: readonly Entry[], is: (entry: Entry) => boolean): readonly Entry[] {
  if (entries.length < 2) return entries
  const liked = entries.filter(is)
  return liked.length > 0 ? liked : entries
}
