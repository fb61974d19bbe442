import { test as base, expect, type Page } from '@playwright/test'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Language } from '../../shared/i18n/texts.ts'
import { type Servers, startServers } from './servers.ts'
import { watchFaults } from './faults.ts'

export { expect }
export type Appearance = 'light' | 'dark'

interface Options {
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

/** Opens the program in a browser, on folders of the test's own. Any fault in the page fails the test. */
export const test = base.extend<Options & { started: Started; app: Page }, { servers: Servers }>({
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
  started: async ({ page, servers, language, appearance, archive }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'liuyou-e2e-test-'))
    const settingsFolder = join(folder, 'settings')
    await mkdir(settingsFolder)
    const backupFolder = join(folder, 'backups')
    await writeFile(
      join(settingsFolder, 'settings.json'),
      JSON.stringify({ language, appearance, who: '测试员', backupFolder }),
    )
    const archiveFolder = archive === 'sample' ? await sampleIn(folder) : undefined
    const faults = watchFaults(page)
    const url = await servers.start({
      settingsFolder,
      archiveFolder: join(folder, 'archives'),
      ...(archiveFolder !== undefined && { archive: archiveFolder }),
    })
    await page.goto(url)
    await use({ page, folder, archiveFolder, expectFault: faults.expect })
    await page.close()
    await servers.close(url)
    await rm(folder, { recursive: true, force: true })
    expect(faults.found(), 'faults in the page').toEqual([])
  },
  app: async ({ started }, use) => use(started.page),
})

async function sampleIn(folder: string): Promise<string> {
  const sample = process.env['LIUYOU_E2E_SAMPLE'] ?? ''
  const copy = join(folder, 'archives', basename(sample))
  await cp(sample, copy, { recursive: true })
  return copy
}
