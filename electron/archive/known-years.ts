import { fieldsOf, KIND_IDS, type KindId } from '../../shared/domain/kinds.ts'
import type { Tables } from './database.ts'
import { anyTable } from './records.ts'

/** The school years that live records name, latest first. */
export async function knownYears(tables: Tables): Promise<string[]> {
  const years = new Set<string>()
  for (const kind of KIND_IDS) {
    if (!fieldsOf(kind).some(([name, { type }]) => name === 'year' && type === 'year')) continue
    // All years first, which an index knows alone; of these few, whether a live record names one.
    for (const { year } of await anyTable(tables, kind).select('year').distinct().execute())
      if (typeof year === 'string' && !years.has(year) && (await isNamed(tables, kind, year))) years.add(year)
  }
  return [...years].sort().reverse()
}

async function isNamed(tables: Tables, kind: KindId, year: string): Promise<boolean> {
  const live = anyTable(tables, kind).select('id').where('year', '=', year).where('deleted_at', 'is', null)
  return (await live.limit(1).execute()).length > 0
}
