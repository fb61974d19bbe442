import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawer, dropFiles } from './acts.ts'
import { expect, type OwnProgram, test } from './own-program.ts'
import { goTo } from './pages.ts'

/** Beyond what 32 bits count; no byte of it is on the disk. */
const LARGE = 2 ** 31 + 1
/** Megabytes: far more than the program needs, far less than the file. */
const MOST_MEMORY = 700

const notice = ({ page }: OwnProgram) => page.locator('.ant-notification-notice')
const zone = ({ page }: OwnProgram) =>
  drawer(page).getByRole('button', { name: /把扫描件、照片或文档拖到这里/ })

async function openFiles({ page }: OwnProgram): Promise<void> {
  await goTo(page, '/lecturers')
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click()
  await drawer(page).getByRole('tab', { name: /^附件/ }).click()
}

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

test.beforeEach(async ({ program }) => {
  test.setTimeout(240_000)
  await program.page.goto(await program.start())
})

test('a file of 2 GB is attached with little memory; it tells how far it is, and can be cancelled without a trace', async ({
  program,
}) => {
  const { page, folder } = program
  const film = join(folder, '讲座录像.mp4')
  await writeFile(film, '')
  await truncate(film, LARGE)
  await openFiles(program)
  await dropFiles(page, zone(program), [film])
  const underway = drawer(page).getByRole('status')
  await expect(underway).toContainText(/正在读取文件 0\/1 · .+ \/ 2\.1 GB/)
  await underway.getByRole('button', { name: '取消' }).click()
  await expect(zone(program)).toBeVisible()
  await expect(drawer(page).getByText('还没有附件')).toBeVisible()
  const temporary = join(folder, 'settings', 'temporary')
  await expect.poll(() => filesBelow(temporary)).toEqual([])

  await dropFiles(page, zone(program), [film])
  await expect(underway).toContainText(/正在存入档案 .+ \/ 2\.1 GB/, { timeout: 120_000 })
  await expect(page.getByText('已添加 1 个文件')).toBeVisible({ timeout: 120_000 })
  await expect(drawer(page).getByText('讲座录像.mp4')).toBeVisible()
  await expect(drawer(page).getByText('2.1 GB', { exact: true })).toBeVisible()
  expect(await filesBelow(temporary)).toEqual([])
  const memory = program.servers().memory()
  process.stdout.write(`2 GB attached through the local server: at most ${memory} MB of memory\n`)
  expect(memory ?? 0).toBeLessThan(MOST_MEMORY)
})

async function manyFiles(folder: string, count: number): Promise<string[]> {
  const place = join(folder, '照片')
  await mkdir(place)
  const paths = Array.from({ length: count }, (_, at) => join(place, `照片${at}.txt`))
  for (const [at, path] of paths.entries()) await writeFile(path, `照片 ${at}`)
  return paths
}

test('5,000 files dropped on a record come one after the other, the page stays alive, and all can be cancelled', async ({
  program,
}) => {
  const { page, folder } = program
  const paths = await manyFiles(folder, 5_000)
  let [now, most] = [0, 0]
  page.on('request', (request) => {
    if (request.url().includes('/upload/')) most = Math.max(most, ++now)
  })
  page.on('requestfinished', (request) => void (request.url().includes('/upload/') && now--))
  await openFiles(program)
  await dropFiles(page, zone(program), paths)
  const underway = drawer(page).getByRole('status')
  await expect(underway).toContainText(/正在读取文件 [1-9]\d+\/5000/)
  await drawer(page).getByRole('tab', { name: '操作历史' }).click()
  await drawer(page).getByRole('tab', { name: /^附件/ }).click()
  await underway.getByRole('button', { name: '取消' }).click()
  await expect(zone(program)).toBeVisible()
  await expect(drawer(page).getByText('还没有附件')).toBeVisible()
  expect(most).toBeLessThanOrEqual(2) // the end of one may be told after the beginning of the next
})

test('many files are one act that undo takes back, and are shown by pages', async ({ program }) => {
  const { page, folder } = program
  await openFiles(program)
  await dropFiles(page, zone(program), await manyFiles(folder, 120))
  await expect(page.getByText('已添加 120 个文件')).toBeVisible({ timeout: 60_000 })
  const files = drawer(page).getByRole('button', { name: /^下载 / })
  await expect(files).toHaveCount(50)
  await drawer(page).getByRole('listitem', { name: '3', exact: true }).click()
  await expect(files).toHaveCount(20)
  await goTo(page, '/lecturers')
  await expect(drawer(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^已撤销：/)).toBeVisible()
  await openFiles(program)
  await expect(drawer(page).getByText('还没有附件')).toBeVisible()
})

test('5,000 files dropped on the window are told apart, and more than that on a record are refused before any is sent', async ({
  program,
}) => {
  const { page, folder, expectFault } = program
  expectFault('Failed to load resource')
  const paths = await manyFiles(folder, 5_001)
  await dropFiles(page, page.getByRole('heading', { name: '星级预测' }), paths.slice(0, 5_000))
  const underway = page.getByRole('status').filter({ hasText: /正在读取文件 \d+\/5000/ })
  await expect(underway).toBeVisible()
  await underway.getByRole('button', { name: '取消' }).click()
  await expect(underway).toHaveCount(0)

  await openFiles(program)
  await dropFiles(page, zone(program), paths)
  await expect(notice(program)).toContainText('一次最多放入 5000 个文件，这里有 5001 个')
  await expect(zone(program)).toBeVisible()
})
