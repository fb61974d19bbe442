import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { CodedError } from '../../shared/contract/errors.ts'
import { findHead } from '../../shared/standards/sheet/columns.ts'
import { standardFromRows } from '../../shared/standards/sheet/standard-from-rows.ts'
import { parseStandard } from '../../shared/standards/parse-standard.ts'
import type { Standard } from '../../shared/standards/standard.ts'
import { codedFault } from '../faults.ts'
import { openWorkbook } from './open-workbook.ts'
import { cellText } from './workbook/cell.ts'

/**
 * A standard from a file: a workbook with the columns of `standardFromRows` in its first sheet that has them, or the JSON of a standard.
 * A workbook's standard is called after its file. Throws STANDARD_INVALID naming the line, FILE_NOT_FOUND, and what `openWorkbook` throws.
 */
export async function readStandard(path: string, signal?: AbortSignal): Promise<Standard> {
  if (extname(path).toLowerCase() === '.json') return parseStandard(await readJson(path))
  const { sheets } = await openWorkbook(path, signal)
  const tables = sheets
    .filter(({ hidden }) => !hidden)
    .map(({ rows }) => rows.map((row) => row.map((cell) => cellText(cell).trim())))
  const name = basename(path, extname(path))
  const title = { zh: name, en: name }
  return standardFromRows(tables.find(findHead) ?? tables[0] ?? [], { id: idOf(name), title, source: title })
}

/** Bytes of a JSON file: an archive keeps no standard of more than half a million characters. */
const MOST_JSON = 10_000_000

async function readJson(path: string): Promise<unknown> {
  try {
    if ((await stat(path)).size > MOST_JSON)
      throw new CodedError('STANDARD_INVALID', { line: '0', problem: 'standard_too_long' })
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new CodedError('STANDARD_INVALID', { line: '1', problem: 'standard_no_json' }, error)
    throw codedFault(error, path)
  }
}

/** The same file gives the next edition of the same standard: its name as an id, or a short hash of a name that no id can hold. */
function idOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/^[^a-z0-9]+|-+$/g, '')
  return plain.length > 2 && !/[^\x20-\x7e]/.test(name)
    ? plain.slice(0, 60)
    : `imported-${createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 8)}`
}
