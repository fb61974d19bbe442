import { test as base, expect, type Page, type TestInfo } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Language } from '../../shared/i18n/texts.ts'
import { electronBinary } from '../../electron/start/electron-binary.ts'
import { collectFaults } from './faults.ts'
import { startInBrowser } from './hosts/browser.ts'
import { startInElectron } from './hosts/electron.ts'
import { type Host, remember, type Start } from './hosts/host.ts'
import { startInStandIn } from './hosts/stand-in.ts'
import { sampleIn } from './sample.ts'
import { type Servers, startServers } from './servers.ts'

export { expect }
export type Appearance = 'light' | 'dark'

/** How the program is had: from the local server in Chromium, under the stand-in for Electron, or in Electron itself. */
export type HostName = 'browser' | 'stand-in' | 'desktop'

export interface Options {
  readonly host: HostName
  readonly language: Language
  readonly appearance: Appearance
  /** The archive a test begins with. */
  readonly archive: 'sample' | 'none'
}

interface Started {
  readonly page: Page
  /** Everything of this program lies below: settings, archives. */
  readonly folder: string
  /** Of the archive that is open, if any. */
  readonly archiveFolder: string | undefined
  /** Faults that a test brings about on purpose, by a part of their text. */
  readonly expectFault: (text: string) => void
}

/** Opens the program on folders of the test's own. Any fault in the page fails the test. */
export const test = base.extend<
  Options & { start: Start; started: Started; app: Page },
  { servers: Servers }
>({
  host: ['browser', { option: true }],
  language: ['zh-CN', { option: true }],
  appearance: ['light', { option: true }],
  archive: ['sample', { option: true }],
  servers: [
    // Playwright reads from the pattern which fixtures are needed: here none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const servers = startServers()
      await use(servers)
      servers.end()
    },
    { scope: 'worker' },
  ],
  start: async ({ language, appearance, archive }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'liuyou-e2e-test-'))
    const settings = { language, appearance, who: '测试员', backupFolder: join(folder, 'backups') }
    await use({ folder, settings, ...(archive === 'sample' && { archive: await sampleIn(folder) }) })
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  },
  started: async ({ page: tab, host, servers, start }, use, testInfo) => {
    const faults = collectFaults()
    faults.watch(tab)
    const program = remember(await startOn(host, { tab, servers, start, testInfo }))
    if (program.page !== tab) faults.watch(program.page)
    const { folder, archive: archiveFolder } = start
    await use({ page: program.page, folder, archiveFolder, expectFault: faults.expect })
    await program.end()
    expect(faults.found(), 'faults in the page').toEqual([])
  },
  app: async ({ started }, use) => use(started.page),
})

interface Means {
  readonly tab: Page
  readonly servers: Servers
  readonly start: Start
  readonly testInfo: TestInfo
}

/** Electron's binary cannot be had everywhere: where it is not, its tests are skipped and say so. */
async function startOn(host: HostName, { tab, servers, start, testInfo }: Means): Promise<Host> {
  switch (host) {
    case 'browser':
      return startInBrowser(tab, servers, start)
    case 'stand-in':
      return startInStandIn(start)
    case 'desktop': {
      const binary = electronBinary()
      if (binary === null) testInfo.skip(true, "Electron's binary is not on this machine")
      return startInElectron(binary ?? '', start)
    }
  }
}
