import { sql } from 'kysely'
import { type AnyRecord, KIND_IDS } from '../../../shared/domain/kinds.ts'
import type { Tables } from '../database.ts'
import { anyTable, listRecords, partsOf } from '../records.ts'
import { indexRecords } from './index-records.ts'

/**
 * Raised whenever the same records would give other tokens, also because pinyin-pro or the fields of a kind have
 * changed.
 */
export const INDEX_VERSION = '1'
const SETTING = 'search_index'

/** Whether the index was made by this version's rules; one that was not is no damage. */
export async function isIndexCurrent(tables: Tables): Promise<boolean> {
  const made = await tables
    .selectFrom('setting')
    .select('value')
    .where('key', '=', SETTING)
    .executeTakeFirst()
  return made?.value === INDEX_VERSION
}

/**
 * Makes the index anew, in one transaction, when it was made by another version's rules: about 4 s for 25,000 texts.
 */
export async function bringIndexUpToDate(connection: Tables): Promise<void> {
  if (await isIndexCurrent(connection)) return
  await connection.transaction().execute(async (tables) => {
    await sql`insert into search_text (search_text) values ('delete-all')`.execute(tables)
    await tables.deleteFrom('search_row').execute()
    await indexEverything(tables)
    await tables
      .insertInto('setting')
      .values({ key: SETTING, value: INDEX_VERSION })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: INDEX_VERSION }))
      .execute()
  })
}

async function indexEverything(tables: Tables): Promise<void> {
  for (const kind of KIND_IDS) {
    const rows = await anyTable(tables, kind)
      .select('id')
      .where('deleted_at', 'is', null)
      .orderBy('id')
      .execute()
    for (const ids of partsOf(rows.map(({ id }) => String(id)))) {
      const records = (await listRecords(tables, kind, { ids })) as unknown as readonly AnyRecord[]
      await indexRecords(tables, kind, records)
    }
  }
}
