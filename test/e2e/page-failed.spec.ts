import { expect, test } from './app.ts'
import { goTo } from './pages.ts'

test('a page that cannot be fetched leaves the rest of the window as it is, until it is tried again', async ({
  started: { page, expectFault },
}) => {
  for (const fault of ['trash-page', 'ERR_FAILED', 'UNREACHABLE']) expectFault(fault)
  await goTo(page, '/')
  await page.route('**/assets/trash-page*', (route) => route.abort())
  await page.getByRole('button', { name: '搜索' }).click()
  await page.getByRole('combobox', { name: '搜索' }).fill('hsz')
  await page.keyboard.press('Enter')
  await expect(page.getByText('这一页没能显示')).toBeVisible()
  await expect(page.getByRole('link', { name: '讲师队伍' })).toBeVisible()
  await page.unroute('**/assets/trash-page*')
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByText('回收站是空的。')).toBeVisible()
})
