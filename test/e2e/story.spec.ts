import { mkdtemp, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { choose, chooseFile, drawer, dropFiles, enterMoment, points, SAMPLES, workbook } from './acts.ts'
import { expect, test } from './app.ts'
import { hostOf } from './hosts/host.ts'
import { goTo } from './pages.ts'

test.describe('somebody who has never seen the program', () => {
  test.use({ archive: 'none' })

  test('opens the sample, adds, plans, imports, files, and hands in the application', async ({ started }) => {
    test.setTimeout(180_000)
    const { page, folder } = started

    await test.step('opens the sample school', async () => {
      await page.getByRole('button', { name: '打开示例幼儿园' }).click()
      await expect(page.getByRole('heading', { name: '星级预测' })).toBeVisible({ timeout: 60_000 })
    })
    const before = await points(page)

    await test.step('adds a lecturer', async () => {
      await page.getByRole('link', { name: '讲师队伍' }).first().click()
      await page.getByRole('grid', { name: '讲师' }).waitFor()
      await page.getByRole('button', { name: '新增' }).click()
      const form = drawer(page)
      await form.getByLabel('姓名', { exact: true }).fill('欧阳㛃')
      await choose(form, '类别', '专家')
      await form.getByLabel('单位', { exact: true }).fill('市家庭教育研究会')
      await enterMoment(form, '聘任日期', '2025-09-01')
      await enterMoment(form, '聘期至', '2028-08-31')
      await form.getByRole('button', { name: '新增' }).click()
      await expect(page.getByText('已新增')).toBeVisible()
      await form.getByRole('button', { name: '关闭' }).click()
      await expect(page.getByRole('gridcell', { name: '欧阳㛃', exact: true })).toBeVisible()
    })

    await test.step('plans a lecture: term and class hours fill themselves', async () => {
      await page.getByRole('link', { name: '活动记录' }).first().click()
      await page.getByRole('grid', { name: '活动记录' }).waitFor()
      await page.getByRole('button', { name: '新增' }).click()
      const form = drawer(page)
      await form.getByLabel('主题', { exact: true }).fill('好习惯从家开始')
      await choose(form, '类别', '专题讲座')
      await enterMoment(form, '日期', '2026-05-20')
      await enterMoment(form, '开始时间', '14:00')
      await enterMoment(form, '结束时间', '15:30')
      await expect(form.getByLabel('课时', { exact: true })).toHaveValue('1.5')
      await choose(form, '主讲人', '欧阳')
      await form.getByRole('button', { name: '新增' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('好习惯从家开始')
      await expect(form).toHaveCount(0)
    })

    await test.step('imports the roster of a new class', async () => {
      await goTo(page, '/import')
      const roster = await workbook(folder, '花名册.xlsx', '小七班', [
        ['序号', '幼儿姓名', '性别', '家长姓名', '与幼儿关系', '联系电话'],
        [1, '欧阳㛃然', '女', '欧阳建国', '爸爸', '13700001001'],
        [2, '𠮷田明', '男', '𠮷田秀', '妈妈', '13700001002'],
      ])
      await chooseFile(page, page.getByRole('button', { name: /把花名册/ }), roster)
      await expect(page.getByText('试运行完成，还没有写入。请核对后点“导入”。')).toBeVisible()
      await expect(page.getByText('新增学生 2')).toBeVisible()
      await page.getByRole('button', { name: '导入', exact: true }).click()
      await expect(page.getByText('已导入，可整批撤销。')).toBeVisible()
    })

    await test.step('drops the scanned sign-in sheet on the lecture', async () => {
      await goTo(page, '/records')
      await page.getByRole('gridcell', { name: '好习惯从家开始', exact: true }).click()
      const target = page.getByRole('button', { name: /拖入签到表$/ })
      await dropFiles(page, target, [join(SAMPLES, '活动资料', '2026-03-20 隔代教育', '签到.pdf')])
      await expect(page.getByText('佐证材料五件套 1/5')).toBeVisible()
      await expect(page.getByText('签到.pdf')).toBeVisible()
    })

    await test.step('sees the forecast move', async () => {
      await goTo(page, '/')
      // what was known before stands there until it is read anew
      await expect.poll(() => points(page)).toBeGreaterThan(before)
    })

    await test.step('makes the application and downloads it', async () => {
      await goTo(page, '/application')
      const into = await mkdtemp(join(folder, '申报-'))
      await hostOf(page).makeInto(page.getByRole('button', { name: '生成申报材料' }), into)
      await expect(page.getByText('申报材料已生成')).toBeVisible({ timeout: 90_000 })
      await page.screenshot({ path: join('out', 'screens', 'story.png') })
      const path = await hostOf(page).handedOver(page.getByRole('button', { name: '打开文件夹' }))
      expect(await sizeOf(path)).toBeGreaterThan(200_000)
    })
  })
})

/** Bytes of a file, or of all files below a folder. */
async function sizeOf(path: string): Promise<number> {
  const found = await stat(path)
  if (!found.isDirectory()) return found.size
  const below = await Promise.all((await readdir(path)).map((name) => sizeOf(join(path, name))))
  return below.reduce((sum, size) => sum + size, 0)
}
