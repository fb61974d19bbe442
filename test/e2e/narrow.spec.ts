import ExcelJS from 'exceljs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { choose, drawer, enterMoment } from './acts.ts'
import { expect, test } from './app.ts'
import { goTo } from './pages.ts'

const openFilters = (page: Page) => page.getByRole('button', { name: '按字段筛选' }).click()

test('a list is narrowed by a choice and by a span of days, and says so', async ({ app: page }) => {
  await goTo(page, '/records')
  await openFilters(page)
  const entries = page.getByRole('tooltip')
  await choose(entries, '类别', '专题讲座')
  await expect(page.getByText('共 3 条')).toBeVisible()
  await enterMoment(entries, '日期', '2026-01-01')
  await expect(page.getByText('共 2 条')).toBeVisible()
  await page.getByRole('main').click({ position: { x: 5, y: 5 } })
  await expect(page.getByText('类别：专题讲座')).toBeVisible()
  await page
    .locator('.ant-tag')
    .filter({ hasText: '日期：2026-01-01' })
    .locator('.ant-tag-close-icon')
    .click()
  await expect(page.getByText('共 3 条')).toBeVisible()
})

test('a list is narrowed by what its records refer to', async ({ app: page }) => {
  await goTo(page, '/rosters?view=enrollment')
  await openFilters(page)
  await choose(page.getByRole('tooltip'), '班级', '小一班')
  await expect(page.getByText('共 30 条')).toBeVisible()
  await expect(page.getByText('班级：小一班')).toBeVisible()
})

test('a record made from a narrowed list begins with what narrows it', async ({ app: page }) => {
  await goTo(page, '/materials?list=material&filter=kind:special_issue')
  await expect(page.getByText('共 5 条')).toBeVisible()
  await page.getByRole('button', { name: '新增' }).click()
  await expect(drawer(page).getByText('家教专刊')).toBeVisible()
})

test('a list shows the school year on screen, also of records that belong to it through others', async ({
  app: page,
}) => {
  await goTo(page, '/organization?view=member')
  await expect(page.getByText('共 71 条')).toBeVisible()
  await page.getByLabel('学年', { exact: true }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '2026-2027' }).click()
  await expect(page.getByText('还没有成员')).toBeVisible()
})

test('students of one name are told apart by their class', async ({ app: page }) => {
  await goTo(page, '/rosters?view=student')
  await expect(page.getByRole('row').nth(1).getByRole('gridcell').nth(1)).toHaveText(/^\S+ [小中大].班$/)
})

test('many records are given the same value at once, and Ctrl+Z takes it back', async ({ app: page }) => {
  await goTo(page, '/plans?list=plan_item&filter=status:planned')
  const before = await page.getByText(/^共 \d+ 条$/).innerText()
  await page.getByRole('row').nth(1).getByRole('checkbox').check()
  await page.getByRole('row').nth(2).getByRole('checkbox').check()
  await page.getByRole('button', { name: '批量修改' }).click()
  await choose(page, '改为', '已完成')
  await page.getByRole('button', { name: '修改 2 条' }).click()
  await expect(page.getByText(`共 ${Number(before.replace(/\D/g, '')) - 2} 条`)).toBeVisible()
  await page.getByRole('row').nth(1).getByRole('checkbox').focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(before)).toBeVisible()
})

test('what was picked is let go when the list is narrowed otherwise', async ({ app: page }) => {
  await goTo(page, '/lecturers')
  await page.getByRole('checkbox', { name: '全选' }).click()
  await expect(page.getByText('已选 6 条')).toBeVisible()
  await page.getByLabel('筛选：文字、拼音首字母').fill('周敏')
  await expect(page.getByText('共 1 条')).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toHaveAttribute('aria-selected', 'false')
})

test('a list goes out as an Excel sheet, in the order on screen; picked rows alone when some are', async ({
  started: { page, folder },
}) => {
  await goTo(page, '/lecturers')
  const exported = async (button: string): Promise<unknown[]> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    const path = join(folder, 'list.xlsx')
    await download.saveAs(path)
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(path)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['讲师'])
    return (book.worksheets[0]?.getColumn(1).values ?? []).slice(1)
  }
  await page.getByRole('gridcell', { name: '周敏', exact: true }).waitFor()
  const names = await page.getByRole('gridcell').and(page.locator(':nth-child(2)')).allInnerTexts()
  expect(await exported('把列表导出为 Excel')).toEqual(['姓名', ...names])
  await page.getByRole('row').nth(3).getByRole('checkbox').check()
  expect(await exported('把选中的导出为 Excel')).toEqual(['姓名', names[2]])
})
