import type { Field } from '../../../shared/domain/field.ts'
import {
  type AnyRecord,
  type FieldValue,
  isKindId,
  type KindId,
  kindOf,
} from '../../../shared/domain/kinds.ts'
import { maskPhone } from '../../../shared/domain/mask.ts'
import { isMasked } from '../../../shared/domain/phone.ts'
import {
  type SheetColumn as Column,
  SHEET_KINDS,
  sheetColumnsOf,
  TRUTHS,
} from '../../../shared/domain/record-sheet.ts'
import { type Said, saidBy } from '../../../shared/domain/reference-clues.ts'
import { joinReferences } from '../../../shared/domain/reference-text.ts'
import { labelIn, type Language } from '../../../shared/i18n/texts.ts'
import type { Tables } from '../../archive/database.ts'
import { listRecords, partsOf, type RecordQuery } from '../../archive/records.ts'
import { loadReferenceNames, type ReferenceNames } from './record-workbook/reference-names.ts'
import type { SheetCell, SheetColumn, SheetModel, SheetRow } from './workbook.ts'

/** Some records of one kind, in the order in which they are to stand. */
export interface ChosenRecords {
  readonly kind: KindId
  readonly ids: readonly string[]
}

export interface RecordWorkbookOptions {
  readonly language: Language
  /** Phones with their middle hidden, as for all that leaves the school. */
  readonly masked: boolean
  /** Without the homes of families: who judges a school's work does not need them. Importing it back changes nothing even so. */
  readonly withoutHomes?: boolean
  /** One sheet with these records only. */
  readonly of?: ChosenRecords
}

/**
 * All records of an archive as sheets, one a kind, those without records too, so that it serves as a form to fill in. Importing it changes
 * nothing: references are written by name, by name and id where the name would not do, and the last column is the record's id.
 * The rows are read from the archive while they are written.
 */
export async function recordSheets(
  tables: Tables,
  options: RecordWorkbookOptions,
): Promise<readonly SheetModel[]> {
  const names = await loadReferenceNames(tables)
  return (options.of ? [options.of.kind] : SHEET_KINDS).map((kind) => ({
    name: labelIn(options.language, kindOf(kind).label),
    columns: columnsOf(kind, options).map((column) => headOf(column, options.language)),
    rows: rowsOf(kind, options.of ? chosenPages(tables, options.of) : allPages(tables, kind), names, options),
  }))
}

const columnsOf = (kind: KindId, { withoutHomes }: RecordWorkbookOptions): readonly Column[] =>
  sheetColumnsOf(kind).filter(
    (column) =>
      !(withoutHomes === true && kind === 'guardian' && column.as === 'field' && column.name === 'address'),
  )

/** Records read at once. */
const PAGE = 2_000

/** The records chosen, in the order given. */
async function* chosenPages(
  tables: Tables,
  { kind, ids: chosen }: ChosenRecords,
): AsyncIterable<readonly AnyRecord[]> {
  for (const ids of partsOf(chosen, PAGE)) {
    const found = new Map((await anyRecords(tables, kind, { ids })).map((record) => [record.id, record]))
    yield ids.flatMap((id) => found.get(id) ?? [])
  }
}

/** All records of a kind, in the order of their making. */
async function* allPages(tables: Tables, kind: KindId): AsyncIterable<readonly AnyRecord[]> {
  let after: string | undefined = ''
  while (after !== undefined) {
    const page = await anyRecords(tables, kind, { after, limit: PAGE })
    yield page
    after = page.length < PAGE ? undefined : page.at(-1)?.id
  }
}

const anyRecords = async (tables: Tables, kind: KindId, query: RecordQuery): Promise<AnyRecord[]> =>
  (await listRecords(tables, kind, query)) as unknown as AnyRecord[]

async function* rowsOf(
  kind: KindId,
  pages: AsyncIterable<readonly AnyRecord[]>,
  names: ReferenceNames,
  options: RecordWorkbookOptions,
): AsyncIterable<SheetRow> {
  const columns = columnsOf(kind, options)
  for await (const page of pages)
    for (const record of page) yield rowOf(kind, record, columns, names, options)
}

