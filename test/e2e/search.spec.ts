import { drawer } from './acts.ts'
import { expect, test } from './app.ts'

test.describe('Ctrl+K', () => {
  test('finds a person by pinyin initials and opens the record', async ({ app: page }) => {
    await page.getByRole('heading', { name: '星级预测' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: '搜索' }).fill('zm')
    const hit = page.getByRole('option').filter({ hasText: '讲师' }).filter({ hasText: '周敏' })
    await expect(hit).toBeVisible()
    await hit.click()
    await expect(page.getByRole('dialog', { name: '讲师' })).toBeVisible()
  })

  test('tells two children of one name apart by their class', async ({ app: page }) => {
    await page.getByRole('heading', { name: '星级预测' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: '搜索' }).fill('陈悦')
    await expect(page.getByRole('option').filter({ hasText: '学生' }).first()).toContainText(/— .*班/)
  })

  test('goes to a page with the keyboard alone', async ({ app: page }) => {
    await page.getByRole('heading', { name: '星级预测' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: '搜索' }).fill('回收站')
    await expect(page.getByRole('option').first()).toContainText('转到“回收站”')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: '回收站' })).toBeVisible()
  })

  test('finds commands by pinyin initials, by their English names, and acts among them', async ({
    app: page,
  }) => {
    await page.getByRole('heading', { name: '星级预测' }).waitFor()
    await page.keyboard.press('Control+k')
    const box = page.getByRole('combobox', { name: '搜索' })
    const found = page.getByRole('option')
    for (const [typed, command] of [
      ['hsz', '转到“回收站”'],
      ['trash', '转到“回收站”'],
      ['撤销', '撤销'],
    ] as const) {
      await box.fill(typed)
      await expect(found.filter({ hasText: `命令${command}` }).first()).toBeVisible()
    }
    await box.press('Enter')
    await expect(page.getByText(/^已撤销：/)).toBeVisible()
  })

  test('Enter opens what was typed, though its answer is still to come', async ({ app: page }) => {
    await page.getByRole('heading', { name: '星级预测' }).waitFor()
    await page.keyboard.press('Control+k')
    const box = page.getByRole('combobox', { name: '搜索' })
    await box.fill('陈')
    await expect(page.getByRole('option').filter({ hasText: '陈' }).first()).toBeVisible()
    let letOn = () => {}
    const held = new Promise<void>((resolve) => (letOn = resolve))
    await page.route('**/rpc/search/query', async (route) => {
      await held
      await route.continue()
    })
    await box.fill('周敏')
    await box.press('Enter')
    letOn()
    await expect(drawer(page).getByLabel('姓名', { exact: true })).toHaveValue('周敏')
  })

  test('says what to try when nothing is found', async ({ app: page }) => {
    await page.getByRole('heading', { name: '星级预测' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: '搜索' }).fill('zzzzqqq')
    await expect(page.getByText('没有找到“zzzzqqq”。')).toBeVisible()
  })

  test.describe('in English', () => {
    test.use({ language: 'en' })
    test('finds commands by their English names', async ({ app: page }) => {
      await page.getByRole('heading', { name: 'Star forecast' }).waitFor()
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Search' }).fill('lecturer')
      await expect(page.getByRole('option').filter({ hasText: 'New: Lecturer' }).first()).toBeVisible()
    })
  })
})
