import { termOf, type TermDates } from '../../../shared/domain/calendar.ts'
import {
  type AnyValues,
  fieldsOf,
  type FieldValue,
  isKindId,
  KIND_IDS,
  type KindId,
  kindOf,
} from '../../../shared/domain/kinds.ts'
import { isDay, isSchoolYear, schoolYearOfDay } from '../../../shared/domain/moment.ts'
import { type Said, saidBy } from '../../../shared/domain/reference-clues.ts'
import type { Planning } from '../plan/planning.ts'
import { readDay } from '../values/day.ts'
import type { Reading } from '../values/reading.ts'
import type { RowReader } from '../values/row-reader.ts'
import { readSchoolYear } from '../values/school-calendar.ts'
import { cleanLine, readText } from '../values/text.ts'
import type { Cell } from '../workbook/cell.ts'
import { readField } from './read-field.ts'
import type { ReferenceField, References } from './references.ts'

export interface RecordRow {
  readonly reader: RowReader
  readonly kind: KindId
  /** Whether Liuyou wrote the row: it carries an id. */
  readonly own: boolean
  /** The record of that id, if the archive has it. */
  readonly current: AnyValues | null
}

/** The values of the columns that the sheet has. References to what comes later in the workbook are left for `readReferences`. */
export function readRow(
  row: RecordRow,
  planning: Planning,
  references: References,
): Record<string, FieldValue> {
  const { reader, kind } = row
  const values: Record<string, FieldValue> = {}
  const year = reader.has('year')
    ? (readSchoolYear(reader.cell('year')).value ?? planning.year)
    : planning.year
  for (const [name, field] of fieldsOf(kind)) {
    if (!reader.has(name) || 'of' in field) continue
    const place = { kind, name, year, own: row.own }
    const value = reader.needed(name, (cell) => readField(field, cell, place))
    values[name] = field.type === 'bool' ? value === true : value
  }
  deriveYear(row, values, planning)
  readReferences(row, values, earlierThan(kind), planning, references)
  return values
}

export type Wanted = (field: ReferenceField) => boolean

const orderOf = (kind: string): number => KIND_IDS.findIndex((id) => id === kind)
const earlierThan =
  (kind: KindId): Wanted =>
  ({ of }) =>
    orderOf(of) < orderOf(kind)

/** Of its own kind (上级机构) or of a later one (对应活动): known only when all rows have been read. */
export const laterThan =
  (kind: KindId): Wanted =>
  (field) =>
    !earlierThan(kind)(field)

/** Adds to `values` the ids of what the wanted references of a row mean. */
export function readReferences(
  { reader, kind, current }: RecordRow,
  values: Record<string, FieldValue>,
  wanted: Wanted,
  planning: Planning,
  references: References,
): void {
  const columns = cluesIn(reader)
  for (const [name, field] of fieldsOf(kind)) {
    if (!('of' in field) || !reader.has(name) || !wanted(field) || !isKindId(field.of)) continue
    const known: AnyValues = { ...current, ...values }
    const activity = planning.ledger.find('activity', String(known['activity']))?.values ?? null
    const said = saidBy(known, columns, activity)
    values[name] = references.resolve({ kind, name, field, said, current: current?.[name] ?? null }, reader)
  }
}

function cluesIn(reader: RowReader): Said {
  const clue = (name: string, readCell: (cell: Cell) => Reading<string>): string | null =>
    reader.has(`clue.${name}`) ? reader.needed(`clue.${name}`, readCell) : null
  return {
    year: clue('year', readSchoolYear),
    date: clue('date', (cell) => readDay(cell, null)),
    class: clue('class', (cell) => readText(cell, cleanLine)),
  }
}

/**
 * A new record without its school year or term has those of its date, or the year of the import: said once a sheet. A row that Liuyou wrote is
 * complete as it is.
 */
function deriveYear(
  { reader, kind, current }: RecordRow,
  values: Record<string, FieldValue>,
  planning: Planning,
): void {
  const { fields } = kindOf(kind)
  const date = typeof values['date'] === 'string' && isDay(values['date']) ? values['date'] : null
  const derive = (name: 'year' | 'term', value: () => string | null): void => {
    if (current || !fields[name]?.required || values[name] || reader.failed) return
    const derived = value()
    if (derived === null) return
    values[name] = derived
    const { file, sheet } = reader.place
    planning.notices.warnOnce(
      { file, ...(sheet !== undefined && { sheet }) },
      { code: 'VALUE_DERIVED', details: { kind, name } },
    )
  }
  derive('year', () => (date ? schoolYearOfDay(date) : planning.year))
  derive('term', () =>
    date && isSchoolYear(schoolYearOfDay(date)) ? termOf(date, termDates(planning)) : null,
  )
}

const termDates = ({ ledger }: Planning): TermDates[] =>
  ledger.all('school_year').map(({ values }) => values as unknown as TermDates)
