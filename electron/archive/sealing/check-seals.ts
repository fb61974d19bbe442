import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { KIND_IDS, type KindId } from '../../../shared/domain/kinds.ts'
import { systemCode } from '../../faults.ts'
import type { Archive } from '../archive.ts'
import type { SealRow, Tables } from '../database.ts'
import { hashOf } from '../files/copy-hashed.ts'
import type { Findings } from '../verifying/findings.ts'
import { recordsOfYear } from './records-of-year.ts'
import { documentsOf, parseManifest, type Sealed, sealFolderOf, SEALS_NAME } from './seal-folder.ts'
import { isAsSealed, parseSealedLine, type SealedRecord } from './sealed-record.ts'

/**
 * Compares every sealed year with what was sealed: its documents with their hashes, its records with those that it has
 * now, its attached files with those that are `sound`; and the folders in `seals/` with the seals.
 */
export async function checkSeals(
  archive: Archive,
  sound: ReadonlySet<string>,
  findings: Findings,
): Promise<void> {
  const seals = await archive.tables.selectFrom('seal').selectAll().orderBy('year').execute()
  for (const seal of seals) await checkSeal(archive, seal, sound, findings)
  await checkLeftFolders(archive.folder, seals, findings)
}

async function checkSeal(
  archive: Archive,
  { year, manifest_sha256 }: SealRow,
  sound: ReadonlySet<string>,
  findings: Findings,
): Promise<void> {
  const sealed = await readManifest(archive.files.pathOf(manifest_sha256), manifest_sha256)
  if (!sealed || !sound.has(sealed.records) || !sound.has(sealed.readme)) {
    findings.add('seal_documents', { year })
    return
  }
  for (const sha256 of sealed.files) if (!sound.has(sha256)) findings.add('seal_files', { year }, sha256)
  await checkSealedRecords(archive.tables, year, archive.files.pathOf(sealed.records), findings)
  if (!(await isFolderOf(archive.folder, year, documentsOf(manifest_sha256, sealed))))
    findings.add('seal_folder', { year, folder: sealFolderOf(archive.folder, year) })
}

async function readManifest(path: string, sha256: string): Promise<Sealed | null> {
  try {
    const bytes = await readFile(path)
    return createHash('sha256').update(bytes).digest('hex') === sha256
      ? parseManifest(bytes.toString())
      : null
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

async function checkSealedRecords(
  tables: Tables,
  year: string,
  path: string,
  findings: Findings,
): Promise<void> {
  const sealed = await readSealed(path)
  for (const kind of KIND_IDS) {
    const then = sealed.get(kind) ?? new Map<string, SealedRecord>()
    for await (const records of recordsOfYear(tables, kind, year))
      for (const record of records) {
        const known = then.get(record.id)
        if (!known || !isAsSealed(known, record)) findings.add('seal_records', { year }, record.id)
        then.delete(record.id)
      }
    for (const id of then.keys()) findings.add('seal_records', { year }, id)
  }
}

/** The sealed records by kind and id. Its hash was right, so every line of it is one. */
async function readSealed(path: string): Promise<Map<KindId, Map<string, SealedRecord>>> {
  const sealed = new Map<KindId, Map<string, SealedRecord>>(KIND_IDS.map((kind) => [kind, new Map()]))
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const record = parseSealedLine(line)
    if (record) sealed.get(record.kind)?.set(record.id, record)
  }
  return sealed
}

async function isFolderOf(
  folder: string,
  year: string,
  documents: readonly (readonly [string, string])[],
): Promise<boolean> {
  for (const [name, sha256] of documents) {
    const found = await hashOf(join(sealFolderOf(folder, year), name)).catch(() => null)
    if (found?.sha256 !== sha256) return false
  }
  return true
}

async function checkLeftFolders(
  folder: string,
  seals: readonly SealRow[],
  findings: Findings,
): Promise<void> {
  const years = new Set(seals.map(({ year }) => year))
  const names = await readdir(join(folder, SEALS_NAME)).catch(() => [])
  for (const year of names)
    if (!years.has(year)) findings.add('seal_folder', { year, folder: sealFolderOf(folder, year) })
}
