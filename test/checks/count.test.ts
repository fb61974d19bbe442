import { describe, expect, it } from 'vitest'
import { inPlaywright, inVitest, line, together } from './count.ts'

const vitest = (failed: number, results: readonly object[] = []) =>
  JSON.stringify({ numPassedTests: 5, numFailedTests: failed, numPendingTests: 1, testResults: results })
const playwright = (unexpected: number) =>
  JSON.stringify({ stats: { expected: 7, flaky: 1, unexpected, skipped: 2 } })

describe('the count of all tests', () => {
  it('adds what passed, failed and was skipped; what passed at the second try passed', () => {
    const all = together([inVitest(vitest(0), 0), inPlaywright(playwright(0), 0)])
    expect(line(all)).toBe('13 passed, 0 failed, 3 skipped')
    expect(line(together([inVitest(vitest(2), 1), inPlaywright(playwright(3), 1)]))).toContain('5 failed')
  })

  it.each([
    ['a file that cannot be loaded', inVitest(vitest(0, [{ status: 'failed', assertionResults: [] }]), 1)],
    ['an error outside of any test', inVitest(vitest(0), 1)],
    ['a run of vitest that was killed', inVitest('', null)],
    ['a run of Playwright without a report', inPlaywright('', 1)],
    ['a report cut off in its middle', inPlaywright(playwright(0).slice(0, 20), 1)],
  ])('counts %s as one failed', (_what, { failed }) => {
    expect(failed).toBe(1)
  })
})
