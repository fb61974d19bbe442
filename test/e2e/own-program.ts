import { test as base, expect, type Page } from '@playwright/test'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { collectFaults } from './faults.ts'
import { inTab } from './hosts/browser.ts'
import { remember } from './hosts/host.ts'
import { sampleIn } from './sample.ts'
import { type Servers, startServers } from './servers.ts'

/** A program of the test's own, which may be killed and started again on the same folders. */
export interface OwnProgram {
  readonly page: Page
  readonly folder: string
  readonly archiveFolder: string
  /** Starts it in a process of its own and gives the address that opens it, once. */
  start(options?: { readonly archive?: boolean; readonly limit?: number }): Promise<string>
  /** The process that was started last. */
  servers(): Servers
  readonly expectFault: (text: string) => void
}

export { expect }

/** For tests that end the program, its disk or its threads. Any other fault in the page fails the test. */
export const test = base.extend<{ program: OwnProgram }>({
  program: async ({ page }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'liuyou-e2e-fault-'))
    const settingsFolder = join(folder, 'settings')
    await mkdir(settingsFolder)
    const settings = { language: 'zh-CN', who: '测试员', backupFolder: join(folder, 'backups') }
    await writeFile(join(settingsFolder, 'settings.json'), JSON.stringify(settings))
    const archiveFolder = await sampleIn(folder)
    const faults = collectFaults()
    faults.watch(page)
    const started: Servers[] = []
    const end = async (): Promise<void> => {
      await page.close()
      for (const servers of started) await servers.kill()
    }
    remember({ ...inTab(page, folder), end })
    await use({
      page,
      folder,
      archiveFolder,
      expectFault: faults.expect,
      servers: () => {
        const last = started.at(-1)
        if (!last) throw new Error('nothing was started')
        return last
      },
      start: ({ archive = true, limit } = {}) => {
        const servers = startServers(limit === undefined ? {} : { limit })
        started.push(servers)
        const place = { settingsFolder, archiveFolder: join(folder, 'archives') }
        return servers.start({ ...place, ...(archive && { archive: archiveFolder }) })
      },
    })
    await end()
    await rm(folder, { recursive: true, force: true })
    expect(faults.found(), 'faults in the page').toEqual([])
  },
})
