import {
  type AnyRecord,
  fieldsOf,
  isKindId,
  KIND_IDS,
  type KindId,
  kindOf,
} from '../../../shared/domain/kinds.ts'
import { daysOfSchoolYear } from '../../../shared/domain/moment.ts'
import type { Tables } from '../database.ts'
import { anyTable, listRecords, partsOf } from '../records.ts'

/** Records held in memory at a time. */
const PAGE = 2_000

/** The live records of a kind that belong to a school year by the kind's year rule, by id, a page at a time. */
export async function* recordsOfYear(
  tables: Tables,
  kind: KindId,
  year: string,
): AsyncGenerator<readonly AnyRecord[]> {
  const ids = (await idsOfYear(tables, kind, year)).toSorted()
  for (const part of partsOf(ids, PAGE))
    yield (await listRecords(tables, kind, { ids: part })) as unknown as readonly AnyRecord[]
}

/**
 * The ids of all records of a kind in a year, those in the trash included: what refers to them belongs to the year too.
 */
async function idsOfYear(tables: Tables, kind: KindId, year: string): Promise<string[]> {
  const rule = kindOf(kind).yearRule
  if (!rule) return []
  const select = anyTable(tables, kind).select('id')
  if ('field' in rule) return idsIn(await select.where(rule.field, '=', year).execute())
  if ('date' in rule) {
    const { from, to } = daysOfSchoolYear(year)
    return idsIn(await select.where(rule.date, '>=', from).where(rule.date, '<=', to).execute())
  }
  return idsByTarget(tables, kind, rule.via, year)
}

async function idsByTarget(tables: Tables, kind: KindId, via: string, year: string): Promise<string[]> {
  const field = fieldsOf(kind).find(([name]) => name === via)?.[1]
  const ids: string[] = []
  for (const target of field?.type === 'ref' ? [field.of] : KIND_IDS) {
    if (!isKindId(target) || target === kind) continue
    for (const part of partsOf(await idsOfYear(tables, target, year))) {
      const select = anyTable(tables, kind).select('id').where(via, 'in', part)
      const rows = field?.type === 'ref' ? select : select.where(`${via}_kind`, '=', target)
      ids.push(...idsIn(await rows.execute()))
    }
  }
  return ids
}

const idsIn = (rows: readonly Readonly<Record<string, unknown>>[]): string[] =>
  rows.map((row) => String(row['id']))
