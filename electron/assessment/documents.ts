import { type AnyRecord, type KindId, kindOf } from '../../shared/domain/kinds.ts'
import type { DocumentFinding, Evidence } from '../../shared/standards/assessment.ts'
import { ANYTHING, type DocumentNeed } from '../../shared/standards/standard.ts'
import type { Tables } from '../archive/database.ts'
import { listRecords } from '../archive/records.ts'
import { yearsOf } from '../archive/year-of-record.ts'

/**
 * Looks for one paper that a document criterion asks for: live records of the school year (of any year, for kinds that belong to
 * none) with the fields asked for, held ones if activities, carrying a file of the role if one is named.
 */
export async function findDocuments(
  tables: Tables,
  year: string,
  need: DocumentNeed,
): Promise<DocumentFinding> {
  const records = await recordsOfYear(tables, year, need)
  if (!need.role)
    return { need, count: records.length, found: records.map(({ id }) => ({ kind: need.kind, id })) }
  const files = await filesOf(tables, need.kind, need.role)
  const carrying = records.filter(({ id }) => files.has(id))
  return { need, count: carrying.length, found: carrying.flatMap(({ id }) => files.get(id) ?? []) }
}

/** What dates a record, or at least its term: evidence is numbered in this order, and what is of one day as it was entered. */
const DAYS = ['date', 'month', 'issued_on', 'written_on', 'founded_on', 'appointed_on', 'term'] as const

async function recordsOfYear(
  tables: Tables,
  year: string,
  { kind, filter = {} }: DocumentNeed,
): Promise<readonly AnyRecord[]> {
  const entered = Object.keys(filter).filter((name) => filter[name] === ANYTHING)
  const exact = Object.entries(filter).filter(([, value]) => value !== ANYTHING)
  const where = Object.fromEntries([...exact, ...yearOf(kind, year), ...heldOnly(kind)])
  const orderBy = DAYS.filter((name) => name in kindOf(kind).fields)
  const found = (await listRecords(tables, kind, { where, orderBy })) as unknown as readonly AnyRecord[]
  const complete = found.filter((record) => entered.every((name) => (record[name] ?? '') !== ''))
  if (!kindOf(kind).yearRule) return complete
  const years = await yearsOf(tables, kind, complete)
  return complete.filter((_, at) => years[at] === year)
}

/** Lets the index find the records of a year where the kind has a year of its own. */
function yearOf(kind: KindId, year: string): readonly (readonly [string, string])[] {
  const rule = kindOf(kind).yearRule
  return rule && 'field' in rule ? [[rule.field, year]] : []
}

/** A cancelled or merely planned activity never counts. */
const heldOnly = (kind: KindId): readonly (readonly [string, string])[] =>
  kind === 'activity' ? [['status', 'held']] : []

/** By owner: the files of a role that records of a kind carry. */
async function filesOf(
  tables: Tables,
  kind: KindId,
  role: NonNullable<DocumentNeed['role']>,
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const where = { owner_kind: kind, role }
  const files = await listRecords(tables, 'attachment', { where, orderBy: ['name'] })
  const byOwner = new Map<string, Evidence[]>()
  for (const { owner, id } of files)
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), { kind: 'attachment', id }])
  return byOwner
}
