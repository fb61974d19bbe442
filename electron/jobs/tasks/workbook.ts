import { join } from 'node:path'
import { safeFileName } from '../../../shared/domain/file-name.ts'
import { kindOf } from '../../../shared/domain/kinds.ts'
import { labelIn, type Language, textsOf } from '../../../shared/i18n/texts.ts'
import { freePath } from '../../archive/free-path.ts'
import { openArchive } from '../../archive/open-archive.ts'
import { listRecords } from '../../archive/records.ts'
import { exportRecordWorkbook, type ListedRecords } from '../../documents/record-workbook.ts'
import { made, type Made } from '../outputs.ts'
import type { JobWork } from '../running-jobs.ts'

export interface WorkbookInput {
  readonly folder: string
  readonly into: string
  readonly language: Language
  readonly masked: boolean
  readonly date: string
  /** Only what a list shows, as one sheet. */
  readonly of?: ListedRecords
}

/** Writes all records, or some, as one workbook by a reading connection of its own. Throws as `openArchive` and `exportRecordWorkbook`. */
export async function workbook(
  { folder, into, language, masked, date, of }: WorkbookInput,
  work: JobWork,
): Promise<{ outputs: readonly Made[]; warnings: readonly [] }> {
  const archive = await openArchive(folder, { readOnly: true, signal: work.signal })
  try {
    const [school] = await listRecords(archive.tables, 'school')
    const name = of
      ? `${labelIn(language, kindOf(of.kind).label)} ${date}`
      : textsOf(language)('print:recordWorkbook', { school: school?.name ?? '' })
    const target = await freePath(join(into, safeFileName(`${name}.xlsx`)))
    const request = { target, date, language, masked, ...(of && { of }) }
    await exportRecordWorkbook(archive.tables, request, work)
    return { outputs: [await made(target)], warnings: [] }
  } finally {
    await archive.close()
  }
}
