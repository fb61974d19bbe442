import ExcelJS from 'exceljs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { hostOf } from './hosts/host.ts'

/** What a school hands in, as it ships with the program. */
export const SAMPLES = join(import.meta.dirname, '..', '..', 'resources', 'samples', 'kindergarten')

/** The drawer of the record that is open. */
export const drawer = (page: Page): Locator => page.getByRole('dialog')

/** Chooses in a list that opens: types what is looked for, takes the first that fits. */
export async function choose(within: Locator | Page, name: string, option: string): Promise<void> {
  const box = within.getByLabel(name, { exact: true })
  await box.click()
  if (await box.isEditable()) await box.fill(option)
  const page = 'page' in within ? within.page() : within
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: false }).first().click()
}

/** Chooses another school year above the page: of the sample's two, the one that is not shown. */
export async function otherYear(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '学年' }).click()
  await page.locator('.ant-select-item-option:not(.ant-select-item-option-selected)').first().click()
}

/** Types a date or a time as a person does, and takes it with Enter. */
export async function enterMoment(within: Locator, name: string, moment: string): Promise<void> {
  const box = within.getByLabel(name, { exact: true })
  await box.click()
  await box.fill(moment)
  await box.press('Enter')
}

/** Drops files from the desktop on something: a real drag of the browser, with real files. */
export const dropFiles = (page: Page, target: Locator, files: readonly string[]): Promise<void> =>
  drop(page, target, { items: [], files: [...files], dragOperationsMask: 1 })

/** Drops text that was dragged from somewhere on something. */
export const dropText = (page: Page, target: Locator, text: string): Promise<void> =>
  drop(page, target, { items: [{ mimeType: 'text/plain', data: text }], files: [], dragOperationsMask: 1 })

interface Dragged {
  readonly items: { mimeType: string; data: string }[]
  readonly files: string[]
  readonly dragOperationsMask: number
}

async function drop(page: Page, target: Locator, data: Dragged): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('what files are dropped on is not on screen')
  const session = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data })
  await session.detach()
}

/** Chooses a file in the dialog that a click opens. */
export const chooseFile = (page: Page, button: Locator, file: string): Promise<void> =>
  hostOf(page).choose(button, [file])

/** Writes a workbook of one sheet into a folder and gives its path. */
export async function workbook(
  folder: string,
  name: string,
  sheet: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<string> {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet(sheet)
  for (const row of rows) page.addRow([...row])
  const path = join(folder, name)
  await book.xlsx.writeFile(path)
  return path
}

/** The self-score of the whole on the home page. */
export async function points(page: Page): Promise<number> {
  const text = await page
    .getByText(/^[\d.]+ \/ 100$/)
    .first()
    .innerText()
  return Number.parseFloat(text)
}
