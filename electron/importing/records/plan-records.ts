import {
  type AnyValues,
  fieldsOf,
  type FieldValue,
  type KindId,
  kindOf,
} from '../../../shared/domain/kinds.ts'
import { SHEET_KINDS } from '../../../shared/domain/record-sheet.ts'
import { isMasked } from '../../../shared/domain/phone.ts'
import type { RecordSheet } from '../inputs.ts'
import { changedFields, type Entry, type Flaw, sameValue } from '../plan/ledger.ts'
import type { Planning } from '../plan/planning.ts'
import { shortened } from '../values/reading.ts'
import type { RowReader } from '../values/row-reader.ts'
import { Identities } from './identify.ts'
import { laterThan, type RecordRow, readReferences, readRow } from './read-row.ts'
import { type IdRow, rowsOf } from './record-rows.ts'
import { References } from './references.ts'

/** A sheet of a record workbook and the name of the workbook. */
export interface NamedSheet {
  readonly sheet: RecordSheet
  readonly file: string
}

/**
 * Plans the records of all sheets of one or more record workbooks. Rows with an id mean the record of that id, and their empty cells erase; rows
 * without mean the record of their key fields, and an empty cell leaves what is there. `trashed` are ids that lie in the trash.
 */
export async function planRecords(
  sheets: readonly NamedSheet[],
  trashed: ReadonlySet<string>,
  planning: Planning,
): Promise<void> {
  const plan = new RecordPlan(trashed, planning)
  for (const kind of SHEET_KINDS)
    for (const { sheet, file } of sheets.filter((each) => each.sheet.kind === kind))
      for (const row of rowsOf(sheet, file, planning.notices)) {
        await planning.goOn()
        plan.add(kind, row)
      }
  plan.finish()
}

interface Planned extends RecordRow {
  readonly entry: Entry
}

class RecordPlan {
  readonly #trashed: ReadonlySet<string>
  readonly #planning: Planning
  readonly #references: References
  readonly #identities: Identities
  readonly #planned: Planned[] = []

  constructor(trashed: ReadonlySet<string>, planning: Planning) {
    this.#trashed = trashed
    this.#planning = planning
    this.#references = new References(planning)
    this.#identities = new Identities(planning)
  }

