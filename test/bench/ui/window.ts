import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startServers } from '../../e2e/servers.ts'

/** The program as a clerk has it just after starting: a server process and a browser profile of its own, both new. */
export async function inNewWindow<T>(
  browser: Browser,
  folder: string,
  archive: string,
  work: (page: Page, address: string) => Promise<T>,
): Promise<T> {
  const settingsFolder = join(folder, 'settings')
  await mkdir(settingsFolder, { recursive: true })
  await writeFile(join(settingsFolder, 'settings.json'), JSON.stringify({ language: 'zh-CN', who: '测试员' }))
  const servers = startServers()
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  try {
    const address = await servers.start({ settingsFolder, archiveFolder: folder, archive })
    const page = await context.newPage()
    await page.addInitScript(WATCH)
    return await work(page, address)
  } finally {
    await context.close()
    servers.end()
  }
}

/**
 * Put into every page before its own scripts: `drawn(selector, count)` gives the moment (milliseconds since the page was asked for) of the frame in which so
 * many elements stand, looked for whenever the document changes.
 */
const WATCH = `globalThis.drawn = (selector, count = 1) => new Promise((resolve) => {
  const look = () => {
    if (document.querySelectorAll(selector).length < count) return
    watch.disconnect()
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
  }
  const watch = new MutationObserver(look)
  watch.observe(document, { childList: true, subtree: true })
  look()
})`

/** Waits for elements to be drawn, and gives when they were. */
export const drawn = (page: Page, selector: string, count = 1): Promise<number> =>
  page.evaluate<number>(`drawn(${JSON.stringify(selector)}, ${count})`)

/** What the main thread of a page has done so far, in milliseconds, as the browser itself counts it. */
export interface Work {
  readonly tasks: number
  readonly script: number
}

/** A meter of the main thread. */
export async function meterOf(page: Page): Promise<() => Promise<Work>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const seconds = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN
    return { tasks: seconds('TaskDuration') * 1_000, script: seconds('ScriptDuration') * 1_000 }
  }
}

/** Lets the page do all it has to: nothing is asked of the server, and two frames went by. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
}
