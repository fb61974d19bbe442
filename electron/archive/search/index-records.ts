import { sql } from 'kysely'
import { type AnyRecord, type KindId } from '../../../shared/domain/kinds.ts'
import type { Tables } from '../database.ts'
import { partsOf } from '../records.ts'
import { soundsOf } from './pinyin.ts'
import { firstRowOf, lastRowOf } from './row-numbers.ts'
import { searchableText } from './searchable.ts'
import { EVERY_RECORD, tokensOf, WHOLE, wholeOf } from './tokens.ts'

/** What the index holds of one record: a column is tokens with spaces between. */
export interface IndexEntry {
  readonly title: string
  readonly pinyin: string
  readonly body: string
}

/** Records a statement: one JSON text of a few megabytes at most. */
const A_STATEMENT = 1_000

/** Makes records findable, inside the transaction that writes them. They must not be in the index yet. */
export async function indexRecords(
  tables: Tables,
  kind: KindId,
  records: readonly AnyRecord[],
): Promise<void> {
  const entries = records.flatMap((record) => {
    const entry = indexEntry(kind, record)
    return entry ? [{ record: record.id, ...entry }] : []
  })
  if (entries.length === 0) return
  let rowid = await latestRow(tables, kind)
  for (const part of partsOf(entries, A_STATEMENT)) {
    const rows = JSON.stringify(part.map((entry) => ({ rowid: ++rowid, ...entry })))
    await sql`insert into search_row (rowid, kind, record)
      select value ->> 'rowid', ${kind}, value ->> 'record' from json_each(${rows})`.execute(tables)
    await sql`insert into search_text (rowid, title, pinyin, body)
      select value ->> 'rowid', value ->> 'title', value ->> 'pinyin', value ->> 'body' from json_each(${rows})`.execute(
      tables,
    )
  }
}

/**
 * Takes records out of the index, given as they were when they were put in. Those that are not in it are passed over.
 */
export async function unindexRecords(
  tables: Tables,
  kind: KindId,
  records: readonly AnyRecord[],
): Promise<void> {
  const ids = records.filter((record) => searchableText(kind, record)).map(({ id }) => id)
  for (const part of partsOf(ids, A_STATEMENT)) {
    const rows = sql`select rowid from search_row where record in (select value from json_each(${JSON.stringify(part)}))`
    await sql`delete from search_text where rowid in (${rows})`.execute(tables)
    await sql`delete from search_row where rowid in (${rows})`.execute(tables)
  }
}

/** What the index must hold of a record, or null when it needs no row. */
export function indexEntry(kind: KindId, record: AnyRecord): IndexEntry | null {
  const text = searchableText(kind, record)
  if (!text) return null
  const name = wholeOf(text.title[0] ?? '')
  return {
    title: [...text.title.flatMap(tokensOf), ...(name ? [WHOLE + name] : [])].join(' '),
    pinyin: text.title.flatMap(soundsOf).join(' '),
    body: [...text.body.flatMap(tokensOf), EVERY_RECORD].join(' '),
  }
}

async function latestRow(tables: Tables, kind: KindId): Promise<number> {
  const latest = await tables
    .selectFrom('search_row')
    .select((from) => from.fn.max('rowid').as('rowid'))
    .where('rowid', '>=', firstRowOf(kind))
    .where('rowid', '<=', lastRowOf(kind))
    .executeTakeFirst()
  return latest?.rowid ?? firstRowOf(kind)
}
