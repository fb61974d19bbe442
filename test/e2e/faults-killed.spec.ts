import { openArchive } from '../../electron/archive/open-archive.ts'
import { listRecords } from '../../electron/archive/records.ts'
import { verifyArchive } from '../../electron/archive/verifying/verify.ts'
import { choose, drawer } from './acts.ts'
import { expect, type OwnProgram, test } from './own-program.ts'
import { goTo } from './pages.ts'

const notice = ({ page }: OwnProgram) => page.locator('.ant-notification-notice')

/** A lecturer is written in the form and not saved yet. */
async function typeLecturer({ page }: OwnProgram, name: string): Promise<void> {
  await goTo(page, '/lecturers?open=lecturer:new')
  await drawer(page).getByLabel('姓名', { exact: true }).fill(name)
  await choose(drawer(page), '类别', '专家')
}

/** What a killed process makes the browser say: nobody answers, or the answer breaks off. */
function expectDeath({ expectFault }: OwnProgram): void {
  expectFault('net::ERR_')
  expectFault('Failed to load resource')
}

test('a program that is killed says so on its page, keeps what was typed, and the page goes on when it is started again', async ({
  program,
  context,
}) => {
  test.setTimeout(90_000)
  const { page } = program
  expectDeath(program)
  await page.goto(await program.start())
  await typeLecturer(program, '王守正')
  await program.servers().kill()
  await expect(notice(program)).toContainText('六有已停止运行')
  await expect(notice(program)).toContainText('请重新启动六有')

  const name = drawer(page).getByLabel('姓名', { exact: true })
  await drawer(page).getByRole('button', { name: '新增' }).click()
  await expect(drawer(page).getByRole('button', { name: '新增' })).toBeEnabled()
  await expect(notice(program)).toHaveCount(1)
  await expect(name).toHaveValue('王守正')

  const again = await context.newPage()
  await again.goto(await program.start({ archive: false }))
  await expect(notice(program)).toHaveCount(0)
  await expect(name).toHaveValue('王守正')
  await drawer(page).getByRole('button', { name: '新增' }).click()
  await expect(page.getByText('已新增')).toBeVisible()
})

test('whatever was acknowledged before the program was killed is there, and the archive is sound and free', async ({
  program,
}) => {
  test.setTimeout(90_000)
  const { page, archiveFolder } = program
  expectDeath(program)
  await page.goto(await program.start())
  await goTo(page, '/lecturers')
  // not by forms: one save after the other, so that the process dies in the middle of one
  const acknowledged: string[] = []
  await page.exposeFunction('saved', (name: string) => acknowledged.push(name))
  const saving = page.evaluate(SAVE_ON)
  await expect.poll(() => acknowledged.length).toBeGreaterThan(20)
  await program.servers().kill()
  await saving

  const archive = await openArchive(archiveFolder)
  expect(archive.readOnly).toBeNull()
  const names = (await listRecords(archive.tables, 'lecturer')).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(acknowledged))
  const { sound } = await verifyArchive(archive)
  expect(sound).toBe(true)
  await archive.close()
})

/** Saves one lecturer after the other until nobody answers. */
const SAVE_ON = `(async () => {
  for (let count = 0; ; count++) {
    const name = 'killed ' + count
    try {
      const answer = await fetch('rpc/records/create', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json: { kind: 'lecturer', values: { name, kind: 'expert' } } }),
      })
      await answer.json()
      if (!answer.ok) return
      await saved(name)
    } catch {
      return
    }
  }
})()`
