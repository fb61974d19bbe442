import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import ExcelJS from 'exceljs'
import type { Archive } from '../../../electron/archive/archive.ts'
import { findStandard } from '../../../electron/assessment/standards.ts'
import {
  type ApplicationOptions,
  type ApplicationRequest,
  type ExportedApplication,
  exportApplication,
} from '../../../electron/documents/dossier.ts'
import { temporaryFolder } from '../../fixtures/temporary-folder.ts'

/** Exports the year 2025-2026 as five stars by our sample standard, into a new folder unless said otherwise. */
export async function exported(
  archive: Archive,
  request: Partial<Omit<ApplicationRequest, 'standard'>> & { readonly standard?: string } = {},
  options: ApplicationOptions = {},
): Promise<ExportedApplication> {
  const { standard = 'six-possessions', ...rest } = request
  return exportApplication(
    archive,
    {
      year: '2025-2026',
      standard: await findStandard(archive.tables, standard),
      target: 5,
      into: rest.into ?? (await temporaryFolder()),
      date: '2026-06-30',
      language: 'zh-CN',
      ...rest,
    },
    options,
  )
}

/** Every file below a folder by its path, with the hash of its bytes. */
export async function treeOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hashes = paths.toSorted().map(async (path) => {
    const hash = createHash('sha256').update(await readFile(path))
    return [relative(folder, path), hash.digest('hex')] as const
  })
  return new Map(await Promise.all(hashes))
}

/** Every cell of a workbook by sheet, as another program reads it. */
export async function cellsOf(
  path: string,
): Promise<ReadonlyMap<string, readonly (readonly ExcelJS.CellValue[])[]>> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return new Map(
    workbook.worksheets.map((sheet) => [
      sheet.name,
      sheet
        .getRows(1, sheet.rowCount)
        ?.map((row) => Array.from({ length: sheet.columnCount }, (_, at) => row.getCell(at + 1).value)) ?? [],
    ]),
  )
}
