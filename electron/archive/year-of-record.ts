import { type AnyRecord, fieldsOf, isKindId, type KindId, kindOf } from '../../shared/domain/kinds.ts'
import { schoolYearOfDay } from '../../shared/domain/moment.ts'
import type { Tables } from './database.ts'
import { anyTable, partsOf } from './records.ts'

/** A record, or as much of its row as its kind's year rule reads. */
export type DatedRow = Readonly<Record<string, AnyRecord[string] | undefined>>

/**
 * The school year of each record, in their order, by the year rule of their kind: its own year, the one in which its
 * date falls, or that of the record it refers to, in the trash or not. Null for records that belong to no year. A query
 * for each step and part, however many records.
 */
export async function yearsOf(
  tables: Tables,
  kind: KindId,
  records: readonly DatedRow[],
): Promise<(string | null)[]> {
  const rule = kindOf(kind).yearRule
  if (!rule) return records.map(() => null)
  if ('field' in rule) return records.map((record) => textIn(record, rule.field))
  if ('date' in rule) return records.map((record) => yearOfDay(textIn(record, rule.date)))
  return yearsOfTargets(tables, kind, rule.via, records)
}

/** The columns that a kind's year rule reads. */
function yearColumnsOf(kind: KindId): readonly string[] {
  const rule = kindOf(kind).yearRule
  if (!rule) return []
  if ('field' in rule) return [rule.field]
  if ('date' in rule) return [rule.date]
  const kindColumn = `${rule.via}_kind`
  return kindColumn in kindOf(kind).fields ? [kindColumn, rule.via] : [rule.via]
}

const textIn = (record: DatedRow, name: string): string | null => {
  const value = record[name]
  return typeof value === 'string' && value !== '' ? value : null
}

const yearOfDay = (day: string | null): string | null => (day === null ? null : schoolYearOfDay(day))

async function yearsOfTargets(
  tables: Tables,
  kind: KindId,
  via: string,
  records: readonly DatedRow[],
): Promise<(string | null)[]> {
  const target = targetKindOf(kind, via)
  const years = new Map<string, string | null>()
  for (const [targetKind, referring] of Map.groupBy(records, target)) {
    if (targetKind === null || !kindOf(targetKind).yearRule) continue
    const ids = [...new Set(referring.flatMap((record) => textIn(record, via) ?? []))]
    for (const part of partsOf(ids)) await addYears(tables, targetKind, part, years)
  }
  return records.map((record) => years.get(textIn(record, via) ?? '') ?? null)
}

/** Which kind a reference points to: the one its definition names, or the one that the record names beside it. */
function targetKindOf(kind: KindId, via: string): (record: DatedRow) => KindId | null {
  const field = fieldsOf(kind).find(([name]) => name === via)?.[1]
  if (field?.type === 'ref' && isKindId(field.of)) {
    const { of } = field
    return () => of
  }
  return (record) => {
    const named = textIn(record, `${via}_kind`)
    return named !== null && isKindId(named) ? named : null
  }
}

async function addYears(
  tables: Tables,
  kind: KindId,
  ids: readonly string[],
  years: Map<string, string | null>,
): Promise<void> {
  const rows = await anyTable(tables, kind)
    .select(['id', ...yearColumnsOf(kind)])
    .where('id', 'in', ids)
    .execute()
  const found = await yearsOf(tables, kind, rows)
  for (const [at, row] of rows.entries()) years.set(String(row['id']), found[at] ?? null)
}
