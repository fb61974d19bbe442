import { CodedError } from '../../shared/contract/errors.ts'
import { type AnyRecord, type KindId, kindOf } from '../../shared/domain/kinds.ts'
import type { Tables } from './database.ts'
import { yearsOf } from './year-of-record.ts'

/**
 * Refuses to write records that belong to a sealed school year. Costs one look at the seals when there is none. Throws
 * SEALED_YEAR.
 */
export async function refuseSealed(
  tables: Tables,
  kind: KindId,
  records: readonly AnyRecord[],
): Promise<void> {
  if (records.length === 0 || !kindOf(kind).yearRule) return
  const sealed = await sealedYears(tables)
  if (sealed.size === 0) return
  const year = (await yearsOf(tables, kind, records)).find((each) => each !== null && sealed.has(each))
  if (year) throw new CodedError('SEALED_YEAR', { year })
}

/** The sealed school year that a record belongs to, or null. */
export async function sealedYearOf(tables: Tables, kind: KindId, record: AnyRecord): Promise<string | null> {
  const [year] = await yearsOf(tables, kind, [record])
  return year && (await sealedYears(tables)).has(year) ? year : null
}

async function sealedYears(tables: Tables): Promise<ReadonlySet<string>> {
  const seals = await tables.selectFrom('seal').select('year').execute()
  return new Set(seals.map(({ year }) => year))
}
