import { dirname } from 'node:path'
import type { OpenArchive } from '../../shared/contract/app.ts'
import { schoolYearOfDay } from '../../shared/domain/moment.ts'
import type { Archive } from '../archive/archive.ts'
import { knownYears } from '../archive/known-years.ts'
import { archiveName, sampleFolder } from '../session/archive-places.ts'
import type { Program } from '../session/program.ts'
import { recentId } from '../session/settings.ts'
import { today } from '../today.ts'

/** What the window shows of the open archive. */
export async function openArchiveOf(program: Program, archive: Archive): Promise<OpenArchive> {
  const { tables, folder, readOnly } = archive
  const school = await tables
    .selectFrom('school')
    .select(['name', 'stage'])
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  const seals = await tables.selectFrom('seal').select('year').orderBy('year', 'desc').execute()
  const currentYear = schoolYearOfDay(today())
  const recorded = await knownYears(tables)
  return {
    recent: recentId(folder),
    name: archiveName(folder),
    location: dirname(folder),
    school: school?.name ?? null,
    stage: school?.stage ?? null,
    readOnly,
    years: [...new Set([currentYear, ...recorded])].sort().reverse(),
    currentYear,
    workYear: recorded[0] ?? currentYear,
    sealedYears: seals.map(({ year }) => year),
    sample: folder === sampleFolder(program),
  }
}
