import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { findChromium } from '../../fixtures/chromium.ts'

export interface Running {
  readonly context: BrowserContext
  /** Where a test can look at the same pages. */
  readonly endpoint: string
}

/** Starts a Chromium of its own, which reaches no network and keeps what it keeps in the home of the test. */
export async function startChromium(): Promise<Running> {
  const folder = join(homedir(), '.config', 'chromium')
  const { executablePath, args } = await findChromium()
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: [...args, '--remote-debugging-port=0', '--host-resolver-rules=MAP * ~NOTFOUND'],
    headless: true,
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
  })
  const [port] = (await readFile(join(folder, 'DevToolsActivePort'), 'utf8')).split('\n')
  return { context, endpoint: `http://127.0.0.1:${port}` }
}
