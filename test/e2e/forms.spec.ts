import { choose, drawer } from './acts.ts'
import { expect, test } from './app.ts'
import { goTo } from './pages.ts'

test('what was typed stays when something is missing, and the form says at which field', async ({
  app: page,
}) => {
  await goTo(page, '/lecturers?open=lecturer:new')
  const form = drawer(page)
  await form.getByLabel('姓名', { exact: true }).fill('𠮷田秀')
  await form.getByLabel('单位', { exact: true }).fill('市第一人民医院')
  await form.getByRole('button', { name: '新增' }).click()
  await expect(form.locator('.ant-form-item-explain-error')).toHaveCount(1)
  await expect(form.getByLabel('姓名', { exact: true })).toHaveValue('𠮷田秀')
  await expect(form.getByLabel('单位', { exact: true })).toHaveValue('市第一人民医院')
  await choose(form, '类别', '专家')
  await form.getByRole('button', { name: '新增' }).click()
  await expect(page.getByText('已新增')).toBeVisible()
})

test('leaving a form with unsaved entries asks first, and staying keeps them', async ({ app: page }) => {
  await goTo(page, '/lecturers')
  await page.getByRole('button', { name: '新增' }).click()
  const name = drawer(page).first().getByLabel('姓名', { exact: true })
  await name.fill('没写完')
  await page.keyboard.press('Escape')
  await expect(page.locator('.ant-modal-confirm-title')).toHaveText('修改还没有保存，要离开吗？')
  await page.getByRole('button', { name: '继续编辑' }).click()
  await expect(name).toHaveValue('没写完')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '不保存，离开' }).click()
  await expect(drawer(page)).toHaveCount(0)
})

test('Ctrl+S saves a change, and the record tells its history field by field', async ({ app: page }) => {
  await goTo(page, '/lecturers')
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click()
  const form = drawer(page)
  await form.getByLabel('专长', { exact: true }).fill('亲子沟通')
  await expect(form.getByText('有未保存的修改')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已保存')).toBeVisible()
  await form.getByRole('tab', { name: '操作历史' }).click()
  await expect(form.getByText('亲子沟通')).toBeVisible()
})

test('a record shows what refers to it, and each opens', async ({ app: page }) => {
  await goTo(page, '/rosters')
  await page.getByRole('gridcell', { name: '小一班', exact: true }).click()
  const form = drawer(page)
  await form.getByRole('tab', { name: /被引用/ }).click()
  await form.getByRole('heading', { name: /学籍在班/ }).waitFor()
  await form
    .getByRole('button', { name: /· 小一班/ })
    .first()
    .click()
  await expect(page.getByRole('dialog', { name: '学籍在班' })).toBeVisible()
})

test('a change made meanwhile elsewhere is not written over', async ({ started }) => {
  const { page, expectFault } = started
  expectFault('Failed to load resource')
  await goTo(page, '/lecturers')
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click()
  const form = drawer(page)
  await form.getByLabel('专长', { exact: true }).fill('我的修改')
  const other = await page.context().newPage()
  await other.goto(page.url())
  const there = drawer(other)
  await there.getByLabel('专长', { exact: true }).fill('别人的修改')
  await other.keyboard.press('Control+s')
  await expect(other.getByText('已保存')).toBeVisible()
  await other.close()
  await page.bringToFront()
  await expect(form.getByLabel('专长', { exact: true })).toHaveValue('我的修改')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('这条记录刚被别处修改过。')).toBeVisible()
  await expect(form.getByLabel('专长', { exact: true })).toHaveValue('我的修改')
})
