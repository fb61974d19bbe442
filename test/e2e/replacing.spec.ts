import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { hostOf } from './hosts/host.ts'
import { goTo } from './pages.ts'

test.describe('where a folder can be chosen', () => {
  test.skip(
    ({ host }) => host === 'browser',
    'the browser has no dialog for folders: each export gets one of its own',
  )

  test('an application made before is replaced only when the person says so', async ({
    started: { page, folder },
  }) => {
    test.setTimeout(90_000)
    const into = join(folder, '报送')
    await goTo(page, '/application')
    const standard = page.getByRole('main').locator('.ant-select').first()
    await expect(standard).toHaveText(/标准/)
    const earlier = join(into, `城西中心幼儿园 2025-2026 ${await standard.innerText()}`)
    await mkdir(earlier, { recursive: true })
    await writeFile(join(earlier, '旧稿.txt'), '')
    const make = page.getByRole('button', { name: '生成申报材料' })
    const question = page.getByRole('dialog').filter({ hasText: '已经存在。请换一个文件夹，或选择替换它。' })

    await hostOf(page).makeInto(make, into)
    await question.getByRole('button', { name: '取消' }).click()
    await expect(question).toHaveCount(0)
    expect(await readdir(earlier)).toEqual(['旧稿.txt'])

    await hostOf(page).makeInto(make, into)
    await question.getByRole('button', { name: '替换' }).click()
    await expect(page.getByText('申报材料已生成')).toBeVisible({ timeout: 60_000 })
    expect(await readdir(earlier)).toContain('申报材料.pdf')
    expect(await readdir(earlier)).not.toContain('旧稿.txt')
  })
})
