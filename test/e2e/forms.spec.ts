import { choose, drawer, enterMoment } from './acts.ts'
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
  await expect(form.locator('.ant-form-item-explain-error')).toHaveCount(0)
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

test('a change made meanwhile elsewhere is not written over: the person says what is to stay', async ({
  app: page,
}) => {
  await goTo(page, '/lecturers')
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click()
  const form = drawer(page)
  const specialty = form.getByLabel('专长', { exact: true })
  await specialty.fill('我的修改')
  const other = await page.context().newPage()
  await other.goto(page.url())
  const there = drawer(other)
  const saveThere = async (text: string) => {
    await there.getByLabel('专长', { exact: true }).fill(text)
    await there.getByLabel('学历', { exact: true }).fill(`${text}的学历`)
    await other.keyboard.press('Control+s')
    await expect(there.getByText('有未保存的修改')).toHaveCount(0)
  }
  await saveThere('别人')
  await expect(form.getByText(/这条记录在别处改过了/)).toBeVisible()
  await expect(form.getByRole('button', { name: '保存' })).toBeDisabled()
  await form.getByRole('button', { name: '保留我填的' }).click()
  await expect(specialty).toHaveValue('我的修改')
  await expect(form.getByLabel('学历', { exact: true })).toHaveValue('别人的学历')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存')).toBeVisible()
  await expect(there.getByLabel('专长', { exact: true })).toHaveValue('我的修改')
  await specialty.fill('再改')
  await saveThere('后来')
  await form.getByRole('button', { name: '改用新内容' }).click()
  await expect(specialty).toHaveValue('后来')
  await expect(form.getByText('有未保存的修改')).toHaveCount(0)
  await other.close()
})

test('what is typed while a save is under way stays, is saved next, and the cursor stays too', async ({
  app: page,
}) => {
  await page.route('**/rpc/records/update', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  await goTo(page, '/lecturers')
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click()
  const form = drawer(page)
  const specialty = form.getByLabel('专长', { exact: true })
  await specialty.fill('亲子沟通')
  await page.keyboard.press('Control+s')
  await page.keyboard.type('、阅读')
  await expect(page.getByText('已保存')).toBeVisible()
  await expect(specialty).toBeFocused()
  await page.keyboard.type('指导')
  await expect(specialty).toHaveValue('亲子沟通、阅读指导')
  await expect(form.getByText('有未保存的修改')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(form.getByText('有未保存的修改')).toHaveCount(0)
  await expect(specialty).toBeFocused()
  await form.getByRole('tab', { name: '操作历史' }).click()
  await expect(form.getByText('亲子沟通、阅读指导')).toBeVisible()
})

test('a chosen record keeps its name, however old it is', async ({ app: page }) => {
  await goTo(page, '/rosters?view=student')
  const oldest = page.getByRole('row').nth(1).getByRole('gridcell').nth(1)
  const [name = ''] = (await oldest.innerText()).split(' ')
  await goTo(page, '/records?open=home_visit:new')
  await choose(drawer(page), '学生', name)
  await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(0)
  await expect(drawer(page).getByTitle(name)).toBeVisible()
})

test('a new record begins with the term in which its day lies by the dates of the school', async ({
  app: page,
}) => {
  await goTo(page, '/settings?view=years')
  await page.getByRole('gridcell', { name: '2025-2026', exact: true }).click()
  await enterMoment(drawer(page), '第二学期开始', '2026-03-02')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已保存')).toBeVisible()
  await goTo(page, '/records?open=activity:new:date=2026-02-28')
  await page.reload()
  await expect(drawer(page).getByTitle('第一学期')).toBeVisible()
})

test('a record goes to the trash without what was typed only when asked', async ({ app: page }) => {
  await goTo(page, '/lecturers')
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click()
  const form = drawer(page).first()
  await form.getByLabel('专长', { exact: true }).fill('没写完')
  await form.getByRole('button', { name: '移到回收站' }).click()
  const question = page.locator('.ant-modal-confirm')
  await question.getByRole('button', { name: '继续编辑' }).click()
  await expect(question).toHaveCount(0)
  await expect(form.getByLabel('专长', { exact: true })).toHaveValue('没写完')
  await form.getByRole('button', { name: '移到回收站' }).click()
  await question.getByRole('button', { name: '移到回收站' }).click()
  await expect(page.getByText('已移到回收站，可用 Ctrl+Z 撤销')).toBeVisible()
  await expect(drawer(page)).toHaveCount(0)
})

test('a file in the trash is opened from there, and leads to the activity it belongs to, and that to its page', async ({
  app: page,
}) => {
  await goTo(page, '/records')
  await page.getByRole('gridcell', { name: '中班幼儿的同伴交往', exact: true }).click()
  await page
    .getByRole('button', { name: /^移到回收站 / })
    .first()
    .click()
  await expect(page.getByText('已移到回收站，可用 Ctrl+Z 撤销')).toBeVisible()
  await goTo(page, '/trash')
  await page.getByRole('row').nth(1).getByRole('button').first().click()
  await expect(drawer(page).getByRole('button', { name: /(下载|打开)$/ })).toBeVisible()
  await drawer(page)
    .getByRole('button', { name: /^活动记录 · 中班幼儿的同伴交往/ })
    .click()
  await drawer(page)
    .getByRole('button', { name: /打开活动页面/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('中班幼儿的同伴交往')
  await expect(drawer(page)).toHaveCount(0)
})
