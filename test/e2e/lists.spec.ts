import { choose } from './acts.ts'
import { expect, test } from './app.ts'
import { goTo, settled } from './pages.ts'

test('a list is narrowed by text and by pinyin initials, and says when nothing fits', async ({
  app: page,
}) => {
  await goTo(page, '/rosters?view=student')
  await expect(page.getByText('共 541 条')).toBeVisible()
  const filter = page.getByLabel('筛选：文字、拼音首字母')
  await filter.fill('oy')
  const names = page.getByRole('row').filter({ hasText: '欧阳' })
  await expect(names.first()).toBeVisible()
  await expect(page.getByText('共 541 条')).toHaveCount(0)
  await filter.fill('查无此人')
  await expect(page.getByText('没有符合条件的学生')).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(page.getByText('共 541 条')).toBeVisible()
})

test('a click on a column sorts by it, another turns it round', async ({ app: page }) => {
  await goTo(page, '/records')
  const first = page.getByRole('row').nth(1).getByRole('gridcell').nth(2)
  await expect(first).toHaveText('2026-06-25')
  const date = page.getByRole('columnheader', { name: /日期/ })
  await expect(date).toHaveAttribute('aria-sort', 'descending')
  await date.getByRole('button').click()
  await date.getByRole('button').click()
  await expect(date).toHaveAttribute('aria-sort', 'ascending')
  await expect(first).toHaveText('2025-09-02')
})

test('columns are chosen, and stay chosen when the page is opened again', async ({ app: page }) => {
  await goTo(page, '/lecturers')
  await expect(page.getByRole('columnheader', { name: '简介' })).toHaveCount(0)
  await page.getByRole('button', { name: '显示的列' }).click()
  await page.getByRole('checkbox', { name: '简介' }).check()
  await expect(page.getByRole('columnheader', { name: '简介' })).toBeVisible()
  await page.keyboard.press('Escape')
  await goTo(page, '/')
  await goTo(page, '/lecturers')
  await expect(page.getByRole('columnheader', { name: '简介' })).toBeVisible()
})

test('many rows are moved to the trash at once, and Ctrl+Z brings all of them back', async ({
  app: page,
}) => {
  await goTo(page, '/materials')
  await expect(page.getByText('共 7 条')).toBeVisible()
  await page.getByRole('checkbox', { name: '全选' }).click()
  await expect(page.getByText('已选 7 条')).toBeVisible()
  await page.getByRole('button', { name: '移到回收站' }).click()
  await expect(page.getByText(/^还没有教材/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^已撤销：/)).toBeVisible()
  await expect(page.getByText('共 7 条')).toBeVisible()
})

