import { type Language, textsOf } from '../../../shared/i18n/texts.ts'
import { openArchive } from '../../archive/open-archive.ts'
import { listRecords } from '../../archive/records.ts'
import { exportRecordWorkbook } from '../../documents/record-workbook.ts'
import { freePath, made, type Made } from '../outputs.ts'
import type { JobWork } from '../running-jobs.ts'

export interface WorkbookInput {
  readonly folder: string
  readonly into: string
  readonly language: Language
  readonly masked: boolean
  readonly date: string
}

/** Writes all records as one workbook by a reading connection of its own. Throws as `openArchive` and `exportRecordWorkbook`. */
export async function workbook(
  { folder, into, language, masked, date }: WorkbookInput,
  work: JobWork,
): Promise<{ outputs: readonly Made[]; warnings: readonly [] }> {
  const archive = await openArchive(folder, { readOnly: true, signal: work.signal })
  try {
    const [school] = await listRecords(archive.tables, 'school')
    const name = textsOf(language)('print:recordWorkbook', { school: school?.name ?? '' })
    const target = await freePath(into, `${name}.xlsx`)
    await exportRecordWorkbook(archive.tables, { target, date, language, masked }, work)
    return { outputs: [await made(target)], warnings: [] }
  } finally {
    await archive.close()
  }
}