function rowOf(
  kind: KindId,
  record: AnyRecord,
  columns: readonly Column[],
  names: ReferenceNames,
  options: RecordWorkbookOptions,
): SheetRow {
  const clues = cluesOf(record, columns, names)
  const said = saidBy(
    shown(record, columns, options),
    clues,
    names.valuesOf('activity', record['activity'] ?? null),
  )
  return columns.map((column): SheetCell => {
    if (column.as === 'id') return record.id
    if (column.as === 'clue')
      return column.by === 'date' ? dateCell(clues.date ?? null) : (clues[column.by] ?? null)
    const value = record[column.name] ?? null
    const { field, name } = column
    if (!('of' in field)) return cellOf(field, value, options)
    const ids = [value].flat().filter((id) => typeof id === 'string')
    return joinReferences(ids.map((id) => names.textOf(kind, name, field.of as KindId, id, said))) || null
  })
}

/** What the clue columns of a row say of the records it refers to. */
function cluesOf(record: AnyRecord, columns: readonly Column[], names: ReferenceNames): Said {
  const clues: Partial<Record<keyof Said, string | null>> = {}
  for (const column of columns) {
    if (column.as !== 'clue') continue
    const field = columns.find((each) => each.as === 'field' && each.name === column.of)
    const id = record[column.of] ?? null
    if (field?.as !== 'field' || !('of' in field.field) || !isKindId(field.field.of)) continue
    if (column.by === 'class') clues.class = names.classOf(id, yearOf(record, names))
    else clues[column.by] = names.wordOf(field.field.of, id, column.by)
  }
  return clues
}

/** The school year a row speaks of: its own, or that of its activity. */
function yearOf(record: AnyRecord, names: ReferenceNames): string | null {
  const year = record['year'] ?? names.valuesOf('activity', record['activity'] ?? null)?.['year']
  return typeof year === 'string' ? year : null
}

/** The record as its row shows it: what the import will know when it looks for what the row refers to. */
function shown(record: AnyRecord, columns: readonly Column[], { masked }: RecordWorkbookOptions): AnyRecord {
  const phones = columns.flatMap((column) =>
    masked && column.as === 'field' && column.field.type === 'phone' ? [column.name] : [],
  )
  if (phones.length === 0) return record
  const hidden: Record<string, FieldValue> = {}
  for (const name of phones) {
    const value = record[name] ?? null
    hidden[name] = typeof value === 'string' ? maskedPhone(value) : value
  }
  return { ...record, ...hidden }
}

/** A text without a number to hide is written as it stands. */
function maskedPhone(value: string): string {
  const masked = maskPhone(value)
  return isMasked(masked) ? masked : value
}

function cellOf(field: Field, value: FieldValue, { language, masked }: RecordWorkbookOptions): SheetCell {
  if (field.type === 'bool') return labelIn(language, value === true ? TRUTHS.yes : TRUTHS.no)
  if (value === null || typeof value === 'boolean' || typeof value === 'object') return null
  if (typeof value === 'number') return value
  switch (field.type) {
    case 'date':
      return dateCell(value)
    case 'choice':
    case 'term':
      return field.choices[value] ? labelIn(language, field.choices[value]) : value
    case 'phone':
      return masked ? maskedPhone(value) : value
    default:
      return value
  }
}

const dateCell = (day: string | null): SheetCell => (day === null ? null : { date: day })

const WIDTHS: Readonly<Record<Field['type'], number>> = {
  text: 18, long: 44, phone: 16, date: 12, time: 10, month: 10, year: 12, term: 10, int: 9, number: 9, bool: 9, choice: 14, ref: 22, refs: 36,
} // prettier-ignore

function headOf(column: Column, language: Language): SheetColumn {
  const title = labelIn(language, column.label)
  // An ideograph is two characters wide, and the filter's button needs room.
  const titleWidth = (language === 'en' ? title.length : title.length * 2) + 4
  if (column.as !== 'field')
    return { title, width: Math.max(titleWidth, 12), ...(column.as === 'id' && { style: 'id' }) }
  const { type } = column.field
  const long = type === 'long' || type === 'refs'
  return { title, width: Math.max(titleWidth, WIDTHS[type]), ...(long && { style: 'long' }) }
}