test('a list is gone through by keyboard alone: arrows move, space picks, Enter opens', async ({
  app: page,
}) => {
  await goTo(page, '/lecturers')
  await page.getByRole('gridcell', { name: '周敏', exact: true }).waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  await expect(page.getByText('已选 1 条')).toBeVisible()
  await expect(page.getByRole('row').nth(2)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('what is in the trash is restored from there', async ({ app: page }) => {
  await goTo(page, '/lecturers')
  const row = page.getByRole('row').nth(1)
  const name = (await row.getByRole('gridcell').nth(1).innerText()).trim()
  await row.getByRole('checkbox').check()
  await page.getByRole('button', { name: '移到回收站' }).click()
  await expect(page.getByRole('gridcell', { name, exact: true })).toHaveCount(0)
  await goTo(page, '/trash')
  const line = page.getByRole('row').filter({ hasText: name })
  await line.getByRole('button', { name: '恢复' }).click()
  await expect(page.getByText('回收站是空的。删除的记录会放在这里，随时可以恢复。')).toBeVisible()
  await goTo(page, '/lecturers')
  await settled(page)
  await expect(page.getByRole('gridcell', { name, exact: true })).toBeVisible()
})

test('the history names each act and what it changed, and undo takes back the last', async ({
  app: page,
}) => {
  await goTo(page, '/lecturers')
  await page.getByRole('row').nth(1).getByRole('checkbox').check()
  await page.getByRole('button', { name: '移到回收站' }).click()
  await expect(page.getByText('已移到回收站，可用 Ctrl+Z 撤销')).toBeVisible()
  await goTo(page, '/history')
  await expect(page.getByText('1 条记录').first()).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: '撤销' }).first().click()
  await expect(page.getByText('已撤销', { exact: true }).first()).toBeVisible()
})

test('the current row is in view however far the keys go', async ({ app: page }) => {
  await goTo(page, '/rosters?view=student')
  const grid = page.getByRole('grid')
  await grid.getByRole('gridcell').first().waitFor()
  await grid.focus()
  const inView = async () => {
    const current = await grid.getAttribute('aria-activedescendant')
    if (current === null) return false // it is being drawn
    const row = page.locator(`[id="${current}"]`)
    const [box, edge] = [await row.boundingBox(), await grid.boundingBox()]
    if (!box || !edge) return false
    const head = box.height
    return box.y >= edge.y + head - 1 && box.y + box.height <= edge.y + edge.height + 1
  }
  for (const [key, times] of [
    ['ArrowDown', 30],
    ['ArrowUp', 20],
    ['End', 1],
    ['Home', 1],
  ] as const) {
    for (let time = 0; time < times; time++) await page.keyboard.press(key)
    await expect.poll(inView, key).toBe(true)
  }
})

test('a list that is scrolled faster than it is read shows what it is scrolled to', async ({ app: page }) => {
  await goTo(page, '/rosters?view=guardianship')
  const grid = page.getByRole('grid')
  await grid.getByRole('gridcell').first().waitFor()
  await page.route('**/rpc/records/list', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 250))
    await route.continue()
  })
  await grid.hover()
  await grid.focus()
  for (const key of ['End', 'Home', 'End', 'PageUp', 'Home', 'End', 'Home', 'End']) {
    await page.keyboard.press(key)
    for (const way of [-4_000, 3_000, 4_000]) await page.mouse.wheel(0, way)
  }
  await expect(grid.getByRole('row').last().getByRole('gridcell').nth(1)).not.toHaveText('')
  await page.keyboard.press('Home')
  await expect(grid.getByRole('row').nth(1)).toHaveAttribute('aria-rowindex', '2')
})

test('a picked row that was edited meanwhile is changed with the others', async ({ app: page }) => {
  await goTo(page, '/lecturers')
  await page.getByRole('checkbox', { name: '全选' }).click()
  await expect(page.getByText('已选 6 条，共 6 条')).toBeVisible()
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click()
  await page.getByRole('dialog').getByLabel('专长', { exact: true }).fill('亲子沟通')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已保存')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '批量修改' }).click()
  await choose(page, '改为', '女')
  await page.getByRole('button', { name: '修改 6 条' }).click()
  await expect(page.getByText('已修改 6 条，可用 Ctrl+Z 撤销')).toBeVisible()
})

test('when the last page of the trash is emptied, the one before it is shown', async ({ app: page }) => {
  await goTo(page, '/rosters?list=enrollment')
  await page.getByRole('checkbox', { name: '全选' }).click()
  await page.getByRole('button', { name: '移到回收站' }).click()
  await expect(page.getByText(/^还没有学籍/)).toBeVisible()
  await goTo(page, '/trash')
  const last = page.locator('.ant-pagination-item').last()
  const number = Number(await last.innerText())
  await last.click()
  await expect(last).toHaveClass(/item-active/)
  await page.getByRole('row').first().getByRole('checkbox').check()
  await page.getByRole('button', { name: /恢复所选/ }).click()
  await expect(page.locator('.ant-pagination-item-active')).toHaveText(String(number - 1))
  await expect(page.getByRole('row')).toHaveCount(51)
})
