import { describe, expect, test } from 'vitest'
import { withReport } from './report.ts'

const DOCUMENT = `# Benchmarks

<!-- npm run bench -->
old
<!-- end of npm run bench -->

By hand.

<!-- npm run bench:ui -->
<!-- end of npm run bench:ui -->
`

describe('the document of benchmarks', () => {
  test('takes a new table in the place of the old one, and keeps what stands around it', () => {
    expect(withReport(DOCUMENT, 'npm run bench', 'new')).toBe(DOCUMENT.replace('\nold\n', '\n\nnew\n\n'))
  })

  test('takes the tables of two programs each in its place', () => {
    const both = withReport(withReport(DOCUMENT, 'npm run bench:ui', 'window'), 'npm run bench', 'rest')
    expect(both.indexOf('rest')).toBeLessThan(both.indexOf('By hand.'))
    expect(both.indexOf('window')).toBeGreaterThan(both.indexOf('By hand.'))
  })

  test('is refused when it has no place for the table', () => {
    expect(() => withReport('# Benchmarks', 'npm run bench', 'new')).toThrow('no place')
  })
})
