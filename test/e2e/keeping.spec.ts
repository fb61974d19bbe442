import { expect, test } from './app.ts'
import { goTo } from './pages.ts'
import type { Page } from '@playwright/test'

/** Moves a record to the trash as the list does it. */
async function throwAway(page: Page, address: string, titles: readonly string[]): Promise<void> {
  await goTo(page, address)
  for (const title of titles) await page.getByRole('checkbox', { name: `选择“${title}”` }).check()
  await page.getByRole('button', { name: '移到回收站' }).click()
  await expect(page.getByText('已移到回收站，可用 Ctrl+Z 撤销').first()).toBeVisible()
}

test('the trash says what comes along, and gives many back at once', async ({ app: page }) => {
  test.setTimeout(90_000)
  await throwAway(page, '/organization?view=body', ['家长学校领导小组'])
  await throwAway(page, '/lecturers', ['周敏'])
  await goTo(page, '/trash')
  const body = page.getByRole('row').filter({ hasText: '家长学校领导小组' })
  await expect(body).toContainText(/\d+ 条所属记录和附件/)
  await expect(page.getByRole('row').filter({ hasText: '周敏' })).toBeVisible()
  await page.getByRole('row').first().getByRole('checkbox').check()
  await page.getByRole('button', { name: '恢复所选 (2)' }).click()
  await expect(page.getByText('回收站是空的。')).toBeVisible()
  await goTo(page, '/lecturers')
  await expect(page.getByRole('gridcell', { name: '周敏', exact: true })).toBeVisible()
})

test('one act is taken back though others followed it, and done again', async ({ app: page }) => {
  test.setTimeout(90_000)
  await throwAway(page, '/lecturers', ['周敏'])
  await throwAway(page, '/materials', ['家长必读（幼儿版）'])
  await goTo(page, '/history')
  const act = page.getByRole('article').filter({ hasText: '讲师' }).last()
  await act.getByRole('button', { name: '撤销这一步' }).click()
  await expect(page.getByText(/^已撤销：/)).toBeVisible()
  await expect(act.getByText('已撤销', { exact: true })).toBeVisible()
  await goTo(page, '/lecturers')
  await expect(page.getByRole('gridcell', { name: '周敏', exact: true })).toBeVisible()
  await goTo(page, '/materials')
  await expect(page.getByRole('gridcell', { name: '家长必读（幼儿版）', exact: true })).toHaveCount(0)
  await goTo(page, '/history')
  await page.getByRole('main').getByRole('button', { name: '重做' }).click()
  await expect(page.getByText(/^已重做：/)).toBeVisible()
})
