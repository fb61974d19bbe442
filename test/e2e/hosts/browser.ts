import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Servers } from '../servers.ts'
import type { Host, Start } from './host.ts'

/** The local server, in a tab of Chromium: dialogs are the browser's own, what is handed over is downloaded. */
export async function startInBrowser(page: Page, servers: Servers, start: Start): Promise<Host> {
  const { folder, settings, archive } = start
  const settingsFolder = join(folder, 'settings')
  await mkdir(settingsFolder)
  await writeFile(join(settingsFolder, 'settings.json'), JSON.stringify(settings))
  const url = await servers.start({
    settingsFolder,
    archiveFolder: join(folder, 'archives'),
    ...(archive !== undefined && { archive }),
  })
  await page.goto(url)
  const end = async (): Promise<void> => {
    await page.close()
    await servers.close(url)
  }
  return { ...inTab(page, folder), end }
}

/** What a browser does for a page in one of its tabs; what is downloaded goes into `folder`. */
export const inTab = (page: Page, folder: string): Omit<Host, 'end'> => ({
  page,
  choose: async (button, files) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()])
    await chooser.setFiles([...files])
  },
  makeInto: (button) => button.click(),
  handedOver: async (button) => {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    const path = join(folder, download.suggestedFilename())
    await download.saveAs(path)
    return path
  },
})
