import { readFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { CodedError } from '../../shared/contract/errors.ts'
import { hashOf } from '../archive/files/copy-hashed.ts'
import type { Workbook } from './workbook/cell.ts'
import { requireZip } from './workbook/container.ts'
import { readSheets } from './workbook/read-sheets.ts'
import { unpack } from './workbook/unpack.ts'

/** No roster or record workbook comes near it; read whole into memory. */
const FILE_LIMIT_MB = 100

/**
 * Reads the cells of an .xlsx. Nothing of it is run: formulas give the result that the file holds, macros are not even unpacked.
 * Throws FILE_NOT_FOUND, FILE_UNREADABLE, FILE_VANISHED (also when it changes while being read), NOT_A_WORKBOOK,
 * WORKBOOK_OLD_FORMAT, WORKBOOK_PROTECTED, WORKBOOK_DAMAGED, WORKBOOK_TOO_LARGE, CANCELLED.
 */
export async function openWorkbook(path: string, signal?: AbortSignal): Promise<Workbook> {
  const file = basename(path)
  const bytes = await readStable(path, signal)
  requireZip(bytes, file)
  const parts = await unpack(bytes, file, signal)
  return { path, sheets: await readSheets(parts, file) }
}

/** The whole file, as it stands at one moment: what is read twice and differs was changed or pulled out meanwhile. */
async function readStable(path: string, signal: AbortSignal | undefined): Promise<Buffer> {
  const { sha256, size } = await hashOf(path, signal)
  if (size > FILE_LIMIT_MB * 1024 ** 2)
    throw new CodedError('WORKBOOK_TOO_LARGE', {
      file: basename(path),
      problem: 'workbook_bytes',
      limit: FILE_LIMIT_MB,
    })
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new CodedError('FILE_VANISHED', { path }, error)
  })
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new CodedError('FILE_VANISHED', { path })
  return bytes
}
