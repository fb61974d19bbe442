import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseFile, drawer, workbook } from './acts.ts'
import { expect, test } from './app.ts'
import { hostOf } from './hosts/host.ts'
import { goTo } from './pages.ts'

const HEADER = ['序号', '幼儿姓名', '性别', '家长姓名', '与幼儿关系', '联系电话', '备忘']

test('a column that was not understood is put right, the errors stand at their cells, and undo takes all back', async ({
  started: { page, folder },
}) => {
  await goTo(page, '/import')
  const roster = await workbook(folder, '花名册.xlsx', '小八班', [
    HEADER,
    [1, '赵一鸣', '女', '赵大', '爸爸', '13700002001', '对花生过敏'],
    [2, '钱二鸣', '男', '钱大', '妈妈', '12345', ''],
  ])
  await chooseFile(page, page.getByRole('button', { name: /把花名册/ }), roster)
  await expect(page.getByText('新增学生 2')).toBeVisible()
  const wrong = page
    .getByRole('row')
    .filter({ hasText: '钱二鸣' })
    .getByRole('cell')
    .filter({ hasText: '12345' })
  await expect(wrong).toContainText('电话')
  await expect(page.getByText('花名册.xlsx › 小八班')).toBeVisible()

  await page.getByRole('button', { name: /小八班/ }).click()
  await page.getByLabel('“G 备忘”读作').click()
  await page.locator('.ant-select-dropdown:visible').getByText('备注').first().click()
  await expect(page.getByText('试运行完成，还没有写入。请核对后点“导入”。')).toBeVisible()

  await page.getByRole('button', { name: '导入', exact: true }).click()
  await expect(page.getByText('已导入，可整批撤销。')).toBeVisible()
  await goTo(page, '/import?open=regulation:new')
  await drawer(page).getByLabel('名称', { exact: true }).fill('考勤制度')
  await drawer(page).getByRole('button', { name: '新增', exact: true }).click()
  await expect(page.getByText('已新增')).toBeVisible()
  await goTo(page, '/import')
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await expect(page.getByText('已撤销：导入')).toBeVisible()
  await expect(page.getByText('已导入，可整批撤销。')).toHaveCount(0)
  await goTo(page, '/rosters?view=student')
  await expect(page.getByText('共 541 条')).toBeVisible()
})

test('what was corrected is tried out before it can be imported', async ({
  host,
  started: { page, folder },
}) => {
  test.skip(host !== 'browser', 'calls are held up on their way over HTTP')
  await goTo(page, '/import')
  const rows = [HEADER, [1, '赵一鸣', '女', '赵大', '爸爸', '13700002001', '对花生过敏']]
  const roster = await workbook(folder, '花名册.xlsx', '小八班', rows)
  await chooseFile(page, page.getByRole('button', { name: /把花名册/ }), roster)
  const apply = page.getByRole('button', { name: '导入', exact: true })
  await expect(apply).toBeVisible()
  await page.getByRole('button', { name: /小八班/ }).click()
  let letOn = () => {}
  const held = new Promise<void>((resolve) => (letOn = resolve))
  await page.route('**/rpc/imports/correct', async (route) => {
    await held
    await route.continue()
  })
  await page.getByLabel('“G 备忘”读作').click()
  await page.locator('.ant-select-dropdown:visible').getByText('备注').first().click()
  await expect(apply).toHaveCount(0)
  letOn()
  await expect(apply).toBeVisible()
})

test('files that are not recognised are named together', async ({ started: { page, folder } }) => {
  const names = Array.from({ length: 12 }, (_, at) => join(folder, `IMG_${at + 10}.bin`))
  await Promise.all(names.map((path) => writeFile(path, 'no workbook')))
  await goTo(page, '/import')
  await hostOf(page).choose(page.getByRole('button', { name: /把花名册/ }), names)
  await expect(page.getByText('不认识的文件 (12)')).toBeVisible()
  await expect(page.getByText(/IMG_19.bin/)).toBeVisible()
  await expect(page.getByText(/IMG_20.bin/)).toHaveCount(0)
  await expect(page.getByText('还有 2 个')).toBeVisible()
})

test('a file that is no workbook is refused with what to do instead', async ({ started }) => {
  const { page, folder, expectFault } = started
  expectFault('Failed to load resource')
  await goTo(page, '/import')
  const path = `${folder}/花名册.xlsx`
  await writeFile(path, 'not a workbook')
  await chooseFile(page, page.getByRole('button', { name: /把花名册/ }), path)
  await expect(page.locator('.ant-notification-notice').or(page.getByText('不认识')).first()).toBeVisible()
})
