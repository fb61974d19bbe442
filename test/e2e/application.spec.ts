import { otherYear } from './acts.ts'
import { expect, test } from './app.ts'
import { goTo } from './pages.ts'

test('a self-score above the computed one counts once a reason is given', async ({ app: page }) => {
  await goTo(page, '/application')
  await expect(page.getByText('65.5').first()).toBeVisible()
  const score = page.getByLabel('自评分 1.2.2')
  await score.fill('2')
  await score.press('Enter')
  await expect(page.getByText('与计算结果不同的自评分，请写明理由后才计入。')).toBeVisible()
  const reason = page.getByLabel('自评理由')
  await reason.fill('教学制度写在章程第六条')
  await reason.blur()
  await expect(page.getByText('66.5').first()).toBeVisible()
})

test('a reason stays with its year, and what undo takes back is not written again', async ({ app: page }) => {
  await goTo(page, '/application')
  await otherYear(page)
  await expect(page.getByText('65.5')).toHaveCount(0)
  await otherYear(page)
  const score = page.getByLabel('自评分 1.2.2')
  await score.fill('2')
  await score.press('Enter')
  const reason = page.getByLabel('自评理由')
  await reason.fill('教学制度写在章程第六条')
  await reason.blur()
  await expect(page.getByText('66.5').first()).toBeVisible()

  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(reason).toHaveValue('')
  await reason.focus()
  await reason.blur()
  await expect(page.getByText('65.5').first()).toBeVisible()

  await reason.fill('又想了想')
  await reason.blur()
  await expect(page.getByText('66.5').first()).toBeVisible()
  await otherYear(page)
  await expect(page.getByText('66.5')).toHaveCount(0)
  await expect(score).toBeVisible()
  await expect(reason).toHaveCount(0)
})

test('points that could not be written stay in their field', async ({ started: { page, expectFault } }) => {
  expectFault('ERR_FAILED')
  await goTo(page, '/application')
  await page.route('**/rpc/assessment/score', (route) => route.abort())
  const score = page.getByLabel('自评分 1.2.2')
  await score.fill('2')
  await score.press('Enter')
  await expect(page.locator('.ant-notification-notice')).toBeVisible()
  await expect(score).toHaveValue('2')
  await expect(page.getByLabel('自评理由')).toHaveCount(0)
})

test('the standard that was chosen is still chosen when one comes back', async ({ app: page }) => {
  await goTo(page, '/application')
  const standard = page.getByRole('main').locator('.ant-select').first()
  await expect(standard).toHaveText(/标准/)
  const usual = await standard.innerText()
  await page.getByLabel('考核标准').click()
  await page.locator('.ant-select-item-option:not(.ant-select-item-option-selected)').first().click()
  await expect(standard).not.toHaveText(usual)
  const chosen = await standard.innerText()
  await goTo(page, '/')
  await goTo(page, '/application')
  await expect(standard).toHaveText(chosen)
})

test('the records behind a number are listed, and each opens', async ({ app: page }) => {
  await goTo(page, '/application')
  await page.getByRole('button', { name: '展开佐证 1.1.1 3' }).click()
  await expect(page.getByText('计入的记录 (3)')).toBeVisible()
  await page.getByText('家长学校领导小组 · 2025-2026').click()
  await expect(page.getByRole('dialog', { name: '组织机构' })).toBeVisible()
})

test('a record is laid beside a line by hand, and taken away again', async ({ app: page }) => {
  await goTo(page, '/application')
  await page.getByRole('button', { name: '展开佐证 1.2.1 1' }).click()
  const pick = page.getByRole('combobox', { name: '搜索并添加佐证…' })
  await pick.fill('新生家长会')
  await page.locator('.ant-select-item-option').filter({ hasText: '新生家长会' }).first().click()
  await expect(page.getByText('另附的佐证 (1)')).toBeVisible()
  await page.getByRole('button', { name: '移除' }).click()
  await expect(page.getByText('另附的佐证 (0)')).toBeVisible()
})

test('a gap leads to the list in which it is mended, already narrowed', async ({ app: page }) => {
  await goTo(page, '/application')
  await page.getByText(/^薄弱环节 \(\d+\)$/).click()
  const gaps = page.getByRole('button', { name: '去补' })
  expect(await gaps.count()).toBeGreaterThan(10)
  await gaps.first().click()
  await expect(page).toHaveURL(/list=/)
  await expect(page.getByRole('grid').or(page.getByText(/^(还没有|没有符合条件的)/))).toBeVisible()
})

test('aiming at a star says what is short', async ({ app: page }) => {
  await goTo(page, '/application')
  await page.getByLabel('申报星级').click()
  await page.locator('.ant-select-item-option').filter({ hasText: '3 星' }).click()
  await expect(page.getByText(/^距 3 星还差 [\d.]+ 分。/)).toBeVisible()
})

test('an export that is cancelled leaves nothing, and can be made afterwards', async ({ app: page }) => {
  test.setTimeout(120_000)
  await goTo(page, '/application')
  await page.getByRole('button', { name: '生成申报材料' }).click()
  await page.getByRole('status').getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('status')).toHaveCount(0)
  await expect(page.getByText('申报材料已生成')).toHaveCount(0)
  await page.getByRole('button', { name: '生成申报材料' }).click()
  await expect(page.getByText('申报材料已生成')).toBeVisible({ timeout: 90_000 })
})
