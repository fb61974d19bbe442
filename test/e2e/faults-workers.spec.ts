import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseFile, SAMPLES } from './acts.ts'
import { expect, type OwnProgram, test } from './own-program.ts'
import { goTo } from './pages.ts'

const notice = ({ page }: OwnProgram) => page.locator('.ant-notification-notice')

/** The work has died: said in words, and the page is as before it began. */
async function diedWithWords(program: OwnProgram): Promise<void> {
  await expect(notice(program)).toContainText('后台工作意外中断，没有写入任何内容。请再试一次', {
    timeout: 30_000,
  })
  await expect(program.page.getByRole('button', { name: '取消' })).toHaveCount(0)
  await program.page.locator('.ant-notification-notice-close').click()
  await expect(notice(program)).toHaveCount(0)
}

test.beforeEach(async ({ program }) => {
  test.setTimeout(120_000)
  program.expectFault('Failed to load resource')
  await program.page.goto(await program.start())
})

test('a backup whose thread dies says so and leaves nothing; the next one is made', async ({ program }) => {
  const { page, folder } = program
  await goTo(page, '/settings')
  await page.getByRole('tab', { name: '备份' }).click()
  await program.servers().killNextWorker()
  await page.getByRole('button', { name: '立即备份并检验' }).click()
  await diedWithWords(program)
  expect(await readdir(join(folder, 'backups')).catch(() => [])).not.toContainEqual(
    expect.stringMatching(/backup$/),
  )
  await page.getByRole('button', { name: '立即备份并检验' }).click()
  await expect(page.getByText(/^最近一次经恢复检验的备份：\d{4}-/)).toBeVisible({ timeout: 60_000 })
})

test('an export whose thread dies says so and leaves nothing; the next one is made', async ({ program }) => {
  const { page, folder } = program
  await goTo(page, '/application')
  await program.servers().killNextWorker()
  await page.getByRole('button', { name: '生成申报材料' }).click()
  await diedWithWords(program)
  const before = await readdir(join(folder, 'archives'))
  await page.getByRole('button', { name: '生成申报材料' }).click()
  await expect(page.getByRole('button', { name: /打开文件夹|下载/ }).first()).toBeVisible({ timeout: 60_000 })
  expect(before.filter((name) => !name.endsWith('.liuyou'))).toEqual([])
})

test('a trial import whose thread dies says so, and the same file can be tried again', async ({
  program,
}) => {
  const { page } = program
  await goTo(page, '/import')
  await program.servers().killNextWorker()
  const roster = join(SAMPLES, '幼儿花名册.xlsx')
  await chooseFile(page, page.getByRole('button', { name: /把花名册/ }), roster)
  await diedWithWords(program)
  await chooseFile(page, page.getByRole('button', { name: /把花名册/ }), roster)
  await expect(page.getByText(/^试运行完成/)).toBeVisible({ timeout: 30_000 })
})
