import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { chooseFile, drawer, enterMoment } from './acts.ts'
import { goTo } from './pages.ts'

/** Seals the year of a line, which is asked first. */
async function seal(line: Locator): Promise<void> {
  const page = line.page()
  await line.getByRole('button', { name: '封存' }).click()
  await expect(page.getByText('封存 2025-2026 学年？')).toBeVisible()
  await page.getByRole('tooltip').getByRole('button', { name: '封存' }).click()
  await expect(page.getByRole('button', { name: '解除封存' })).toBeVisible({ timeout: 60_000 })
}

test('the language changes at once, everywhere', async ({ app: page }) => {
  await goTo(page, '/settings')
  await page.getByRole('tab', { name: '界面' }).click()
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByRole('link', { name: 'Lecturer team' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page).toHaveTitle('Liuyou')
})

test('the window turns dark, and stays so when it is opened again', async ({ app: page }) => {
  await goTo(page, '/settings')
  await page.getByRole('tab', { name: '界面' }).click()
  await page.getByText('深色', { exact: true }).click()
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
})

test('the list of school years stays on screen when it is narrowed', async ({ app: page }) => {
  await goTo(page, '/settings?list=school_year&filter=first_term_from:2020-01-01..2020-12-31')
  await expect(page.getByText(/^没有符合条件的学年/)).toBeVisible()
})

test('a backup counts once it was restored and checked', async ({ app: page }) => {
  test.setTimeout(120_000)
  await goTo(page, '/settings')
  await page.getByRole('tab', { name: '备份' }).click()
  await expect(page.getByText(/^还没有经过检验的备份/)).toBeVisible()
  await page.getByRole('button', { name: '立即备份并检验' }).click()
  await expect(page.getByText(/^最近一次经恢复检验的备份：\d{4}-/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: '恢复为新档案' })).toBeVisible()
})

test('an archive is made anew of a backup file, as on a new PC', async ({ started: { page, folder } }) => {
  test.setTimeout(120_000)
  await goTo(page, '/settings?view=backups')
  await page.getByRole('button', { name: '立即备份并检验' }).click()
  await expect(page.getByText(/^最近一次经恢复检验的备份：/)).toBeVisible({ timeout: 60_000 })
  const [backup = ''] = await readdir(join(folder, 'backups'))
  await goTo(page, '/settings?view=archive')
  await page.getByRole('button', { name: '关闭档案' }).click()
  await chooseFile(
    page,
    page.getByRole('button', { name: '从备份文件恢复…' }),
    join(folder, 'backups', backup),
  )
  await expect(page.getByText(/^已恢复为“.+”$/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('heading', { name: '星级预测' })).toBeVisible()
})

test('nothing of an archive that was closed is seen in the next one', async ({ app: page }) => {
  await goTo(page, '/settings?view=school')
  await expect(page.getByRole('main').getByText('城西中心幼儿园').first()).toBeVisible()
  await goTo(page, '/settings?view=archive')
  await page.getByRole('button', { name: '关闭档案' }).click()
  await page.getByLabel('学校名称').fill('欧阳㛃实验小学')
  await page.getByRole('button', { name: '新建档案' }).click()
  await expect(page.getByRole('heading', { name: '星级预测' })).toBeVisible()
  let letOn = () => {}
  const held = new Promise<void>((resolve) => (letOn = resolve))
  await page.route('**/rpc/records/list', async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('link', { name: '设置' }).click()
  await expect(page.getByRole('tab', { name: '学校' })).toBeVisible()
  await expect(page.getByText('城西中心幼儿园')).toHaveCount(0)
  letOn()
  await expect(page.getByRole('main').getByText('欧阳㛃实验小学').first()).toBeVisible()
})

test('every school year is listed and its terms can be changed', async ({ app: page }) => {
  await goTo(page, '/settings?view=years')
  await expect(page.getByRole('columnheader', { name: '学年' }).first()).toBeVisible()
  await page.getByRole('gridcell', { name: '2025-2026', exact: true }).click()
  await enterMoment(drawer(page), '第二学期结束', '2026-07-10')
  await drawer(page).getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存')).toBeVisible()
})

test('the archive is verified, and said to be sound with how much it holds', async ({ app: page }) => {
  await goTo(page, '/settings')
  await page.getByRole('tab', { name: '档案' }).click()
  await page.getByRole('button', { name: '开始检查' }).click()
  await expect(page.getByText(/^档案完好：\d+ 条记录，\d+ 个文件。$/)).toBeVisible({ timeout: 30_000 })
})

test('a sealed year can be looked at and not changed, until the seal is lifted with a reason', async ({
  app: page,
}) => {
  test.setTimeout(120_000)
  await goTo(page, '/settings')
  await page.getByRole('tab', { name: '档案' }).click()
  const line = page
    .getByRole('main')
    .locator('.ant-flex')
    .filter({ hasText: /^2025-2026/ })
    .last()
  await seal(line)

  await goTo(page, '/materials')
  await expect(page.getByText('2025-2026 学年已封存，只能查看；要更正，请先解除封存。')).toBeVisible()
  await expect(page.getByRole('main').getByRole('button', { name: '新增' })).toBeDisabled()
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click()
  await expect(drawer(page).getByText('2025-2026 学年已封存，只能查看。')).toBeVisible()
  await expect(drawer(page).getByRole('button', { name: '保存' })).toHaveCount(0)

  await goTo(page, '/settings')
  await page.getByRole('tab', { name: '档案' }).click()
  await page.getByRole('button', { name: '解除封存' }).click()
  await page.getByLabel('解除封存的原因').fill('更正一份教材的期数')
  await page.getByRole('button', { name: '解除封存' }).click()
  await expect(line.getByRole('button', { name: '封存' })).toBeVisible()
})

test('a sealed year refuses a new activity', async ({ started }) => {
  test.setTimeout(120_000)
  const { page, expectFault } = started
  expectFault('Failed to load resource')
  await goTo(page, '/settings')
  await page.getByRole('tab', { name: '档案' }).click()
  const line = page
    .getByRole('main')
    .locator('.ant-flex')
    .filter({ hasText: /^2025-2026/ })
    .last()
  await seal(line)
  await goTo(page, '/materials?open=material:new')
  const form = drawer(page)
  await form.getByLabel('名称', { exact: true }).fill('家教专刊')
  await form.getByLabel('类别', { exact: true }).click()
  await page.locator('.ant-select-item-option').first().click()
  await form.getByRole('button', { name: '新增' }).click()
  await expect(page.locator('.ant-notification-notice')).toContainText('2025-2026 学年已封存')
  await expect(form.getByLabel('名称', { exact: true })).toHaveValue('家教专刊')
})
