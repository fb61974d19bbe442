import { SHEET_KINDS } from '../../shared/domain/record-sheet.ts'
import { type Language, textsOf } from '../../shared/i18n/texts.ts'
import type { JobProgress } from '../../shared/contract/jobs.ts'
import { CodedError } from '../../shared/contract/errors.ts'
import type { Tables } from '../archive/database.ts'
import { listedIds, type Part, type Selection } from '../archive/listing/record-page.ts'
import { countRecords, listRecords } from '../archive/records.ts'
import { recordSheets } from './models/record-workbook.ts'
import { writeWorkbook } from './writers/workbook.ts'

/** What a list of one kind shows, or a part of it. */
export type ListedRecords = Selection & Part

/** Which record workbook, and where it goes. */
export interface RecordWorkbookRequest {
  /** The file, which is replaced when it is there. */
  readonly target: string
  /** The day it speaks for, `2026-06-30`. */
  readonly date: string
  readonly language: Language
  /** Whether phone numbers are masked; they are unless asked otherwise. */
  readonly masked?: boolean
  /** Only what a list shows, in its order, as one sheet. */
  readonly of?: ListedRecords
}

/**
 * Writes all records of an archive as one workbook, a sheet a kind, or some of one kind, whole or not at all; importing it back changes nothing.
 * Returns how many records are in it. Throws NOT_FOUND (no school), DISK_FULL, NO_PERMISSION, CANCELLED.
 */
export async function exportRecordWorkbook(
  tables: Tables,
  { target, date, language, masked = true, of }: RecordWorkbookRequest,
  {
    signal,
    onProgress,
  }: { readonly signal?: AbortSignal; readonly onProgress?: (progress: JobProgress) => void } = {},
): Promise<number> {
  const [school] = await listRecords(tables, 'school')
  if (!school) throw new CodedError('NOT_FOUND', { kind: 'school' })
  const chosen = of && { kind: of.kind, ids: await listedIds(tables, of, of) }
  const total = chosen ? chosen.ids.length : await countAll(tables)
  const sheets = await recordSheets(tables, { language, masked, ...(chosen && { of: chosen }) })
  const title = textsOf(language)('print:recordWorkbook', { school: school.name })
  await writeWorkbook({ title, author: school.parent_school_name ?? school.name, date, sheets }, target, {
    ...(signal && { signal }),
    onRows: (done) => onProgress?.({ stage: 'writing', done: Math.min(done, total), total }),
  })
  return total
}

async function countAll(tables: Tables): Promise<number> {
  let total = 0
  for (const kind of SHEET_KINDS) total += await countRecords(tables, kind)
  return total
}
