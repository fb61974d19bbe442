import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onFile } from '../fixtures/sqlite-file.ts'
import { expect, test } from './app.ts'
import { goTo } from './pages.ts'
import { startServers } from './servers.ts'

/** A copy of the sample, changed behind its back. */
async function changedSample(folder: string, name: string, statements: string): Promise<void> {
  const archive = join(folder, 'archives', `${name}.liuyou`)
  await cp(process.env['LIUYOU_E2E_SAMPLE'] ?? '', archive, { recursive: true })
  onFile(join(archive, 'archive.sqlite'), statements)
}

test.describe('first start', () => {
  test.use({ archive: 'none' })

  test('an archive is made in four fields, and every page says what to do first', async ({ app: page }) => {
    await page.getByRole('button', { name: '新建档案' }).click()
    await expect(page.locator('.ant-form-item-explain-error')).toHaveCount(1)
    await page.getByLabel('学校名称').fill('欧阳㛃实验小学')
    await page.getByLabel('学段').click()
    await page.getByText('小学', { exact: true }).last().click()
    await page.getByRole('button', { name: '新建档案' }).click()
    await expect(page.getByRole('heading', { name: '星级预测' })).toBeVisible()
    await expect(page.getByText('欧阳㛃实验小学').first()).toBeVisible()
    await page.getByRole('link', { name: '讲师队伍' }).first().click()
    await expect(page.getByText('还没有讲师')).toBeVisible()
  })

  test('an archive that cannot be opened is named with what to do, and the next one opens', async ({
    started: { page, folder, expectFault },
  }) => {
    test.setTimeout(120_000)
    expectFault('Failed to load resource')
    await changedSample(
      folder,
      '新版',
      "insert into kysely_migration values ('9999_future', '2030-01-01T00:00:00.000Z')",
    )
    await mkdir(join(folder, 'archives', '坏.liuyou'))
    await writeFile(join(folder, 'archives', '坏.liuyou', 'archive.sqlite'), '不是数据库'.repeat(1_000))
    await page.getByRole('button', { name: '刷新' }).click()
    await page.getByRole('button', { name: '新版', exact: true }).click()
    await expect(page.getByText(/由更新版本的六有建立.*请向提供本程序的人索取新版本/)).toBeVisible()
    await page.getByRole('button', { name: '坏', exact: true }).click()
    await expect(page.getByText(/^档案已损坏.*请从最近的备份恢复。$/)).toBeVisible()
    await page.getByRole('button', { name: '打开示例幼儿园' }).click()
    await expect(page.getByRole('heading', { name: '星级预测' })).toBeVisible({ timeout: 40_000 })
    await page.getByRole('button', { name: '新建或打开本校档案' }).click()
    await expect(page.getByText(/上次打开 \d{4}-/)).toBeVisible()
    await page.getByRole('button', { name: '从列表中去掉“示例幼儿园”（文件夹不动）' }).click()
    await expect(page.getByText(/上次打开 \d{4}-/)).toHaveCount(0)
  })

  test('a damaged archive is only looked at, and its banner leads to the backups', async ({
    started: { page, folder },
  }) => {
    await changedSample(folder, '受损', 'pragma user_version = 7')
    await page.getByRole('button', { name: '刷新' }).click()
    await page.getByRole('button', { name: '受损', exact: true }).click()
    await expect(page.getByText(/^档案已损坏（.+），只能以只读方式打开。请从最近的备份恢复。$/)).toBeVisible()
    await page.getByRole('link', { name: '从备份恢复' }).click()
    await expect(page.getByRole('button', { name: '从备份文件恢复…' })).toBeVisible()
  })

  test('the first page speaks English on one click', async ({ app: page }) => {
    await page.getByText('English', { exact: true }).click()
    await expect(page.getByRole('button', { name: 'Open the sample kindergarten' })).toBeVisible()
  })
})

test('a second program on the same archive may look and not write, and says who has it', async ({
  started,
  browser,
}) => {
  test.setTimeout(90_000)
  const { folder, archiveFolder = '' } = started
  const servers = startServers()
  const settingsFolder = join(folder, 'settings-of-another')
  const url = await servers.start({ settingsFolder, archiveFolder: folder, archive: archiveFolder })
  const page = await browser.newPage()
  await page.goto(url)
  await expect(
    page.getByText(/^档案正被 .+ @ .+ 使用（自 .+）。请在那边关闭后再试；现在只能查看。$/),
  ).toBeVisible()
  await page.getByRole('link', { name: '讲师队伍' }).first().click()
  await expect(page.getByRole('button', { name: '新增' })).toBeDisabled()

  await goTo(started.page, '/settings?view=archive')
  await started.page.getByRole('button', { name: '关闭档案' }).click()
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByText(/^档案正被 /)).toHaveCount(0)
  await page.getByRole('link', { name: '讲师队伍' }).first().click()
  await expect(page.getByRole('button', { name: '新增' })).toBeEnabled()
  await page.close()
  await servers.close(url)
  servers.end()
})
