/** The columns of an assessment table, by the headings that published tables use (field notes, A1 to A6). */
const HEADINGS = {
  part: ['项目', '一级指标', 'A级指标', '考核项目', '评估项目', 'part'],
  number: ['序号', '编号', 'no', 'number'],
  content: ['考核内容', '二级指标', 'B级指标', '评估内容', '评估指标', 'content', 'indicator'],
  requirement: [
    '考核要求',
    '考核标准',
    '考核内容及标准',
    '评估标准',
    '评估标准内容',
    '考评标准',
    'requirement',
  ],
  points: ['分值', '权重分', '标准分', '分数', '满分', 'points'],
  measure: ['指标', '计算指标', 'measure'],
  threshold: ['门槛', '达标线', 'threshold'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type ColumnName = keyof typeof HEADINGS

/** Where the columns of a table stand. */
export interface TableHead {
  /** Index of the header row, from 0. */
  readonly row: number
  /** Index of each column that the table has, from 0. */
  readonly columns: ReadonlyMap<ColumnName, number>
}

/** The first row that heads requirements and points; null when there is none. Rows above it are titles. */
export function findHead(rows: readonly (readonly string[])[]): TableHead | null {
  for (const [row, cells] of rows.entries()) {
    const columns = new Map<ColumnName, number>()
    for (const [at, cell] of cells.entries()) {
      const name = columnNamed(cell)
      if (name && !columns.has(name)) columns.set(name, at)
    }
    const hasText = columns.has('requirement') || columns.has('content')
    if (columns.has('part') && hasText && columns.has('points')) return { row, columns }
  }
  return null
}

function columnNamed(cell: string): ColumnName | undefined {
  const heading = cell.replaceAll(/[\s.：:*]|（.*?）|\(.*?\)/g, '').toLowerCase()
  const names = Object.keys(HEADINGS) as ColumnName[]
  return names.find((name) => HEADINGS[name].some((known) => known.toLowerCase() === heading))
}

/** The letters by which a sheet names a column: 0 → `A`, 27 → `AB`. */
export const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26)
