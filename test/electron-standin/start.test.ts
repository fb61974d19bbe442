import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'
import { beginningOfApplication, openSample } from './application.ts'
import { madeArchive, namesOfLecturers, shownArchive } from './archives.ts'
import { callThroughPort } from './calls.ts'
import { startDesktop } from './desktop.ts'
import { until } from './running-desktop.ts'

describe('the desktop program', () => {
  it('begins in Chinese with a page that offers the sample', async () => {
    const desktop = await startDesktop()
    const page = await desktop.page()
    await page.getByRole('button', { name: '打开示例幼儿园' }).waitFor()
    expect(await page.title()).toContain('六有')
    expect(await callThroughPort(page, '/app/status')).toMatchObject({
      status: 200,
      body: { mode: 'desktop', firstStart: true, archive: null },
    })
    // the documents are where the system has them, not where they usually are
    const archiveLocation = join(desktop.home, '文档', 'Liuyou')
    const backupLocation = join(desktop.home, '文档', 'Liuyou Backups')
    expect(await callThroughPort(page, '/app/status')).toMatchObject({
      body: { settings: { archiveLocation, backupLocation } },
    })
    expect(await desktop.happenings()).not.toContainEqual(expect.objectContaining({ what: 'preload-failed' }))
  })

  it('opens the sample, keeps a lecturer, and writes the application into the folder chosen', async () => {
    const desktop = await startDesktop()
    const page = await desktop.page()
    expect(await openSample(page)).toBe('示例幼儿园')

    const values = { name: '欧阳㛃', kind: 'expert' }
    expect(await callThroughPort(page, '/records/create', { kind: 'lecturer', values })).toMatchObject({
      status: 200,
    })
    expect(await namesOfLecturers(page)).toContain('欧阳㛃')

    expect(await beginningOfApplication(desktop, page)).toBe('%PDF-')
  })

  it('closes the archive and leaves no temporary files when it quits', async () => {
    const home = await temporaryFolder()
    const archive = await madeArchive(home, '城南小学')
    const desktop = await startDesktop({ home, words: [archive] })
    const page = await desktop.page()
    expect(await shownArchive(page)).toBe('城南小学')
    expect(existsSync(join(archive, 'lock.json'))).toBe(true)
    await callThroughPort(page, '/dialogs/basket', { purpose: 'import' })
    const temporary = join(home, 'state', 'liuyou', 'temporary')
    expect(await readdir(temporary)).toHaveLength(1)
    await desktop.ask({ what: 'quit' })
    expect(await desktop.ended).toBe(0)
    expect(existsSync(join(archive, 'lock.json'))).toBe(false)
    expect(await readdir(temporary)).toEqual([])
  })
})

describe('a second start', () => {
  it('ends, and the first shows the archive that it was asked for, named from where it was started', async () => {
    const home = await temporaryFolder()
    const first = await startDesktop({ home })
    const page = await first.page()
    const folder = await temporaryFolder()
    await madeArchive(folder, '城南小学')
    // as a shell completes the name of a folder
    const second = await startDesktop({ home, folder, words: ['城南小学.liuyou/'] })
    expect(await second.ended).toBe(0)
    expect(await shownArchive(page)).toBe('城南小学')
  })

  it('on a Mac is an event: a file that was opened, or nothing but the program again', async () => {
    const home = await temporaryFolder()
    const desktop = await startDesktop({ home, language: 'en' })
    await desktop.ask({ what: 'open-file', path: await madeArchive(home, '城南小学') })
    expect(await shownArchive(await desktop.page())).toBe('城南小学')
    await desktop.ask({ what: 'click', path: ['File', 'New window'] })
    await desktop.ask({ what: 'activate' })
    expect(await desktop.ask({ what: 'places' })).toMatchObject([{ focused: true }, { focused: false }])
  })

  it('takes no work from a window: another archive comes in a window of its own', async () => {
    const home = await temporaryFolder()
    const first = await startDesktop({ home, words: [await madeArchive(home, '城南小学')] })
    const page = await first.page()
    expect(await shownArchive(page)).toBe('城南小学')
    const second = await startDesktop({ home, words: [await madeArchive(home, '城北小学')] })
    await second.ended
    expect(await shownArchive(await first.page('window-2'))).toBe('城北小学')
    expect(await shownArchive(page)).toBe('城南小学')
  })

  it('for two archives at once shows each in a window of its own', async () => {
    const home = await temporaryFolder()
    const desktop = await startDesktop({ home })
    const page = await desktop.page()
    await callThroughPort(page, '/app/status')
    const paths = [await madeArchive(home, '城南小学'), await madeArchive(home, '城北小学')]
    await Promise.all(paths.map((path) => desktop.ask({ what: 'open-file', path })))
    expect(await shownArchive(await desktop.page('window-2'))).toBe('城北小学')
    expect(await shownArchive(page)).toBe('城南小学')
  })

  it('is told in words when what it asks for is no archive', async () => {
    const home = await temporaryFolder()
    const desktop = await startDesktop({ home, words: ['nowhere.liuyou'], language: 'en' })
    const asked = await until('a dialog', async () =>
      (await desktop.happenings()).find(({ what }) => what === 'asked'),
    )
    expect(asked).toMatchObject({
      options: { type: 'warning', message: expect.stringContaining('nowhere') as string },
    })
  })
})
