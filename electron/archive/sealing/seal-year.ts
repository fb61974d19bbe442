import { statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { v7 as newId } from 'uuid'
import { CodedError } from '../../../shared/contract/errors.ts'
import { isSchoolYear } from '../../../shared/domain/moment.ts'
import { codedFault } from '../../faults.ts'
import type { Archive, Intent } from '../archive.ts'
import { databaseOf } from '../archive-folder.ts'
import type { SealRow, Tables } from '../database.ts'
import { makeScratch } from '../scratch.ts'
import { flawedFiles } from '../files/flawed-files.ts'
import { recordsOfYear } from './records-of-year.ts'
import { storeDocuments } from './seal-documents.ts'
import { sealFolderOf, writeSealFolder } from './seal-folder.ts'

/** What long work takes: a way to cancel it (CANCELLED), and a way to see it move, in bytes of attached files. */
export interface SealWork {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Seals a school year: from now on its records refuse to be changed (`refuseSealed`), and `seals/<year>/` in the
 * archive folder holds what was sealed, to be checked without this program. A year that is sealed already only gets
 * that folder anew. Not undone by `undo` but by `unsealYear`.
 * Throws INVALID (no school year), SEAL_REFUSED when attached files are missing or damaged, ARCHIVE_READ_ONLY,
 * DISK_FULL, CANCELLED.
 */
export async function sealYear(
  archive: Archive,
  year: string,
  intent: Intent,
  work: SealWork = {},
): Promise<SealRow> {
  if (!isSchoolYear(year)) throw new CodedError('INVALID', { field: 'year', problem: 'not_a_school_year' })
  // what is open for reading only refuses at once
  await archive.write(intent, async () => undefined)
  const seal = (await sealOf(archive.tables, year)) ?? (await makeSeal(archive, year, intent, work))
  try {
    await writeSealFolder(archive.folder, archive.files, year, seal.manifest_sha256)
  } catch (error) {
    throw codedFault(error, sealFolderOf(archive.folder, year))
  }
  return seal
}

/**
 * Lifts the seal of a school year. The reason stands in the history, behind the label. Throws NOT_SEALED,
 * REASON_NEEDED, ARCHIVE_READ_ONLY.
 */
export async function unsealYear(
  archive: Archive,
  year: string,
  intent: Intent,
  reason: string,
): Promise<void> {
  if (reason.trim() === '') throw new CodedError('REASON_NEEDED', { year })
  await archive.write(intent, async ({ tables }) => {
    if (!(await sealOf(tables, year))) throw new CodedError('NOT_SEALED', { year })
    await tables.deleteFrom('seal').where('year', '=', year).execute()
    await recordAct(tables, { ...intent, label: `${intent.label}：${reason.trim()}` })
  })
  await rm(sealFolderOf(archive.folder, year), { recursive: true, force: true })
}

const sealOf = (tables: Tables, year: string): Promise<SealRow | undefined> =>
  tables.selectFrom('seal').selectAll().where('year', '=', year).executeTakeFirst()

async function makeSeal(archive: Archive, year: string, intent: Intent, work: SealWork): Promise<SealRow> {
  const sound = new Set<string>()
  await refuseDamaged(archive, archive.tables, year, sound, work)
  const scratch = await makeScratch(statSync(databaseOf(archive.folder)).size * 2, archive.folder)
  try {
    const { result } = await archive.write(intent, async ({ tables }) => {
      await refuseDamaged(archive, tables, year, sound, work)
      const manifest_sha256 = await storeDocuments(
        archive.files,
        tables,
        { year, who: intent.who, files: sound },
        scratch.folder,
      )
      const seal = { year, sealed_at: new Date().toISOString(), sealed_by: intent.who, manifest_sha256 }
      await tables.insertInto('seal').values(seal).execute()
      await recordAct(tables, intent)
      return seal
    })
    return result
  } finally {
    await scratch.remove()
  }
}

/** Attached files that are known to be `sound` are not read again; those that are found to be so join them. */
async function refuseDamaged(
  archive: Archive,
  tables: Tables,
  year: string,
  sound: Set<string>,
  work: SealWork,
): Promise<void> {
  const attached = new Map<string, number>()
  for await (const attachments of recordsOfYear(tables, 'attachment', year))
    for (const { sha256, size } of attachments)
      if (!sound.has(String(sha256))) attached.set(String(sha256), Number(size))
  const flawed = await flawedFiles(archive.files, attached, work)
  if (flawed.length > 0) throw new CodedError('SEAL_REFUSED', { year, count: flawed.length })
  for (const sha256 of attached.keys()) sound.add(sha256)
}

/**
 * Writes an act into the history that changed no record. It names itself as what it undoes: so it is neither an act to
 * undo nor an undo to redo.
 */
async function recordAct(tables: Tables, { label, who }: Intent): Promise<void> {
  const id = newId()
  await tables
    .insertInto('batch')
    .values({ id, label, who, at: new Date().toISOString(), undoes: id })
    .execute()
}
