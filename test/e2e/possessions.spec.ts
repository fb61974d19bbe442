import { drawer, enterMoment, otherYear } from './acts.ts'
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
  await page.keyboard.press('Alt+ArrowRight') // before the first has moved it
  await expect(page.getByRole('region', { name: '2026-08' }).getByText('假期安全指导')).toBeVisible()
  await expect(page.locator('.ant-notification-notice')).toHaveCount(0)
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

test('an item moved by keyboard keeps the focus, and its due day goes with it', async ({ app: page }) => {
  await goTo(page, '/plans')
  await page
    .getByRole('region', { name: '2026-01' })
    .getByRole('button', { name: '在 2026-01 新增安排' })
    .click()
  const form = drawer(page)
  await form.getByLabel('内容', { exact: true }).fill('寒假家访')
  await enterMoment(form, '截止日期', '2026-01-31')
  await expect(form.getByTitle(/2026年家长工作计划/)).toBeVisible()
  await form.getByRole('button', { name: '新增' }).click()
  await expect(page.getByRole('dialog', { name: /^月度安排 · 寒假家访/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: '2026-01' }).getByRole('button', { name: '寒假家访' }).focus()
  await page.keyboard.press('Alt+ArrowRight')
  const moved = page.getByRole('region', { name: '2026-02' }).getByRole('button', { name: '寒假家访' })
  await expect(moved).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  const again = page.getByRole('region', { name: '2026-03' }).getByRole('button', { name: '寒假家访' })
  await expect(again).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(form.getByLabel('截止日期', { exact: true })).toHaveValue('2026-03-28')
})

test('a member is added to a body from the tree', async ({ app: page }) => {
  await goTo(page, '/organization')
  await page.getByRole('button', { name: '添加成员' }).first().click()
  const form = drawer(page)
  await expect(form.getByTitle('家长学校领导小组')).toBeVisible()
  await form.getByLabel('姓名', { exact: true }).fill('欧阳㛃')
  await form.getByLabel('职务', { exact: true }).fill('委员')
  await form.getByRole('button', { name: '新增' }).click()
  await expect(page.getByText('已新增')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tree').getByRole('button', { name: '欧阳㛃' })).toBeVisible()
})

test('the calendar follows the school year that is chosen', async ({ app: page }) => {
  await goTo(page, '/records?view=calendar')
  await expect(page.getByText('2025-09', { exact: true })).toBeVisible()
  await otherYear(page)
  await expect(page.getByText('2025-09', { exact: true })).toHaveCount(0)
})

test('a click on a day of the calendar begins an activity on it', async ({ app: page }) => {
  await goTo(page, '/records?view=calendar')
  await page.getByTitle('2025-09-24').click()
  await expect(drawer(page).getByLabel('日期', { exact: true })).toHaveValue('2025-09-24')
  await expect(drawer(page).getByTitle('第一学期')).toBeVisible()
})

test('what a card of the home page misses leads to the list where it is mended', async ({ app: page }) => {
  await goTo(page, '/')
  await page.getByRole('link', { name: /^缺规章制度/ }).click()
  await expect(page.getByText('类别：教学制度')).toBeVisible()
})

test('more records than a drawer names are all shown when asked for', async ({ app: page }) => {
  await goTo(page, '/rosters')
  await page.getByRole('gridcell', { name: '小一班', exact: true }).click()
  await drawer(page)
    .getByRole('tab', { name: /被引用/ })
    .click()
  await drawer(page).getByRole('button', { name: '还有 10 条' }).click()
  await expect(drawer(page).getByRole('button', { name: /· 小一班/ })).toHaveCount(30)
  await expect(drawer(page).getByRole('button', { name: /^还有/ })).toHaveCount(0)
})
