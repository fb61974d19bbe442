import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { ask } from '../fixtures/http.ts'
import { choose, drawer } from './acts.ts'
import { expect, type OwnProgram, test } from './own-program.ts'
import { startServers } from './servers.ts'
import { goTo } from './pages.ts'

/** Connections that begin a call and never end it. */
async function slowClients(origin: string, count: number): Promise<Socket[]> {
  const { port, host } = new URL(origin)
  const sockets = Array.from({ length: count }, () => connect(Number(port), '127.0.0.1'))
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  for (const socket of sockets) {
    socket.on('error', () => undefined)
    socket.write(`POST /rpc/app/status HTTP/1.1\r\nHost: ${host}\r\nContent-Le`)
  }
  return sockets
}

const cookieOf = async ({ page }: OwnProgram): Promise<string> =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')

test('the page works on while 200 connections ask at once and 100 never end their call', async ({
  program,
}) => {
  test.setTimeout(90_000)
  const { page } = program
  const url = await program.start()
  await page.goto(url)
  const { origin } = new URL(url)
  const headers = { cookie: await cookieOf(program), origin, 'content-type': 'application/json' }
  const slow = await slowClients(origin, 100)
  const asked = Promise.all(
    Array.from({ length: 200 }, () =>
      ask(origin, '/rpc/app/status', { method: 'POST', headers, body: '{}' }),
    ),
  )
  await goTo(page, '/lecturers?open=lecturer:new')
  await drawer(page).getByLabel('姓名', { exact: true }).fill('司马光')
  await choose(drawer(page), '类别', '专家')
  await drawer(page).getByRole('button', { name: '新增' }).click()
  await expect(page.getByText('已新增')).toBeVisible()
  expect(new Set((await asked).map(({ status }) => status))).toEqual(new Set([200]))
  await expect(page.locator('.ant-notification-notice')).toHaveCount(0)
  for (const socket of slow) socket.destroy()
})

test('a second program on the same archive says who has it and only looks, until the first has closed it', async ({
  program,
  context,
}) => {
  test.setTimeout(90_000)
  const { archiveFolder, folder, page } = program
  const first = startServers()
  const settingsFolder = `${folder}/other-settings`
  const url = await first.start({
    settingsFolder,
    archiveFolder: `${folder}/archives`,
    archive: archiveFolder,
  })
  await page.goto(await program.start())
  const banner = page.getByText(/档案正被 .+ 使用（自 .+）。请在那边关闭后再试；现在只能查看。/)
  await expect(banner).toBeVisible()
  await goTo(page, '/lecturers?open=lecturer:new')
  await expect(drawer(page).getByRole('button', { name: '新增' })).toHaveCount(0)
  await goTo(page, '/lecturers')

  const other = await context.newPage()
  await other.goto(url)
  await expect(other.getByText(/档案正被/)).toHaveCount(0)
  await other.close()
  await first.close(url)
  first.end()
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(banner).toHaveCount(0)
  await goTo(page, '/lecturers?open=lecturer:new')
  await expect(drawer(page).getByRole('button', { name: '新增' })).toBeVisible()
})

test('what could not be read says why, and is read when tried again', async ({ program }) => {
  const { page, expectFault } = program
  expectFault('Failed to load resource')
  await page.goto(await program.start())
  await page.route('**/rpc/maintenance/trash', (route) => route.abort('connectionreset'))
  expectFault('request failed')
  await goTo(page, '/trash')
  await expect(page.getByText(/^与六有的连接断开了/)).toBeVisible()
  await page.unroute('**/rpc/maintenance/trash')
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByText(/^回收站是空的/)).toBeVisible()
})