  add(kind: KindId, { reader, id }: IdRow): void {
    const known = id === null ? undefined : this.#planning.ledger.find(kind, id)
    if (known && this.#identities.isTaken(known)) return reader.refuse('id', { code: 'ROW_TWICE' })
    const row: RecordRow = { reader, kind, own: id !== null, current: known?.values ?? null }
    const values = readRow(row, this.#planning, this.#references)
    if (reader.failed) return
    const entry = known
      ? this.#update(known, this.#withoutMasks(known.values, values, reader, kind), reader)
      : this.#place(kind, values, reader, id)
    if (!entry) return
    this.#identities.take(entry)
    this.#planning.claims.see(entry, reader.place)
    if (id !== null && id !== entry.id) this.#references.alias(id, entry)
    this.#planned.push({ ...row, entry })
  }

  /** References to what came later, and the count of rows that change nothing. */
  finish(): void {
    for (const planned of this.#planned) this.#addLater(planned)
    this.#planning.skipped += this.#planned.filter(
      ({ entry }) => entry.before && changedFields(entry).length === 0,
    ).length
  }

  #addLater({ entry, ...row }: Planned): void {
    const later: Record<string, FieldValue> = {}
    const asPlanned = { ...row, current: entry.values }
    readReferences(asPlanned, later, laterThan(row.kind), this.#planning, this.#references)
    if (!row.reader.failed) this.#update(entry, row.current ? later : filled(later), row.reader)
    if (row.reader.failed) this.#planning.ledger.drop(entry)
  }

  /** A row whose record is not known by its id: one of the same key, or a new one. */
  #place(kind: KindId, read: AnyValues, reader: RowReader, id: string | null): Entry | undefined {
    const values = this.#unmasked(kind, read, reader)
    const { entry, taken } = this.#identities.find(kind, values)
    if (taken) return this.#refuseTaken(taken, values, reader)
    if (entry) return this.#update(entry, filled(values), reader)
    const moved = kind === 'enrollment' ? this.#enrolledElsewhere(values) : undefined
    if (moved) return this.#move(moved, values, reader)
    return this.#create(kind, values, reader, id)
  }

  #create(kind: KindId, values: AnyValues, reader: RowReader, id: string | null): Entry | undefined {
    const trashed = id !== null && this.#trashed.has(id)
    if (trashed) reader.warn('id', { code: 'RECORD_IN_TRASH' })
    const { entry, flaws } = this.#planning.ledger.create(
      kind,
      values,
      reader.place,
      id === null || trashed ? undefined : id,
    )
    this.#refuse(flaws ?? [], kind, values, reader)
    return entry
  }

  #update(entry: Entry, values: AnyValues, reader: RowReader): Entry | undefined {
    const flaws = this.#planning.ledger.change(entry, values, reader.place)
    this.#refuse(flaws, entry.kind, values, reader)
    return flaws.length === 0 ? entry : undefined
  }

  #refuse(flaws: readonly Flaw[], kind: KindId, values: AnyValues, reader: RowReader): void {
    for (const { field, code } of flaws) {
      const value = values[field] ?? null
      reader.refuse(field, {
        code,
        details: { kind, name: field, ...(value !== null && { value: shortened(String(value)) }) },
      })
    }
  }

  /** A second row of something there can be only one of. */
  #refuseTaken(taken: Entry, values: AnyValues, reader: RowReader): undefined {
    const same = Object.entries(filled(values)).every(([name, value]) => sameValue(taken.values[name], value))
    if (same) {
      this.#planning.skipped++
      reader.warn(null, { code: 'ROW_REPEATED', details: rowOf(taken) })
    } else
      reader.refuse(null, {
        code: kindOf(taken.kind).single ? 'SECOND_OF_SINGLE' : 'ROW_TWICE',
        details: rowOf(taken),
      })
    return undefined
  }

  #enrolledElsewhere({ student, class: place }: AnyValues): Entry | undefined {
    const { families, ledger } = this.#planning
    const yearOf = (id: unknown) => ledger.find('class', String(id))?.values['year']
    return families
      .enrollmentsOf(String(student))
      .find(({ values, dropped }) => !dropped && yearOf(values['class']) === yearOf(place))
  }

  /** One class a child and year: another class than the archive has is a move, two in one import are a slip. */
  #move(enrollment: Entry, values: AnyValues, reader: RowReader): Entry | undefined {
    const name = (kind: KindId, id: unknown) =>
      String(this.#planning.ledger.find(kind, String(id))?.values['name'])
    const details = {
      value: name('student', values['student']),
      from: name('class', enrollment.values['class']),
      to: name('class', values['class']),
    }
    if (this.#planning.claims.hasSeen(enrollment)) {
      reader.refuse('class', { code: 'STUDENT_IN_TWO_CLASSES', details })
      return undefined
    }
    reader.warn('class', { code: 'STUDENT_MOVED', details })
    return this.#update(enrollment, filled(values), reader)
  }

  /** A masked number says that the one in the archive stays. */
  #withoutMasks(current: AnyValues, values: AnyValues, reader: RowReader, kind: KindId): AnyValues {
    const kept = { ...values }
    for (const name of phonesOf(kind)) {
      const said = values[name]
      if (typeof said !== 'string' || !isMasked(said)) continue
      delete kept[name]
      const stored = current[name]
      if (typeof stored !== 'string' || !this.#planning.families.samePhone(stored, said))
        reader.warnOnce(name, { code: 'PHONE_MASKED' })
    }
    return kept
  }

  /** A masked number in a row that tells no id stands for that of a record of this name, else for none. */
  #unmasked(kind: KindId, values: AnyValues, reader: RowReader): AnyValues {
    const unmasked = { ...values }
    for (const name of phonesOf(kind)) {
      const said = values[name]
      if (typeof said !== 'string' || !isMasked(said)) continue
      const stored = this.#planning.ledger
        .named(kind, String(values[kindOf(kind).title[0]]))
        .map((entry) => entry.values[name])
        .find((phone) => typeof phone === 'string' && this.#planning.families.samePhone(phone, said))
      unmasked[name] = stored ?? null
      if (stored === undefined) reader.warnOnce(name, { code: 'PHONE_MASKED' })
    }
    return unmasked
  }
}

const phonesOf = (kind: KindId): string[] =>
  fieldsOf(kind).flatMap(([name, { type }]) => (type === 'phone' ? [name] : []))

const rowOf = ({ place }: Entry) => ({ sheet: place?.sheet ?? '', row: (place?.row ?? 0) + 1 })

/** What a row says; what it leaves empty it does not erase. */
const filled = (values: AnyValues): AnyValues =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  )
