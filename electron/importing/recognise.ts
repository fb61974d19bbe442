import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { CodedError } from '../../shared/contract/errors.ts'
import { systemCode } from '../faults.ts'
import { readEvidence } from './evidence/read-folders.ts'
import { columnOf, type Input, type RosterSheet, type SheetInput } from './inputs.ts'
import { openWorkbook } from './open-workbook.ts'
import { matchRecordSheet } from './records/match-record-sheet.ts'
import { matchRosterSheet } from './roster/match-roster-sheet.ts'
import type { Sheet } from './workbook/cell.ts'

/**
 * Reads a file or folder and says what it is: a roster, a record workbook, or folders of evidence. Sheets that hold no data are
 * skipped with a reason. Nothing of the archive is looked at.
 * Throws what `openWorkbook` throws, WORKBOOK_NOT_RECOGNISED when no sheet has a header that is known, and FILE_NOT_FOUND.
 */
export async function recognise(path: string, signal?: AbortSignal): Promise<Input> {
  if (await isFolder(path)) return readEvidence(path, signal)
  const { sheets } = await openWorkbook(path, signal)
  const file = basename(path)
  const recognised = recogniseSheets(sheets)
  if (recognised.every(({ as }) => as === 'skipped'))
    throw new CodedError('WORKBOOK_NOT_RECOGNISED', { file })
  return { as: 'workbook', path, file, sheets: recognised }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (systemCode(error) === 'EACCES') throw new CodedError('FILE_UNREADABLE', { path }, error)
    throw new CodedError('FILE_NOT_FOUND', { path }, error)
  }
}

/** A workbook with sheets named after record kinds is a record workbook; else whatever has a roster's header is a roster. */
function recogniseSheets(sheets: readonly Sheet[]): SheetInput[] {
  const matches = sheets.map((sheet) => {
    const roster = matchRosterSheet(sheet)
    const records = matchRecordSheet(sheet)
    return {
      sheet,
      roster,
      records: roster && records?.kind === 'student' && isRoster(roster) ? null : records,
    }
  })
  const isRecordWorkbook = matches.some(({ sheet, records }) => !sheet.hidden && records !== null)
  return matches.map(({ sheet, roster, records }): SheetInput => {
    if (sheet.hidden) return { as: 'skipped', sheet, remark: { code: 'SHEET_HIDDEN' } }
    const match = isRecordWorkbook ? records : roster
    return match ?? { as: 'skipped', sheet, remark: { code: 'SHEET_NOT_READ' } }
  })
}

/** A sheet called 学生 may hold the students' records, or be a roster: that names guardians or classes. */
const isRoster = ({ columns }: RosterSheet): boolean =>
  columnOf(columns, 'class') !== undefined ||
  columns.some(({ role }) => role !== null && /^(?:guardian1|father|mother)\.name$/.test(role))
