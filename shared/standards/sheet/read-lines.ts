import { CodedError, type ErrorDetails } from '../../contract/errors.ts'
import { measureOf } from '../measures.ts'
import type { Tier } from '../standard.ts'
import type { StandardProblem } from '../standard-problem.ts'
import { columnLetters, type ColumnName, type TableHead } from './columns.ts'
import { readMeasurePhrase } from './measure-phrase.ts'
import { readThresholds } from './thresholds.ts'

/** A sheet as texts, and where its table stands. */
export interface TableSheet {
  readonly rows: readonly (readonly string[])[]
  readonly head: TableHead
}

/** A requirement of the table, with the names it stands under. */
export interface Line {
  /** Index of its row, from 0. */
  readonly row: number
  readonly part: string
  /** Number and content; empty when the table has neither. */
  readonly indicator: string
  readonly text: string
  readonly points: number
  readonly content: Content
}

type Content =
  | { readonly kind: 'judged' }
  | {
      readonly kind: 'measured'
      readonly rule: {
        readonly measure: string
        readonly params: Readonly<Record<string, unknown>>
        readonly tiers: readonly Tier[]
      }
    }

/** What a cell says, trimmed; empty where the table has no such column. */
export const cellOf = ({ rows, head }: TableSheet, row: number, column: ColumnName): string => {
  const at = head.columns.get(column)
  return at === undefined ? '' : (rows[row]?.[at] ?? '').trim()
}

/** Refuses the sheet with STANDARD_INVALID for what stands in one cell. */
export function refuse(
  sheet: TableSheet,
  row: number,
  column: ColumnName,
  problem: StandardProblem,
  details: ErrorDetails = {},
): never {
  throw new CodedError('STANDARD_INVALID', { line: cellName(sheet, row, column), problem, ...details })
}

/** A cell with the heading of its column: `E5 分值`. */
export function cellName({ rows, head }: TableSheet, row: number, column: ColumnName): string {
  const at = head.columns.get(column) ?? 0
  return `${columnLetters(at)}${row + 1} ${rows[head.row]?.[at]?.trim() ?? ''}`
}

const TOTAL = /^(合\s*计|总\s*计|总\s*分|total)/i
const SUBTOTAL = /^(小\s*计|subtotal)/i

/** Whether a row sums up the table: its first entry says so. */
export const isTotal = (sheet: TableSheet, row: number): boolean => TOTAL.test(firstWord(sheet, row))

const firstWord = ({ rows }: TableSheet, row: number): string =>
  (rows[row] ?? []).map((cell) => cell.trim()).find((cell) => cell !== '') ?? ''

/** The requirements below the header. Throws STANDARD_INVALID naming cell and column. */
export function readLines(sheet: TableSheet): readonly Line[] {
  const lines: Line[] = []
  let names: Names = { part: '', number: '', content: '' }
  for (let row = sheet.head.row + 1; row < sheet.rows.length; row += 1) {
    if (isTotal(sheet, row) || SUBTOTAL.test(firstWord(sheet, row))) continue
    names = namesAt(sheet, row, names)
    if (holdsLine(sheet, row)) lines.push(readLine(sheet, row, names))
  }
  return lines
}

interface Names {
  readonly part: string
  readonly number: string
  readonly content: string
}

/** The names a row stands under. What is blank (a merged cell) is as above, as long as nothing before it changes. */
function namesAt(sheet: TableSheet, row: number, above: Names): Names {
  const part = cellOf(sheet, row, 'part') || above.part
  const own = { number: cellOf(sheet, row, 'number'), content: cellOf(sheet, row, 'content') }
  if (part !== above.part) return { part, ...own }
  const number = own.number || above.number
  if (number !== above.number) return { part, number, content: own.content }
  return { part, number, content: own.content || above.content }
}

/** A row with a name alone heads what follows (一、组织领导 over the whole width). */
const holdsLine = (sheet: TableSheet, row: number): boolean =>
  (['requirement', 'points', 'content', 'measure', 'threshold'] as const).some(
    (column) => cellOf(sheet, row, column) !== '',
  )

function readLine(sheet: TableSheet, row: number, { part, number, content }: Names): Line {
  if (part === '') refuse(sheet, row, 'part', 'standard_no_part')
  const text = cellOf(sheet, row, 'requirement') || cellOf(sheet, row, 'content')
  if (text === '') refuse(sheet, row, 'requirement', 'standard_requirement')
  const points = readPoints(sheet, row)
  const indicator = [number, content].filter((word) => word !== '').join(' ')
  return { row, part, indicator, text, points, content: readContent(sheet, row, points) }
}

function readPoints(sheet: TableSheet, row: number): number {
  const found = cellOf(sheet, row, 'points')
  const points = Number(/^(\d+(?:\.\d+)?)\s*分?$/.exec(found)?.[1] ?? NaN)
  if (!(points > 0) || points % 0.5 !== 0) refuse(sheet, row, 'points', 'standard_points', { found })
  return points
}

function readContent(sheet: TableSheet, row: number, points: number): Content {
  const phrase = cellOf(sheet, row, 'measure')
  const threshold = cellOf(sheet, row, 'threshold')
  if (phrase === '' && threshold === '') return { kind: 'judged' }
  const found = readMeasurePhrase(phrase)
  if (found.measure === null) return refuse(sheet, row, 'measure', 'standard_measure', { found: phrase })
  const { label, unit } = measureOf(found.measure)
  if (found.params === null)
    return refuse(sheet, row, 'measure', 'standard_parameter', { measure: label.zh, found: found.unknown })
  const tiers = readThresholds(threshold, unit, points)
  if (!tiers) return refuse(sheet, row, 'threshold', 'standard_threshold', { found: threshold })
  return { kind: 'measured', rule: { measure: found.measure, params: found.params, tiers } }
}
