import type { Page } from '@playwright/test'

interface Faults {
  watch(page: Page): void
  /** What went wrong and was not expected. */
  found(): string[]
  expect(text: string): void
}

/** Listens to what a page must never do: complain in its console, throw, break its content policy, ask for what is not there. */
export function collectFaults(): Faults {
  const faults: string[] = []
  const expected: string[] = []
  const found = (fault: string): void => void faults.push(fault)
  return {
    watch: (page) => listen(page, found),
    found: () => faults.filter((fault) => !expected.some((text) => fault.includes(text))),
    expect: (text) => expected.push(text),
  }
}

function listen(page: Page, found: (fault: string) => void): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) found(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => found(`thrown: ${error.message}`))
  page.on('requestfailed', (request) => {
    // A call that the page itself gave up (it left, or a newer one took its place) is no failure.
    const why = request.failure()?.errorText ?? ''
    if (why !== 'net::ERR_ABORTED') found(`request failed: ${request.url()} ${why}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) found(`answered ${response.status()}: ${response.url()}`)
  })
}
