import { sql } from 'kysely'
import type { AnyRecord, KindId } from '../../../shared/domain/kinds.ts'
import type { Tables } from '../database.ts'
import { type IndexEntry, indexEntry } from '../search/index-records.ts'
import { kindOfRow } from '../search/row-numbers.ts'
import { WHOLE } from '../search/tokens.ts'
import type { Findings } from './findings.ts'

/** What the index must hold of one record: how many tokens in each column, and the whole title. */
type Fingerprint = string

/** Compares the search index with what it must hold. `expect` takes the live records, `compare` is for the end. */
export class SearchCheck {
  readonly #expected = new Map<string, { readonly kind: KindId; readonly fingerprint: Fingerprint }>()

  expect(kind: KindId, live: readonly AnyRecord[]): void {
    for (const record of live) {
      const entry = indexEntry(kind, record)
      if (entry) this.#expected.set(record.id, { kind, fingerprint: fingerprintOf(entry) })
    }
  }

  async compare(tables: Tables, findings: Findings): Promise<void> {
    const indexed = await fingerprintsInIndex(tables)
    const rows = await tables.selectFrom('search_row').selectAll().execute()
    for (const { rowid, kind, record } of rows) {
      const expected = this.#expected.get(record)
      const agrees =
        expected?.kind === kind && kindOfRow(rowid) === kind && expected.fingerprint === indexed.get(rowid)
      if (!agrees) findings.add('search', {}, record)
      this.#expected.delete(record)
      indexed.delete(rowid)
    }
    for (const missing of this.#expected.keys()) findings.add('search', {}, missing)
    for (const rowid of indexed.keys()) findings.add('search', {}, String(rowid))
  }
}

function fingerprintOf({ title, pinyin, body }: IndexEntry): Fingerprint {
  const counts = [title, pinyin, body].map(
    (column) => column.split(' ').filter((token) => token !== '').length,
  )
  const whole = title.split(' ').find((token) => token.startsWith(WHOLE)) ?? ''
  return [...counts, whole].join(' ')
}

/**
 * The same, as FTS5 itself has it: it keeps the number of tokens of each row and column, as varints (fts5 `%_docsize`),
 * and the vocabulary tells which rows hold the token of a whole title.
 */
async function fingerprintsInIndex(tables: Tables): Promise<Map<number, Fingerprint>> {
  const titles = await wholeTitles(tables)
  const sizes = await sql<{ id: number; sz: Uint8Array }>`select id, sz from search_text_docsize`.execute(
    tables,
  )
  return new Map(sizes.rows.map(({ id, sz }) => [id, [...varints(sz), titles.get(id) ?? ''].join(' ')]))
}

async function wholeTitles(tables: Tables): Promise<Map<number, string>> {
  await sql`create virtual table temp.search_vocabulary using fts5vocab(main, search_text, instance)`.execute(
    tables,
  )
  try {
    const after = String.fromCharCode(WHOLE.charCodeAt(0) + 1)
    const { rows } = await sql<{ term: string; doc: number }>`
      select term, doc from temp.search_vocabulary where term >= ${WHOLE} and term < ${after}`.execute(tables)
    return new Map(rows.map(({ term, doc }) => [doc, term]))
  } finally {
    await sql`drop table temp.search_vocabulary`.execute(tables)
  }
}

/** SQLite's variable-length integers: seven bits a byte, the highest first, the top bit saying that more follow. */
function varints(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  let number = 0
  for (const byte of bytes) {
    number = number * 128 + (byte & 0x7f)
    if (byte < 0x80) {
      numbers.push(number)
      number = 0
    }
  }
  return numbers
}
