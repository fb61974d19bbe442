import type { Browser, Page } from 'playwright-core'
import { median } from '../row.ts'
import { drawn, inNewWindow, meterOf, quietOf } from './window.ts'

/** Rows of the list of guardians: `1381` and what follows narrow it by telephone, key by key. */
const KEYS = [...'13812']
const DETAILS = 8
/** Frames in which a list is scrolled, and pixels each: the whole of 10,000 rows of 34 pixels. */
const FRAMES = 120
const ROW = '[role=rowgroup] [role=row]'

/** What a list took of the main thread, in milliseconds. */
export interface ListFigures {
  /** All that one key of the filter set off, until the narrowed list stood; the most of the keys. */
  readonly key: number
  /** From the click on a row to the frame in which the form stands; the middle of several, the first one left out. */
  readonly detail: number
  /** Script of one step of scrolling from the first row to the last, with all that came from the server meanwhile; the most of the steps. */
  readonly frame: number
}

export const listFigures = (browser: Browser, folder: string, archive: string): Promise<ListFigures> =>
  inNewWindow(browser, folder, archive, async (page, address) => {
    const quiet = quietOf(page)
    await page.goto(address)
    await page.evaluate(`location.hash = '#/rosters?list=guardian'`)
    await drawn(page, ROW, 10)
    await quiet()
    return { detail: await details(page), frame: await scrolling(page), key: await keys(page, quiet) }
  })

async function keys(page: Page, quiet: () => Promise<void>): Promise<number> {
  const meter = await meterOf(page)
  const filter = page.locator('.filling input').first()
  await filter.click()
  let most = 0
  for (const key of KEYS) {
    await quiet()
    const before = await meter()
    await page.keyboard.press(key)
    await quiet()
    most = Math.max(most, (await meter()).tasks - before.tasks)
  }
  return most
}

async function details(page: Page): Promise<number> {
  const times: number[] = []
  for (let row = 0; row <= DETAILS; row++) {
    const clicked = `new Promise((done) => addEventListener('click', () => {
      const begun = performance.now()
      drawn('.ant-drawer form input').then((stands) => done(stands - begun))
    }, { once: true, capture: true }))`
    const time = page.evaluate<number>(clicked)
    await page.locator(ROW).nth(row).locator('[role=gridcell]').nth(1).click()
    times.push(await time)
    await page.keyboard.press('Escape')
    await page.locator('.ant-drawer form').waitFor({ state: 'detached' })
  }
  return median(times.slice(1))
}

async function scrolling(page: Page): Promise<number> {
  const meter = await meterOf(page)
  await page.locator('[role=grid]').waitFor()
  let most = 0
  for (let frame = 0; frame <= FRAMES; frame++) {
    const before = await meter()
    await page.evaluate(`new Promise((done) => {
      const grid = document.querySelector('[role=grid]')
      grid.scrollTop = (grid.scrollHeight - grid.clientHeight) * ${frame / FRAMES}
      requestAnimationFrame(() => requestAnimationFrame(done))
    })`)
    most = Math.max(most, (await meter()).script - before.script)
  }
  return most
}
