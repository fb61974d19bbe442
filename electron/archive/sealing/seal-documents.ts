import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KIND_IDS } from '../../../shared/domain/kinds.ts'
import { textsOf } from '../../../shared/i18n/texts.ts'
import type { Tables } from '../database.ts'
import type { FileStore } from '../file-store.ts'
import { listRecords } from '../records.ts'
import { recordsOfYear } from './records-of-year.ts'
import { MANIFEST_NAME, manifestText, README_NAME, RECORDS_NAME } from './seal-folder.ts'
import { sealedLines } from './sealed-record.ts'

/** A year about to be sealed. */
export interface Sealing {
  readonly year: string
  readonly who: string
  /** The SHA-256 of the files attached to its records. */
  readonly files: ReadonlySet<string>
}

/**
 * Writes the documents of a seal in `folder`, puts them into the store, where backups find them, and returns the
 * manifest's SHA-256. For the same records and files, all but the explanation's date is the same.
 */
export async function storeDocuments(
  store: FileStore,
  tables: Tables,
  sealing: Sealing,
  folder: string,
): Promise<string> {
  const storeDocument = async (name: string): Promise<string> => {
    const { sha256, size, mediaType } = await store.store(join(folder, name))
    const row = { sha256, size, media_type: mediaType, stored_at: new Date().toISOString() }
    await tables
      .insertInto('file')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return sha256
  }
  const count = await writeRecords(tables, sealing.year, join(folder, RECORDS_NAME))
  await writeFile(join(folder, README_NAME), await readmeOf(tables, sealing, count))
  const documents = { records: await storeDocument(RECORDS_NAME), readme: await storeDocument(README_NAME) }
  await writeFile(join(folder, MANIFEST_NAME), manifestText({ ...documents, files: [...sealing.files] }))
  return storeDocument(MANIFEST_NAME)
}

async function writeRecords(tables: Tables, year: string, path: string): Promise<number> {
  const file = await open(path, 'wx')
  try {
    let count = 0
    for (const kind of KIND_IDS)
      for await (const records of recordsOfYear(tables, kind, year)) {
        const lines = await sealedLines(tables, kind, records)
        await file.writeFile(lines.map((line) => `${line}\n`).join(''))
        count += lines.length
      }
    return count
  } finally {
    await file.close()
  }
}

async function readmeOf(tables: Tables, { year, who, files }: Sealing, records: number): Promise<string> {
  const [school] = await listRecords(tables, 'school', { limit: 1 })
  const at = new Date().toISOString().slice(0, 10)
  const values = { school: school?.name ?? '', year, who, at, records, files: files.size }
  return [textsOf('zh-CN')('seal:readme', values), textsOf('en')('seal:readme', values)].join('\n')
}
