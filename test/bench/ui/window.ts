import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browser, Page, Request } from 'playwright-core'
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

/** Asks for parts of lists; the stream of changes never ends. */
const READING = '/rpc/records/'
const PAUSE = 100

/** Gives a wait until the page has nothing to do: for a while no records were asked for, and two frames went by. It looks on from here, and costs the page nothing. */
export function quietOf(page: Page): () => Promise<void> {
  let asking = 0
  const count = (by: number) => (request: Request) => {
    if (request.url().includes(READING)) asking += by
  }
  page.on('request', count(1)).on('requestfinished', count(-1)).on('requestfailed', count(-1))
  return async () => {
    for (let quiet = 0; quiet < 3; quiet++) {
      await setTimeout(PAUSE)
      if (asking > 0) quiet = -1
    }
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  }
}
