import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dropFiles, dropText, SAMPLES } from './acts.ts'
import { expect, test } from './app.ts'
import { hostOf } from './hosts/host.ts'
import { goTo } from './pages.ts'

async function open(page: Page, title: string): Promise<void> {
  await goTo(page, '/records')
  await page.getByRole('gridcell', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}

test('attendance is marked by typing pinyin initials and one key, and the next one follows', async ({
  app: page,
}) => {
  await open(page, '新生家长会')
  const box = page.getByLabel('输入姓名或拼音首字母')
  await box.fill('hxy')
  await box.press('3')
  const marked = page.getByRole('radiogroup', { name: '胡欣怡' })
  await expect(marked.getByRole('radio', { name: '请假' })).toBeChecked()
  await expect(box).toHaveValue('')
  await expect(page.getByText(/请假 1 · 缺席 0 · 未登记 173/)).toBeVisible()
})

test('a key marks the child that is highlighted, never another one', async ({ app: page }) => {
  await open(page, '新生家长会')
  const child = (at: number) => page.getByRole('radiogroup').nth(at)
  const status = (at: number, name: string) => child(at).getByRole('radio', { name })
  await child(2).getByText('出席').click()
  await expect(status(2, '出席')).toBeChecked()
  await page.keyboard.press('3')
  const box = page.getByLabel('输入姓名或拼音首字母')
  await box.focus()
  await box.press('Control+0')
  await box.press('2')
  await expect(status(2, '迟到')).toBeChecked()
  await expect(child(0).getByRole('radio', { checked: true })).toHaveCount(0)
  await box.press('Control+z')
  await expect(status(2, '出席')).toBeChecked()
})

test('everyone else is present in one act, and Ctrl+Z takes it back', async ({ app: page }) => {
  await open(page, '新生家长会')
  await page.getByRole('button', { name: '小一班全部到会' }).click()
  await expect(page.getByRole('tab', { name: '小一班 30/30' })).toBeVisible()
  await page.getByRole('button', { name: '未登记的全部到会' }).click()
  await expect(page.getByText(/应到 174 · 实到 174 .* 出席率 100%/)).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/应到 174 · 实到 30 /)).toBeVisible()
})

test('each paper is dropped on its place, and a wrong one is moved to the trash', async ({ app: page }) => {
  await open(page, '中班幼儿的同伴交往')
  await expect(page.getByText('佐证材料五件套 2/5')).toBeVisible()
  const folder = join(SAMPLES, '活动资料', '2025-09-19 帮助孩子顺利入园')
  await dropFiles(page, page.getByRole('button', { name: '拖入教案' }), [join(folder, '教案.pdf')])
  await expect(page.getByText('佐证材料五件套 3/5')).toBeVisible()
  await page.getByRole('button', { name: '移到回收站 教案.pdf' }).click()
  await expect(page.getByText('佐证材料五件套 2/5')).toBeVisible()
})

test('text is dragged into a field', async ({ app: page }) => {
  await open(page, '新生家长会')
  const box = page.getByLabel('输入姓名或拼音首字母')
  await dropText(page, box, '胡欣怡')
  await expect(box).toHaveValue('胡欣怡')
})

test('a second paper dropped on the place where the first is on its way is attached after it', async ({
  app: page,
  host,
}) => {
  test.skip(host !== 'browser', 'only there can an upload be slowed down')
  await page.route('**/upload/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.continue()
  })
  await open(page, '中班幼儿的同伴交往')
  const folder = join(SAMPLES, '活动资料', '2025-09-19 帮助孩子顺利入园')
  await dropFiles(page, page.getByRole('button', { name: '拖入教案' }), [join(folder, '教案.pdf')])
  await dropFiles(page, page.getByRole('status').getByText(/^正在/), [join(folder, '通知.pdf')])
  await expect(page.getByRole('button', { name: '移到回收站 通知.pdf' })).toBeVisible()
  await expect(page.getByRole('button', { name: '移到回收站 教案.pdf' })).toBeVisible()
})

test('a file dropped elsewhere on the window goes to the import page', async ({ app: page }) => {
  await goTo(page, '/')
  await dropFiles(page, page.getByRole('heading', { name: '星级预测' }), [join(SAMPLES, '幼儿花名册.xlsx')])
  await expect(page.getByRole('heading', { name: '导入' })).toBeVisible()
  await expect(page.getByText('试运行完成：这些内容档案里都已经有了，没有要写入的。')).toBeVisible({
    timeout: 30_000,
  })
})

test('the sign-in sheets are made and handed over to be printed', async ({ app: page }) => {
  await open(page, '新生家长会')
  const path = await hostOf(page).handedOver(page.getByRole('button', { name: '打印签到表' }))
  expect(path).toMatch(/\.(pdf|zip)$/)
})

test('the calendar shows each activity on its day, and leads to it', async ({ app: page }) => {
  await goTo(page, '/records?view=calendar')
  await page.getByRole('link', { name: /新生家长会/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('新生家长会')
})
