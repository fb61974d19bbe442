import { rm } from 'node:fs/promises'
import { schoolYear } from '../../shared/domain/calendar.ts'
import type { Values } from '../../shared/domain/kinds.ts'
import type { Archive, Intent } from './archive.ts'
import { createArchive, type Opening } from './open-archive.ts'

/** What an archive starts with. */
export interface NewSchool {
  readonly name: string
  readonly stage: Values<'school'>['stage']
  /** `2025-2026`. */
  readonly year: string
}

/**
 * Makes the archive of a school in a folder that does not exist yet, with its school and first school year, and opens it. An archive whose
 * school cannot be entered is not left behind. Throws as `createArchive`, and INVALID.
 */
export async function createSchoolArchive(
  folder: string,
  school: NewSchool,
  intent: Intent,
  opening: Opening = {},
): Promise<Archive> {
  const archive = await createArchive(folder, opening)
  try {
    await enterSchool(archive, school, intent)
    return archive
  } catch (error) {
    await archive.close()
    await rm(archive.folder, { recursive: true, force: true })
    throw error
  }
}

async function enterSchool(
  archive: Archive,
  { name, stage, year }: NewSchool,
  intent: Intent,
): Promise<void> {
  const { first, second } = schoolYear(year).terms
  await archive.write(intent, async (writer) => {
    await writer.create('school', [{ name, stage }])
    await writer.create('school_year', [
      {
        year,
        first_term_from: first.from,
        first_term_to: first.to,
        second_term_from: second.from,
        second_term_to: second.to,
      },
    ])
  })
}
