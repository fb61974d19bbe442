/** How many tests ended how. */
export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/** Counts a report of vitest, with how its process ended. A test file that cannot be loaded has no test to fail: it counts as one. */
export function inVitest(report: string, exit: number | null): Count {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = parsed<VitestReport>(report, {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    testResults: [],
  })
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = numFailedTests + broken.length
  return honest({ passed: numPassedTests, failed, skipped: numPendingTests }, exit)
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number
    readonly flaky: number
    readonly unexpected: number
    readonly skipped: number
  }
}

/** Counts a report of Playwright, with how its process ended. */
export function inPlaywright(report: string, exit: number | null): Count {
  const { stats } = parsed<PlaywrightReport>(report, {
    stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 0 },
  })
  const { expected, flaky, unexpected, skipped } = stats
  return honest({ passed: expected + flaky, failed: unexpected, skipped }, exit)
}

export const together = (counts: readonly Count[]): Count => ({
  passed: sum(counts.map(({ passed }) => passed)),
  failed: sum(counts.map(({ failed }) => failed)),
  skipped: sum(counts.map(({ skipped }) => skipped)),
})

export const line = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** What failed outside of any test, or ended without a report, counts as one. */
const honest = (count: Count, exit: number | null): Count =>
  count.failed === 0 && exit !== 0 ? { ...count, failed: 1 } : count

function parsed<T>(report: string, nothing: T): T {
  try {
    return JSON.parse(report) as T
  } catch {
    return nothing // a run that was cut off: its exit says so
  }
}
