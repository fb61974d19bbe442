import { choose, drawer, enterMoment } from './acts.ts'
import { expect, test } from './app.ts'
import { goTo } from './pages.ts'

test('several records are entered in a row: what they have in common stays, the cursor is in the first field', async ({
  app: page,
}) => {
  await goTo(page, '/lecturers')
  await page.getByRole('button', { name: '新增' }).click()
  const form = drawer(page)
  const name = form.getByLabel('姓名', { exact: true })
  await expect(name).toBeFocused()
  await page.keyboard.type('欧阳㛃')
  await choose(form, '类别', '专家')
  await form.getByRole('button', { name: '保存并填写下一条' }).click()
  await expect(page.getByText('已新增，可以接着填写下一条')).toBeVisible()
  await expect(name).toHaveValue('')
  await expect(name).toBeFocused()
  await expect(form.getByText('外聘专家')).toBeVisible()
  await page.keyboard.type('𠮷田秀')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('dialog', { name: '讲师 · 𠮷田秀' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('共 8 条')).toBeVisible()
})

test('Ctrl+S pressed twice makes one record', async ({ app: page }) => {
  await goTo(page, '/resources')
  await expect(page.getByText('共 3 条')).toBeVisible()
  await goTo(page, '/rosters?view=campus&open=campus:new')
  await drawer(page).getByLabel('名称', { exact: true }).fill('北园')
  await page.evaluate(
    'for (const _ of [1, 2]) document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "s", ctrlKey: true, bubbles: true }))',
  )
  await expect(page.getByRole('dialog', { name: '校区 · 北园' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('共 3 条')).toBeVisible()
})

test('hours that were typed stay until both times are known, and a term is filled in', async ({
  app: page,
}) => {
  await goTo(page, '/records?open=activity:new')
  const form = drawer(page)
  await form.getByLabel('课时', { exact: true }).fill('2')
  await enterMoment(form, '开始时间', '14:00')
  await expect(form.getByLabel('课时', { exact: true })).toHaveValue('2')
  await enterMoment(form, '结束时间', '14:40')
  await expect(form.getByLabel('课时', { exact: true })).toHaveValue('0.67')
  await enterMoment(form, '日期', '2025-10-20')
  await expect(form.getByText('第一学期')).toBeVisible()
})

test('going back, following an address or closing the tab with unsaved entries asks first', async ({
  app: page,
}) => {
  await goTo(page, '/lecturers')
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click()
  const entry = drawer(page).first().getByLabel('专长', { exact: true })
  await entry.fill('没写完')
  const question = page.locator('.ant-modal-confirm-title')
  await page.evaluate('history.back()')
  await expect(question).toHaveText('修改还没有保存，要离开吗？')
  await page.getByRole('button', { name: '继续编辑' }).click()
  await expect(entry).toHaveValue('没写完')
  await page.evaluate('location.hash = "/materials"')
  await expect(question).toBeVisible()
  await page.getByRole('button', { name: '继续编辑' }).click()
  await expect(question).toHaveCount(0)
  await expect(entry).toHaveValue('没写完')
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expect(entry).toHaveValue('没写完')
})

test('Ctrl+Z in a field takes back typing and nothing else; outside of fields it takes back the last change', async ({
  app: page,
}) => {
  await goTo(page, '/lecturers')
  await page.getByRole('row').nth(1).getByRole('checkbox').check()
  await page.getByRole('button', { name: '移到回收站' }).click()
  await expect(page.getByText('共 5 条')).toBeVisible()
  const filter = page.getByLabel('筛选：文字、拼音首字母')
  await filter.click()
  await page.keyboard.type('a')
  await page.keyboard.press('Control+z')
  await expect(filter).toHaveValue('')
  await expect(page.getByText('共 5 条')).toBeVisible()
  await page.getByRole('checkbox', { name: '全选' }).focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('共 6 条')).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByText('共 5 条')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('共 6 条')).toBeVisible()
  await page.keyboard.press('Control+y')
  await expect(page.getByText('共 5 条')).toBeVisible()
})

test('when a drawer closes, the focus is where it was', async ({ app: page }) => {
  await goTo(page, '/lecturers')
  await page.getByRole('gridcell', { name: '周敏', exact: true }).waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(drawer(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer(page)).toHaveCount(0)
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(drawer(page)).toBeVisible()
})

test('the head of a list is worked by keyboard, and space picks the row that was clicked last', async ({
  app: page,
}) => {
  await goTo(page, '/lecturers')
  await page.getByRole('columnheader', { name: '单位' }).getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: '单位' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(drawer(page)).toHaveCount(0)
  const third = page.getByRole('row').nth(3)
  await third.getByRole('checkbox').click()
  await expect(third).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press(' ')
  await expect(third).toHaveAttribute('aria-selected', 'false')
  await page.getByRole('checkbox', { name: '全选' }).focus()
  await page.keyboard.press(' ')
  await expect(page.getByText('已选 6 条')).toBeVisible()
})
