import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { choose, dropFiles } from './acts.ts'
import { expect, test } from './app.ts'
import { goTo } from './pages.ts'

async function open(page: Page, title: string): Promise<void> {
  await goTo(page, '/records')
  await page.getByRole('gridcell', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}

/** Width ÷ height of what is drawn. */
async function shape(drawn: Locator): Promise<number> {
  const { width, height } = (await drawn.boundingBox()) ?? { width: 0, height: 1 }
  return width / height
}

/** Whether anything darker than the paper is drawn. */
async function isDrawn(drawn: Locator): Promise<boolean> {
  const { channels } = await sharp(await drawn.screenshot()).stats()
  return channels.some(({ min }) => min < 128)
}

test('a scanned PDF stands beside the names while they are marked, larger and turned on demand', async ({
  app: page,
}) => {
  test.setTimeout(90_000)
  await open(page, '新生家长会')
  const scan = page.getByRole('img', { name: '签到表.pdf，第 1 页' })
  await expect(scan).toBeVisible({ timeout: 30_000 })
  expect(await isDrawn(scan)).toBe(true)
  const upright = await shape(scan)

  const box = page.getByLabel('输入姓名或拼音首字母')
  await box.fill('hxy')
  await box.press('1')
  await expect(page.getByText(/未登记 173/)).toBeVisible()
  await page.getByText('签到与考勤').scrollIntoViewIfNeeded()
  await expect(box).toBeInViewport()
  await expect(scan).toBeInViewport()

  await page.getByRole('button', { name: '向右旋转' }).click()
  await expect.poll(() => shape(scan)).toBeCloseTo(1 / upright, 1)
  const width = (await scan.boundingBox())?.width ?? 0
  await page.getByRole('button', { name: '放大' }).click()
  await expect.poll(async () => (await scan.boundingBox())?.width).toBeGreaterThan(width * 1.2)
})

test('a photo dropped where the scan belongs is shown there, and counts as the sign-in sheet', async ({
  started: { page, folder },
}) => {
  const photo = join(folder, 'IMG_0001.jpg')
  await sharp({ create: { width: 300, height: 200, channels: 3, background: '#102030' } }).toFile(photo)
  await open(page, '幼小衔接不焦虑')
  await expect(page.getByText('佐证材料五件套 0/5')).toBeVisible()
  await dropFiles(page, page.getByRole('button', { name: /拖入签到表的照片/ }), [photo])
  const scan = page.getByRole('img', { name: 'IMG_0001.jpg，第 1 页' })
  await expect(scan).toBeVisible()
  expect(await isDrawn(scan)).toBe(true)
  expect(await shape(scan)).toBeCloseTo(1.5, 1)
  await expect(page.getByText('佐证材料五件套 1/5')).toBeVisible()

  const next = join(folder, 'IMG_0002.jpg')
  await copyFile(photo, next)
  await dropFiles(page, scan, [next])
  await choose(page, '签到表扫描件', 'IMG_0002.jpg')
  await expect(page.getByRole('img', { name: 'IMG_0002.jpg，第 1 页' })).toBeVisible()
})

test('a page that cannot be drawn is said to be so', async ({ started: { page, expectFault } }) => {
  expectFault('console error')
  await page.addInitScript({ content: 'HTMLCanvasElement.prototype.getContext = () => null' })
  await page.reload()
  await open(page, '新生家长会')
  await expect(page.getByText('这个文件无法显示，请在下面的附件中下载查看。')).toBeVisible()
})

test('a scan that cannot be read says so and takes nothing else away', async ({
  started: { page, folder },
}) => {
  const broken = join(folder, '签到表.pdf')
  await writeFile(broken, '%PDF-1.4\nnothing more')
  await open(page, '幼小衔接不焦虑')
  await dropFiles(page, page.getByRole('button', { name: /拖入签到表的照片/ }), [broken])
  await expect(page.getByText('这个文件无法显示，请在下面的附件中下载查看。')).toBeVisible()
  await expect(page.getByLabel('输入姓名或拼音首字母')).toBeVisible()
})
