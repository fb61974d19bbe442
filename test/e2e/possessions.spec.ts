import { expect, test } from './app.ts'
import { goTo } from './pages.ts'

test('the organization stands as a tree, and a body opens from it', async ({ app: page }) => {
  await goTo(page, '/organization')
  await page.getByText('家长学校领导小组').click()
  await expect(page.getByRole('dialog', { name: '组织机构' })).toBeVisible()
})

test('the organization stands as a chart of boxes that open', async ({ app: page }) => {
  await goTo(page, '/organization?view=chart')
  await page.getByRole('button', { name: /园级家长委员会/ }).click()
  await expect(page.getByRole('dialog', { name: '组织机构' })).toBeVisible()
})

test('a plan item is dragged to another month', async ({ app: page }) => {
  await goTo(page, '/plans')
  const item = page.getByRole('button', { name: '元宵节亲子活动' })
  const march = page.getByRole('region', { name: '2026-03' })
  await expect(march.getByText('元宵节亲子活动')).toHaveCount(0)
  await item.dragTo(march)
  await expect(march.getByText('元宵节亲子活动')).toBeVisible()
  await expect(page.getByText('已移到 2026-03')).toBeVisible()
})

test('a plan item is moved by keyboard with Alt and an arrow', async ({ app: page }) => {
  await goTo(page, '/plans')
  const item = page.getByRole('region', { name: '2026-07' }).getByRole('button', { name: '假期安全指导' })
  await item.focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByRole('region', { name: '2026-08' }).getByText('假期安全指导')).toBeVisible()
})

test('a card of the home page leads to its possession', async ({ app: page }) => {
  await goTo(page, '/')
  await page.getByRole('main').getByRole('link', { name: '组织网络' }).click()
  await expect(page.getByRole('tab', { name: '组织结构图' })).toBeVisible()
})

test('an overdue plan item is done with one click', async ({ app: page }) => {
  await goTo(page, '/')
  const heading = page.getByRole('heading', { name: /^已逾期 \d+ 项$/ })
  const before = Number((await heading.innerText()).replace(/\D/g, ''))
  await page.getByRole('button', { name: '标为完成' }).first().click()
  await expect(page.getByRole('heading', { name: `已逾期 ${before - 1} 项` })).toBeVisible()
})
