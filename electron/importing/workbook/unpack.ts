import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { CodedError } from '../../../shared/contract/errors.ts'
import type { WorkbookProblem } from '../../../shared/contract/workbook-problem.ts'

/** What a workbook may hold at most: far beyond any school's, and read within some 2 GB of memory (measured: 0.8 KB a cell). */
const LIMITS = {
  /** Unpacked, of all parts that are read. */
  megabytes: 300,
  rowsOfSheet: 200_000,
  cells: 2_000_000,
  sheets: 200,
  mergedCells: 200_000,
} as const

/** The parts that hold cells; pictures, comments and macros are neither needed nor unpacked. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/

const isSheet = (name: string): boolean => name.startsWith('xl/worksheets/')

export interface Part {
  readonly name: string
  readonly bytes: Buffer
}

/**
 * Unpacks the parts of an .xlsx that hold cells, counting what really comes out, so that a zip bomb ends at the limit.
 * `file` is named in errors. Throws NOT_A_WORKBOOK, WORKBOOK_PROTECTED, WORKBOOK_DAMAGED, WORKBOOK_TOO_LARGE, CANCELLED.
 */
export async function unpack(bytes: Buffer, file: string, signal?: AbortSignal): Promise<readonly Part[]> {
  const count = new Count(file)
  const parts: Part[] = []
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true })
    for await (const entry of zip.eachEntry()) {
      if (signal?.aborted) throw new CodedError('CANCELLED')
      if (!NEEDED.test(entry.fileName)) continue
      if (entry.isEncrypted()) throw new CodedError('WORKBOOK_PROTECTED', { file })
      parts.push({ name: entry.fileName, bytes: await unpackPart(zip, entry, count) })
    }
  } catch (error) {
    if (error instanceof CodedError) throw error
    throw new CodedError('WORKBOOK_DAMAGED', { file, problem: 'workbook_cut_off' }, error)
  }
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) throw new CodedError('NOT_A_WORKBOOK', { file })
  return parts
}

async function unpackPart(zip: ZipFile, entry: Entry, count: Count): Promise<Buffer> {
  const sheet = isSheet(entry.fileName)
  if (sheet) count.sheet()
  const chunks: Buffer[] = []
  const stream = await zip.openReadStreamPromise(entry)
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    count.bytes(chunk.length)
    if (sheet) count.tags(chunk)
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  if (sheet) count.merged(bytes)
  return bytes
}

/** Counts what is unpacked and stops at the limits. */
class Count {
  readonly #file: string
  #bytes = 0
  #sheets = 0
  #cells = 0
  #merged = 0
  #rowsOfSheet = 0
  #end = ''

  constructor(file: string) {
    this.#file = file
  }

  bytes(more: number): void {
    this.#bytes += more
    this.#refuseBeyond(this.#bytes / 1024 ** 2, 'workbook_bytes', LIMITS.megabytes)
  }

  sheet(): void {
    this.#rowsOfSheet = 0
    this.#end = ''
    this.#refuseBeyond(++this.#sheets, 'workbook_sheets', LIMITS.sheets)
  }

  /** Counts the opening tags of rows and cells, also one that runs over two chunks. */
  tags(chunk: Buffer): void {
    const text = this.#end + chunk.toString('latin1')
    for (const match of text.matchAll(/<(row|c)[\s>/]/g)) {
      if (match.index + match[0].length <= this.#end.length) continue
      if (match[1] === 'row') this.#rowsOfSheet++
      else this.#cells++
    }
    this.#end = text.slice(-4)
    this.#refuseBeyond(this.#rowsOfSheet, 'workbook_rows', LIMITS.rowsOfSheet)
    this.#refuseBeyond(this.#cells, 'workbook_cells', LIMITS.cells)
  }

  /** A merge of a whole column would be a million cells in memory. */
  merged(sheet: Buffer): void {
    const tail = sheet.subarray(Math.max(0, sheet.lastIndexOf('</sheetData>'))).toString('latin1')
    for (const [, range] of tail.matchAll(/<mergeCell\s[^>]*ref="([^"]+)"/g))
      this.#merged += areaOf(range ?? '')
    this.#refuseBeyond(this.#merged, 'workbook_merged', LIMITS.mergedCells)
  }

  #refuseBeyond(found: number, problem: WorkbookProblem, limit: number): void {
    if (found > limit) throw new CodedError('WORKBOOK_TOO_LARGE', { file: this.#file, problem, limit })
  }
}

/** How many cells a range such as `A1:L3` covers. */
function areaOf(range: string): number {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range)
  if (!match) return 1
  const [from = 0, to = 0] = [match[1], match[3]].map(columnNumber)
  return (to - from + 1) * (Number(match[4]) - Number(match[2]) + 1)
}

const columnNumber = (letters = ''): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
