import type { KindId } from '../../shared/domain/kinds.ts'
import type { Tables } from './database.ts'

/** The kinds of record that a batch touched. */
export async function kindsOfBatch(tables: Tables, batch: string): Promise<KindId[]> {
  const rows = await tables
    .selectFrom('change')
    .select('kind')
    .distinct()
    .where('batch', '=', batch)
    .execute()
  return rows.map(({ kind }) => kind)
}
