import { expect, test } from './app.ts'
import { startServers } from './servers.ts'
import { join } from 'node:path'

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

  test('the first page speaks English on one click', async ({ app: page }) => {
    await page.getByText('English', { exact: true }).click()
    await expect(page.getByRole('button', { name: 'Open the sample kindergarten' })).toBeVisible()
  })
})

test('a second program on the same archive may look and not write, and says who has it', async ({
  started,
  browser,
}) => {
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
  await page.close()
  await servers.close(url)
  servers.end()
})
