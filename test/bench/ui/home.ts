import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { drawn, inNewWindow } from './window.ts'

const ASSETS = join(import.meta.dirname, '../../../dist/renderer/assets')
/** The forecast, the six possessions, gaps, plans and activities. */
const CARDS = 10

/** What the first page took until it was useful. */
export interface FirstPage {
  /** From asking for the address to the frame in which forecast and cards stand. */
  readonly ms: number
  /** Scripts and styles asked for until then, compressed, in kB of 1,000 bytes; the server itself sends them as they are. */
  readonly kB: number
}

export const firstPage = (browser: Browser, folder: string, archive: string): Promise<FirstPage> =>
  inNewWindow(browser, folder, archive, async (page, address) => {
    await page.goto(address, { waitUntil: 'commit' })
    const ms = await drawn(page, 'main .ant-card, [role=main] .ant-card', CARDS)
    const asked = await page.evaluate<string[]>(
      `performance.getEntriesByType('resource').filter(({ startTime }) => startTime < ${ms}).map(({ name }) => name)`,
    )
    const files = new Set(asked.filter((name) => /\.(js|css)$/.test(name)).map((name) => basename(name)))
    const sizes = await Promise.all(
      [...files].map(async (file) => gzipSync(await readFile(join(ASSETS, file)), { level: 9 }).length),
    )
    return { ms, kB: sizes.reduce((sum, size) => sum + size, 0) / 1_000 }
  })
