/* eslint-disable no-console -- prints its figures for the process that started it */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Archive } from '../../electron/archive/archive.ts'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { recordSheets } from '../../electron/documents/models/record-workbook.ts'
import type { SheetModel, SheetRow } from '../../electron/documents/models/workbook.ts'
import { writeWorkbook } from '../../electron/documents/writers/workbook.ts'
import { KINDS } from '../../shared/domain/kinds.ts'
import { labelIn } from '../../shared/i18n/texts.ts'
import { liveMemory } from './live-memory.ts'
import { writeWithExceljs } from './workbook-exceljs.ts'

/**
 * Writes the first so many rows of attendance of an archive in the way that the third argument names, and prints the milliseconds, the peak
 * memory and, for `live`, the most that was in use at once. `export` and `live` read the archive while they write; the others get the cells
 * ready made, and only the writing is timed.
 */
const [archiveFolder = '', rows = '', way = ''] = process.argv.slice(2)

/** Rows between two looks at what is in use. */
const LOOK = 1_000
let megabytesInUse = 0

const write = (sheet: SheetModel, path: string): Promise<void> =>
  way === 'exceljs' || way === 'exceljs-plain'
    ? writeWithExceljs(sheet, path, way === 'exceljs')
    : writeWorkbook({ title: '记录', author: '六有', date: '2026-06-30', sheets: [sheet] }, path)

async function attendanceSheet({ tables }: Archive): Promise<SheetModel> {
  const sheets = await recordSheets(tables, { language: 'zh-CN', masked: true })
  const sheet = sheets.find(({ name }) => name === labelIn('zh-CN', KINDS.attendance.label))
  if (!sheet) throw new Error('no sheet of attendance')
  return { ...sheet, rows: first(Number(rows), sheet.rows) }
}

async function* first(count: number, of: SheetModel['rows']): AsyncIterable<SheetRow> {
  let taken = 0
  for await (const row of of) {
    yield row
    taken++
    if (way === 'live' && taken % LOOK === 0) megabytesInUse = Math.max(megabytesInUse, liveMemory())
    if (taken === count) return
  }
}

async function timed(archive: Archive, path: string): Promise<number> {
  let start = performance.now()
  let sheet = await attendanceSheet(archive)
  if (way !== 'export' && way !== 'live') {
    const ready: SheetRow[] = []
    for await (const row of sheet.rows) ready.push(row)
    sheet = { ...sheet, rows: ready }
    start = performance.now()
  }
  await write(sheet, path)
  return performance.now() - start
}

const folder = await mkdtemp(join(tmpdir(), 'liuyou-bench-'))
const archive = await openArchive(archiveFolder, { readOnly: true })
try {
  const ms = await timed(archive, join(folder, 'attendance.xlsx'))
  const megabytes = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ ms, megabytes, megabytesInUse }))
} finally {
  await archive.close()
  await rm(folder, { recursive: true })
}
