import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'
import { shownArchive } from './archives.ts'
import { callThroughPort } from './calls.ts'
import { type Desktop, until } from './running-desktop.ts'

/** Opens the sample from the first page, by its button; gives the name of the archive that is then shown. */
export async function openSample(page: Page): Promise<string> {
  await page.getByRole('button', { name: '打开示例幼儿园' }).click()
  return shownArchive(page)
}

/** Has the application of the sample written into a folder chosen in the system's dialog; gives how its PDF begins. */
export async function beginningOfApplication(desktop: Desktop, page: Page): Promise<string> {
  const into = await temporaryFolder()
  await desktop.ask({ what: 'answer', dialog: 'open', answer: { canceled: false, filePaths: [into] } })
  const chosen = await callThroughPort(page, '/dialogs/folder', { purpose: 'export' })
  const { folder } = (chosen.body as { folder: { folder: string } }).folder
  const request = { year: '2025-2026', standard: 'six-possessions', into: folder }
  const started = await callThroughPort(page, '/documents/application', request)
  if (started.status !== 200) throw new Error(`the application was refused: ${JSON.stringify(started.body)}`)
  const made = await until('the application', async () =>
    (await readdir(into)).find((name) => !name.startsWith('.')),
  )
  const pdf = (await readdir(join(into, made))).find((name) => name.endsWith('.pdf')) ?? ''
  return (await readFile(join(into, made, pdf))).subarray(0, 5).toString()
}
