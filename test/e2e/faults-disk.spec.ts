import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { verifyArchive } from '../../electron/archive/verifying/verify.ts'
import { choose, drawer, dropFiles } from './acts.ts'
import { expect, type OwnProgram, test } from './own-program.ts'
import { goTo } from './pages.ts'

const notice = ({ page }: OwnProgram) => page.locator('.ant-notification-notice')
const FULL = '磁盘空间不足，没有写入任何内容'

async function expectSound(archiveFolder: string): Promise<void> {
  const archive = await openArchive(archiveFolder)
  expect(archive.readOnly).toBeNull()
  expect(await verifyArchive(archive)).toMatchObject({ sound: true })
  await archive.close()
}

/** The names of all files below a folder, also of those half written. */
const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

async function openActivity({ page }: OwnProgram): Promise<void> {
  await goTo(page, '/records')
  await page.getByRole('gridcell', { name: '中班幼儿的同伴交往', exact: true }).click()
  await expect(page.getByText('佐证材料五件套 2/5')).toBeVisible()
}

test.beforeEach(({ program }) => {
  test.setTimeout(120_000)
  program.expectFault('Failed to load resource')
})

// The limit of a process's files is what a full disk does to it, without filling one; Windows has no such limit.
test.describe('a full disk', () => {
  test.skip(process.platform === 'win32', 'Windows cannot limit the files of a process')

  test('is said when a file is attached, nothing is attached, and nothing of it is left', async ({
    program,
  }) => {
    const { page, folder } = program
    await page.goto(await program.start({ limit: 2_000 }))
    await openActivity(program)
    const large = join(folder, '教案.pdf')
    await writeFile(large, Buffer.alloc(8_000_000, '%PDF-1.4 '))
    await dropFiles(page, page.getByRole('button', { name: '拖入教案' }), [large])
    await expect(notice(program)).toContainText(FULL)
    await expect(page.getByText('佐证材料五件套 2/5')).toBeVisible()
    await expect(page.getByRole('button', { name: '拖入教案' })).toBeVisible()
    expect(await filesBelow(join(folder, 'settings', 'temporary'))).toEqual([])
  })

  test('is said when a record is saved, what was typed stays, and the archive is sound', async ({
    program,
  }) => {
    const { page, archiveFolder } = program
    await page.goto(await program.start({ limit: 1_500 }))
    await goTo(page, '/lecturers')
    await page.evaluate(FILL)
    await goTo(page, '/lecturers?open=lecturer:new')
    const name = drawer(page).getByLabel('姓名', { exact: true })
    await name.fill('欧阳㛃')
    await choose(drawer(page), '类别', '专家')
    await drawer(page).getByLabel('简介', { exact: true }).fill('长'.repeat(20_000))
    await drawer(page).getByRole('button', { name: '新增' }).click()
    await expect(notice(program)).toContainText(FULL)
    await expect(name).toHaveValue('欧阳㛃')
    await program.servers().kill()
    await expectSound(archiveFolder)
    program.expectFault('net::ERR_')
  })

  test('is said when a backup or an export is made, and nothing half made is left', async ({ program }) => {
    const { page, folder } = program
    await page.goto(await program.start({ limit: 300 }))
    await goTo(page, '/settings')
    await page.getByRole('tab', { name: '备份' }).click()
    await page.getByRole('button', { name: '立即备份并检验' }).click()
    await expect(notice(program)).toContainText(FULL, { timeout: 30_000 })
    await page.locator('.ant-notification-notice-close').click()
    expect(await filesBelow(join(folder, 'backups'))).toEqual([])

    const before = await filesBelow(join(folder, 'archives'))
    await goTo(page, '/application')
    await page.getByRole('button', { name: '生成申报材料' }).click()
    await expect(notice(program)).toContainText(FULL, { timeout: 60_000 })
    expect((await filesBelow(join(folder, 'archives'))).toSorted()).toEqual(before.toSorted())
  })
})

test('a disk that is pulled out is said at every step, nothing grows in its place, and the work goes on when it is back', async ({
  program,
}) => {
  const { page, archiveFolder, folder } = program
  await page.goto(await program.start())
  await openActivity(program)
  await goTo(page, '/lecturers?open=lecturer:new')
  const name = drawer(page).getByLabel('姓名', { exact: true })
  await name.fill('上官云')
  await choose(drawer(page), '类别', '专家')

  const away = `${archiveFolder}.away`
  await rename(archiveFolder, away)
  await drawer(page).getByRole('button', { name: '新增' }).click()
  await expect(notice(program)).toContainText('档案不在原处了')
  await expect(notice(program)).toContainText(archiveFolder)
  await expect(name).toHaveValue('上官云')
  await notice(program).getByRole('button', { name: '重新连接' }).click()
  await expect(notice(program)).toContainText('档案不在原处了')
  expect(await readdir(join(folder, 'archives'))).toEqual([away.split('/').at(-1)])

  // another disk of the same content: no handle that was open before is of use any more
  await cp(away, archiveFolder, { recursive: true })
  await rm(away, { recursive: true })
  await notice(program).getByRole('button', { name: '重新连接' }).click()
  await expect(page.getByText('档案已重新连接，可以继续')).toBeVisible()
  await expect(notice(program)).toHaveCount(0)
  await expect(name).toHaveValue('上官云')
  await drawer(page).getByRole('button', { name: '新增' }).click()
  await expect(page.getByText('已新增')).toBeVisible()
})

test('without its disk no file opens, none is attached and nothing is exported, each with a word', async ({
  program,
}) => {
  const { page, archiveFolder, folder } = program
  await page.goto(await program.start())
  await openActivity(program)
  const away = `${archiveFolder}.away`
  await rename(archiveFolder, away)
  const closeNotice = async () => {
    await expect(notice(program)).toContainText('档案不在原处了', { timeout: 20_000 })
    await page.locator('.ant-notification-notice-close').click()
    await expect(notice(program)).toHaveCount(0)
  }
  await page
    .getByRole('button', { name: /^下载 / })
    .first()
    .click()
  await closeNotice()
  const paper = join(folder, '教案.txt')
  await writeFile(paper, '教案')
  await dropFiles(page, page.getByRole('button', { name: '拖入教案' }), [paper])
  await closeNotice()
  await page.getByRole('button', { name: '打印签到表' }).click()
  await closeNotice()
  expect(await readdir(join(folder, 'archives'))).toEqual([away.split('/').at(-1)])

  await rename(away, archiveFolder)
  await dropFiles(page, page.getByRole('button', { name: '拖入教案' }), [paper])
  await expect(page.getByText('佐证材料五件套 3/5')).toBeVisible()
})

/** Saves long records until the disk takes no more. */
const FILL = `(async () => {
  for (let count = 0; count < 200; count++) {
    const values = { name: '满' + count, kind: 'expert', bio: '长'.repeat(20000) }
    const answer = await fetch('rpc/records/create', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ json: { kind: 'lecturer', values } }),
    })
    if (!answer.ok) return
  }
  throw new Error('the disk never filled up')
})()`
