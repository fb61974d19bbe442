import { nameKey } from '../../../shared/domain/name-key.ts'
import type { KindId } from '../../../shared/domain/kinds.ts'
import { kindOf } from '../../../shared/domain/kinds.ts'
import { type SheetColumn, SHEET_KINDS, sheetColumnsOf } from '../../../shared/domain/record-sheet.ts'
import { fullHeaderKey, headerKey } from '../header-text.ts'
import { type ColumnMatch, type RecordSheet, textsOfRow } from '../inputs.ts'
import type { Sheet } from '../workbook/cell.ts'

/** Rows above the header that may be titles. */
const SEARCHED = 30

/**
 * A sheet of the record workbook: its name is the label of a kind (`活动记录`, `Activity`, also `1.活动记录表`), its header the labels of fields,
 * in any order and among others. Null if it is none.
 */
export function matchRecordSheet(sheet: Sheet): RecordSheet | null {
  const kind = kindOfSheet(sheet.name)
  if (!kind) return null
  const candidates = sheet.rows.slice(0, SEARCHED).map((row) => matchColumns(kind, textsOfRow(row)))
  const counts = candidates.map((columns) => columns.filter(({ role }) => role !== null).length)
  const best = Math.max(...counts, 0)
  const at = counts.indexOf(best)
  const columns = candidates[at]
  if (!columns || !isHeader(kind, columns)) return null
  return { as: 'records', kind, sheet, firstRow: at + 1, columns }
}

/** What the role of a column of records may be: a field's name, `clue.<clue>`, or `id`. */
export const roleOfColumn = (column: SheetColumn): string =>
  column.as === 'field' ? column.name : column.as === 'clue' ? `clue.${column.by}` : 'id'

function kindOfSheet(name: string): KindId | null {
  const key = nameKey(name)
    .replace(/^\d+[.、-]?/, '')
    .replace(/\(\d+\)$/, '')
  const spellings = [key, key.replace(/表$/, ''), key.replace(/(?:登记|一览|汇总|情况|统计)表$|名册$/, '')]
  return (
    SHEET_KINDS.find((kind) => {
      const { zh, en } = kindOf(kind).label
      return spellings.includes(nameKey(zh)) || spellings.includes(nameKey(en))
    }) ?? null
  )
}

/** A header names at least one field that the kind cannot do without, and is not mostly something else. */
function isHeader(kind: KindId, columns: readonly ColumnMatch[]): boolean {
  const roles = columns.flatMap(({ role }) => role ?? [])
  const { fields, title } = kindOf(kind)
  const telling = roles.some((role) => fields[role]?.required || title.includes(role))
  return telling && roles.length * 2 >= Math.min(columns.length, 4)
}

/** Each text with the column of the kind it names; a second one of a name is not read. */
function matchColumns(kind: KindId, texts: readonly string[]): ColumnMatch[] {
  const roles = rolesByHeader(kind)
  const taken = new Set<string>()
  return texts.flatMap((header, index) => {
    if (header === '') return []
    const role = [fullHeaderKey(header), headerKey(header)].map((key) => roles.get(key)).find(Boolean) ?? null
    const fresh = role !== null && !taken.has(role)
    if (fresh) taken.add(role)
    return [{ index, header, role: fresh ? role : null }]
  })
}

const known = new Map<KindId, ReadonlyMap<string, string>>()

function rolesByHeader(kind: KindId): ReadonlyMap<string, string> {
  const found = known.get(kind)
  if (found) return found
  const roles = new Map<string, string>()
  for (const column of [...sheetColumnsOf(kind)].reverse())
    for (const label of [column.label.zh, column.label.en]) {
      roles.set(headerKey(label), roleOfColumn(column))
      roles.set(fullHeaderKey(label), roleOfColumn(column))
    }
  if (!roles.has(headerKey('日期')) && roles.has(headerKey('活动日期')))
    roles.set(headerKey('日期'), 'clue.date')
  known.set(kind, roles)
  return roles
}
