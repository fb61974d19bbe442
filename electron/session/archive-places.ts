import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { RecentArchive } from '../../shared/contract/app.ts'
import { CodedError } from '../../shared/contract/errors.ts'
import { ARCHIVE_SUFFIX, databaseOf, kindAt } from '../archive/archive-folder.ts'
import type { Program } from './program.ts'
import { recentId } from './settings.ts'

/** The name of the folder that the sample is made in, in the folder of archives. */
const SAMPLE = '示例幼儿园'

export const sampleFolder = ({ archiveFolder }: Program): string =>
  join(archiveFolder, SAMPLE + ARCHIVE_SUFFIX)
export const archiveName = (folder: string): string => basename(folder, ARCHIVE_SUFFIX)

/** The archives that can be chosen without a dialog: those opened before, latest first, then others in the folder of archives. */
export async function recentArchives(program: Program): Promise<RecentArchive[]> {
  const known = await Promise.all(program.settings.current.recent.map(existing))
  const opened = known.filter((one) => one !== null)
  const others = (await archivesIn(program.archiveFolder)).filter((folder) =>
    opened.every((one) => one.folder !== folder),
  )
  return [...opened, ...others.map((folder) => ({ folder, openedAt: null }))].map(({ folder, openedAt }) => ({
    recent: recentId(folder),
    name: archiveName(folder),
    location: dirname(folder),
    openedAt,
  }))
}

/** The folder behind the id of one of these. Throws ARCHIVE_NOT_FOUND. */
export async function recentFolder(program: Program, recent: string): Promise<string> {
  const folders = [
    ...program.settings.current.recent.map(({ folder }) => folder),
    ...(await archivesIn(program.archiveFolder)),
  ]
  const folder = folders.find((one) => recentId(one) === recent)
  if (folder === undefined) throw new CodedError('ARCHIVE_NOT_FOUND', { folder: '' })
  return folder
}

/** One whose disk is not connected now comes back with it. */
const existing = async <T extends { readonly folder: string }>(one: T): Promise<T | null> =>
  (await kindAt(databaseOf(one.folder)).catch(() => 'nothing')) === 'file' ? one : null

async function archivesIn(place: string): Promise<string[]> {
  const names = await readdir(place).catch(() => [])
  const folders = names.filter((name) => name.endsWith(ARCHIVE_SUFFIX)).map((name) => join(place, name))
  const found = await Promise.all(folders.map((folder) => existing({ folder })))
  return found.flatMap((one) => one?.folder ?? [])
}
