import { describe, expect, it } from 'vitest'
import { isMet, median, p95, type Row } from './row.ts'
import { markdownTable } from './table.ts'

const sheets: Row = {
  subject: 'sheets',
  unit: 'ms',
  ours: 1_234.5,
  other: 'pdfkit',
  theirs: 1_000,
  atMost: 1.5,
}
const search: Row = { subject: 'search', unit: 'ms', ours: 12.345, other: 'FTS5', theirs: 6, below: 20 }

describe('the benchmark table', () => {
  it('says our figure, what it stands beside, their ratio, and what was asked', () => {
    expect(markdownTable([sheets, search]).split('\n').slice(2)).toEqual([
      '| sheets | 1,235 ms | pdfkit: 1,000 ms | 1.23 | ≤ 1.5 | yes |',
      '| search | 12.3 ms | FTS5: 6 ms | 2.06 | < 20 ms | yes |',
    ])
  })

  it('says by how much a ratio or a limit is missed', () => {
    const slow = markdownTable([
      { ...sheets, ours: 1_650 },
      { ...search, ours: 50 },
    ])
    expect(slow).toContain('| 1.65 | ≤ 1.5 | **no**: 10 % over |')
    expect(slow).toContain('| < 20 ms | **no**: 150 % over |')
  })

  it('does not take a figure that was never measured for one that is good', () => {
    const missing = { ...sheets, ours: NaN }
    expect(isMet(missing)).toBe(false)
    expect(markdownTable([missing])).toContain('**no**: not measured')
  })
})

describe('figures of many runs', () => {
  it('are told by the middle one, and by the one that 95 of 100 do not exceed', () => {
    const runs = Array.from({ length: 100 }, (_, at) => 100 - at)
    expect(median([9, 1, 5])).toBe(5)
    expect(p95(runs)).toBe(95)
    expect(p95([7])).toBe(7)
    expect(p95([])).toBeNaN()
  })
})
