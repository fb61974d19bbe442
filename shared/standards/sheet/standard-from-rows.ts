import { CodedError, isCoded } from '../../contract/errors.ts'
import type { Label } from '../../domain/field.ts'
import { parseStandard } from '../parse-standard.ts'
import type { Standard } from '../standard.ts'
import { findHead } from './columns.ts'
import { cellName, cellOf, isTotal, type Line, readLines, refuse, type TableSheet } from './read-lines.ts'

/** What a sheet does not say of a standard. */
interface StandardHeading {
  /** Letters, digits, `.`, `_` and `-`. */
  readonly id: string
  readonly title: Label
  readonly source: Label
  readonly stars?: Standard['stars']
}

/**
 * A standard from the rows of a sheet, as texts (the first is row 1, its first cell column A): a header row 项目 | 序号 |
 * 考核内容 | 考核要求 | 分值 (and 指标 | 门槛), below titles. A blank or merged 项目, 序号 or 考核内容 is as above; a row without 指标
 * is judged by a person; a 合计 row is checked. Both languages get the text of the sheet. Throws STANDARD_INVALID naming cell and column.
 */
export function standardFromRows(
  rows: readonly (readonly string[])[],
  { id, title, source, stars }: StandardHeading,
): Standard {
  const head = findHead(rows)
  if (!head) throw new CodedError('STANDARD_INVALID', { line: 'A1', problem: 'standard_no_header' })
  const sheet = { rows, head }
  const lines = readLines(sheet)
  if (lines.length === 0) refuse(sheet, head.row, 'requirement', 'standard_no_lines')
  const total = sum(lines)
  checkTotals(sheet, total)
  const numbered = numberLines(lines)
  const plain = { id, version: 1, title, authority: source, source, stage: [], total, status: 'draft' }
  return checked({ ...plain, ...(stars && { stars }), parts: partsOf(numbered) }, sheet, numbered)
}

/** A line with its number in the table: part, indicator, criterion from 1. */
interface NumberedLine extends Line {
  readonly number: string
  readonly indicatorNumber: string
  readonly partNumber: string
}

/** Lines under the same names belong together, in the order in which the names first come. */
const numberLines = (lines: readonly Line[]): readonly NumberedLine[] =>
  [...Map.groupBy(lines, ({ part }) => part).values()].flatMap((ofPart, partAt) =>
    [...Map.groupBy(ofPart, ({ indicator }) => indicator).values()].flatMap((ofIndicator, indicatorAt) =>
      ofIndicator.map((line, at) => {
        const partNumber = String(partAt + 1)
        const indicatorNumber = `${partNumber}.${indicatorAt + 1}`
        return { ...line, partNumber, indicatorNumber, number: `${indicatorNumber}.${at + 1}` }
      }),
    ),
  )

const partsOf = (lines: readonly NumberedLine[]) =>
  [...Map.groupBy(lines, ({ partNumber }) => partNumber)].map(([id, ofPart]) => ({
    id,
    title: bothLanguages(ofPart[0]?.part ?? ''),
    points: sum(ofPart),
    indicators: [...Map.groupBy(ofPart, ({ indicatorNumber }) => indicatorNumber)].map(indicatorOf),
  }))

const indicatorOf = ([id, lines]: readonly [string, readonly NumberedLine[]]) => ({
  id,
  title: bothLanguages(lines[0]?.indicator || (lines[0]?.part ?? '')),
  points: sum(lines),
  criteria: lines.map(({ number, text, points, content }) => ({
    id: number,
    text: bothLanguages(text),
    points,
    ...content,
  })),
})

/** What the schema refuses in a line is named by the cell it came from. */
function checked(value: unknown, sheet: TableSheet, lines: readonly NumberedLine[]): Standard {
  try {
    return parseStandard(value)
  } catch (error) {
    if (!isCoded(error, 'STANDARD_INVALID')) throw error
    const line = lines.find(({ number }) => number === error.details['line'])
    if (!line) throw error
    const column = line.content.kind === 'measured' ? 'threshold' : 'requirement'
    throw new CodedError(
      'STANDARD_INVALID',
      { ...error.details, line: cellName(sheet, line.row, column) },
      error,
    )
  }
}

/** A row that sums up the table must agree with it: a clerk who mistyped a line finds out here. */
function checkTotals(sheet: TableSheet, found: number): void {
  for (let row = sheet.head.row + 1; row < sheet.rows.length; row += 1) {
    const asked = Number.parseFloat(cellOf(sheet, row, 'points'))
    if (isTotal(sheet, row) && asked !== found && !Number.isNaN(asked))
      refuse(sheet, row, 'points', 'standard_total', { asked, found })
  }
}

const bothLanguages = (text: string): Label => ({ zh: text, en: text })

/** Exact: points are halves. */
const sum = (items: readonly { readonly points: number }[]): number =>
  items.reduce((total, { points }) => total + points, 0)
