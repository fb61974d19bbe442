import { fieldsOf, KIND_IDS } from '../../shared/domain/kinds.ts'
import type { Tables } from './database.ts'
import { anyTable } from './records.ts'

/** The school years that live records name, latest first. */
export async function knownYears(tables: Tables): Promise<string[]> {
  const years = new Set<string>()
  for (const kind of KIND_IDS) {
    if (!fieldsOf(kind).some(([name, { type }]) => name === 'year' && type === 'year')) continue
    const rows = await anyTable(tables, kind)
      .select('year')
      .distinct()
      .where('deleted_at', 'is', null)
      .execute()
    for (const { year } of rows) if (typeof year === 'string') years.add(year)
  }
  return [...years].sort().reverse()
}
