import { excessOf, isMet, ratioOf, type Row } from './row.ts'

const HEAD = ['subject', 'ours', 'beside', 'ratio', 'asked', 'met']

/** The rows as a table in Markdown. What is not met says by how much it exceeds what was asked. */
export const markdownTable = (rows: readonly Row[]): string =>
  [HEAD, ['---', '--:', '---', '--:', '--:', '---'], ...rows.map(cellsOf)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

const cellsOf = (row: Row): string[] => [
  row.subject,
  figure(row.ours, row.unit),
  `${row.other}: ${figure(row.theirs, row.unit)}`,
  digits(ratioOf(row)),
  'below' in row ? `< ${figure(row.below, row.unit)}` : `≤ ${digits(row.atMost)}`,
  metBy(row),
]

function metBy(row: Row): string {
  if (isMet(row)) return 'yes'
  const excess = excessOf(row)
  return Number.isNaN(excess) ? '**no**: not measured' : `**no**: ${Math.ceil(excess * 100)} % over`
}

const figure = (value: number, unit: Row['unit']): string => `${digits(value)} ${unit}`

/** Three digits that count; whole numbers from 100 up. */
const digits = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)))
