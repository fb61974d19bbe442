import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { verifyArchive } from '../../electron/archive/verifying/verify.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'
import { madeArchive, namesOfLecturers, shownArchive } from './archives.ts'
import { callThroughPort } from './calls.ts'
import { startDesktop } from './desktop.ts'
import { until } from './running-desktop.ts'

const save = (page: Page, name: string) =>
  callThroughPort(page, '/records/create', { kind: 'lecturer', values: { name, kind: 'expert' } })

describe('a main process that is killed', () => {
  it('loses nothing that it acknowledged, and the next start opens the archive, which is sound', async () => {
    const home = await temporaryFolder()
    const archive = await madeArchive(home, '城南小学')
    const first = await startDesktop({ home, words: [archive] })
    const page = await first.page()
    await shownArchive(page)
    const acknowledged: string[] = []
    const saving = (async () => {
      for (let count = 0; ; count++)
        if ((await save(page, `讲师${count}`)).status === 200) acknowledged.push(`讲师${count}`)
    })().catch(() => undefined)
    await until('saved lecturers', () => acknowledged[20])
    await first.killHard()
    await saving

    const second = await startDesktop({ home, words: [archive] })
    const again = await second.page()
    expect(await shownArchive(again)).toBe('城南小学')
    expect(await namesOfLecturers(again)).toEqual(expect.arrayContaining(acknowledged))
    expect(await save(again, '又一位')).toMatchObject({ status: 200 })
    await second.kill()
    const held = await openArchive(archive)
    expect(held.readOnly).toBeNull()
    expect(await verifyArchive(held)).toMatchObject({ sound: true })
    await held.close()
  })
})

describe('two windows', () => {
  it('on two archives: nothing of one is seen in the other, and closing one leaves the other at work', async () => {
    const home = await temporaryFolder()
    const desktop = await startDesktop({ home, words: [await madeArchive(home, '城南小学')] })
    const south = await desktop.page()
    await shownArchive(south)
    await (
      await startDesktop({ home, words: [await madeArchive(home, '城北小学')] })
    ).ended
    const north = await desktop.page('window-2')
    expect(await shownArchive(north)).toBe('城北小学')

    await save(south, '欧阳㛃')
    expect(await namesOfLecturers(south)).toEqual(['欧阳㛃'])
    expect(await namesOfLecturers(north)).toEqual([])
    await save(north, '上官云')
    expect(await namesOfLecturers(south)).toEqual(['欧阳㛃'])

    await desktop.ask({ what: 'close', window: 0 })
    await until('one window', async () =>
      ((await desktop.ask({ what: 'windows' })) as unknown[]).length === 1 ? true : undefined,
    )
    expect(await save(north, '司马光')).toMatchObject({ status: 200 })
    expect(await namesOfLecturers(north)).toEqual(['上官云', '司马光'])
    // what was closed is free
    const freed = await until('the archive that was closed', async () => {
      const archive = await openArchive(join(home, '城南小学.liuyou'))
      if (archive.readOnly === null) return archive
      await archive.close()
      return undefined
    })
    await freed.close()
  })

  it('on one archive: both work on it, and the one that stays keeps it', async () => {
    const home = await temporaryFolder()
    const archive = await madeArchive(home, '城南小学')
    const desktop = await startDesktop({ home, words: [archive] })
    const first = await desktop.page()
    await shownArchive(first)
    await desktop.ask({ what: 'click', path: ['文件', '新窗口'] })
    const second = await desktop.page('window-2')
    const status = await callThroughPort(second, '/app/status')
    const [recent] = (status.body as { recent: { recent: string }[] }).recent
    const opened = await callThroughPort(second, '/archives/open', { recent: recent?.recent })
    expect(opened).toMatchObject({ status: 200, body: { readOnly: null } })
    await save(second, '欧阳㛃')
    expect(await namesOfLecturers(first)).toEqual(['欧阳㛃'])
    await desktop.ask({ what: 'close', window: 0 })
    expect(await save(second, '上官云')).toMatchObject({ status: 200 })
  })

  it('on an archive that another program has open: who has it is said, and it can be written when that one has closed it', async () => {
    const home = await temporaryFolder()
    const archive = await madeArchive(home, '城南小学')
    const other = await openArchive(archive)
    const desktop = await startDesktop({ home, words: [archive] })
    const page = await desktop.page()
    await page.getByText(/档案正被 .+ 使用/).waitFor()
    expect(await save(page, '欧阳㛃')).toMatchObject({ body: { code: 'ARCHIVE_LOCKED' } })
    await other.close()
    await page.getByRole('button', { name: '再试一次' }).click()
    await page.getByText(/档案正被 .+ 使用/).waitFor({ state: 'detached' })
    expect(await save(page, '欧阳㛃')).toMatchObject({ status: 200 })
  })
})

describe('a file of 2 GB', () => {
  it('is attached from a dialog with little memory, and the page tells how far it is', async () => {
    const home = await temporaryFolder()
    const desktop = await startDesktop({ home, words: [await madeArchive(home, '城南小学')] })
    const page = await desktop.page()
    await shownArchive(page)
    const { body } = await save(page, '欧阳㛃')
    const { record } = body as { record: { id: string } }
    const film = join(home, '讲座录像.mp4')
    await writeFile(film, '')
    await truncate(film, 2 ** 31 + 1) // beyond what 32 bits count; no byte of it is on the disk
    await desktop.ask({ what: 'answer', dialog: 'open', answer: { canceled: false, filePaths: [film] } })

    await page.evaluate(`location.hash = '/lecturers?open=lecturer:${record.id}'`)
    await page.getByRole('tab', { name: /^附件/ }).click()
    await page.getByRole('button', { name: /把扫描件、照片或文档拖到这里/ }).click()
    await page.getByText(/正在存入档案 .+ \/ 2\.1 GB/).waitFor()
    await page.getByText('讲座录像.mp4').waitFor({ timeout: 90_000 })
    const { memory } = desktop
    process.stdout.write(`2 GB attached in the desktop program: at most ${memory} MB of memory\n`)
    expect(memory ?? 0).toBeLessThan(700)
  })
})
