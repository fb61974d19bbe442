import { copyFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'
import { madeArchive, namesOfLecturers, shownArchive } from './archives.ts'
import { callThroughPort } from './calls.ts'
import { startDesktop } from './desktop.ts'
import { type Desktop, until } from './running-desktop.ts'

const ROSTER = join(import.meta.dirname, '../../resources/samples/kindergarten/幼儿花名册.xlsx')

/** The messages of the dialogs so far. */
const asked = async (desktop: Desktop): Promise<string[]> =>
  (await desktop.happenings()).flatMap((each) =>
    each.what === 'asked' && each.dialog === 'message' ? [(each.options as { message: string }).message] : [],
  )

/** Starts work that does not end by itself while a test runs: to read a file of a terabyte, of which nothing is on the disk. */
async function startEndlessWork(desktop: Desktop, page: Page): Promise<void> {
  const file = join(desktop.home, '花名册.xlsx')
  await copyFile(ROSTER, file)
  await desktop.ask({ what: 'answer', dialog: 'open', answer: { canceled: false, filePaths: [file] } })
  const chosen = await callThroughPort(page, '/dialogs/files', { purpose: 'import' })
  const files = (chosen.body as { files: { file: string }[] }).files.map((each) => each.file)
  const inspected = await callThroughPort(page, '/imports/inspect', { files })
  await truncate(file, 2 ** 40)
  const { import: token } = inspected.body as { import: string }
  expect(await callThroughPort(page, '/imports/tryOut', { import: token })).toMatchObject({ status: 200 })
}

describe('quitting while work is running', () => {
  it('asks first; the work goes on or is cancelled, as the person decides', async () => {
    const home = await temporaryFolder()
    const desktop = await startDesktop({ home, words: [await madeArchive(home, '城南小学')], language: 'en' })
    const page = await desktop.page()
    await shownArchive(page)
    await startEndlessWork(desktop, page)

    await desktop.ask({ what: 'answer', dialog: 'message', answer: { response: 0 } })
    await desktop.ask({ what: 'quit' })
    await until('the question', async () => (await asked(desktop))[0])
    expect(await asked(desktop)).toEqual([expect.stringContaining('not finished')])

    await desktop.ask({ what: 'quit' })
    await until('the second question', async () => (await asked(desktop))[1])
    await desktop.ask({ what: 'answer', dialog: 'message', answer: { response: 1 } })
    expect(await desktop.ended).toBe(0)
  })
})

describe('a page that crashes', () => {
  it('is loaded again in one click, and nothing that was saved is lost', async () => {
    const home = await temporaryFolder()
    const desktop = await startDesktop({ home, words: [await madeArchive(home, '城南小学')] })
    const page = await desktop.page()
    await shownArchive(page)
    await callThroughPort(page, '/records/create', {
      kind: 'lecturer',
      values: { name: '欧阳㛃', kind: 'expert' },
    })

    await desktop.ask({ what: 'crash', window: 0 })
    await until('the offer', async () => (await asked(desktop))[0])
    expect(await asked(desktop)).toEqual([expect.stringContaining('没有丢失')])
    await desktop.ask({ what: 'answer', dialog: 'message', answer: { response: 0 } })
    await until(
      'the page again',
      async () => (await desktop.happenings()).filter(({ what }) => what === 'loaded')[1],
    )
    expect(await namesOfLecturers(await desktop.page())).toEqual(['欧阳㛃'])
  })
})

describe('a form with unsaved entries', () => {
  it('keeps its window open until the person lets it go', async () => {
    const desktop = await startDesktop({ language: 'en' })
    const page = await desktop.page()
    page.on('dialog', () => undefined) // the program answers it
    await page.getByRole('button').first().waitFor()
    await page.evaluate(`addEventListener('beforeunload', (event) => event.preventDefault())`)
    await page.mouse.click(5, 5) // Chromium asks only for pages that were used

    await desktop.ask({ what: 'answer', dialog: 'message', answer: 0 })
    await desktop.ask({ what: 'close', window: 0 })
    await until('the question', async () => (await asked(desktop))[0])
    expect(await asked(desktop)).toEqual([expect.stringContaining('not saved')])
    expect(await callThroughPort(page, '/app/status')).toMatchObject({ status: 200 })

    await desktop.ask({ what: 'answer', dialog: 'message', answer: 1 })
    await desktop.ask({ what: 'close', window: 0 })
    expect(await desktop.ended).toBe(0)
  })
})
