import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const running: ChildProcessByStdio<null, Readable, null>[] = []
afterAll(() => running.forEach((each) => each.kill('SIGKILL')))

/** Starts the program as `npm start` does, on a machine without a display. Gives its lines, and what stops it. */
async function start(language: string) {
  const home = await temporaryFolder()
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env
  const env = { ...rest, HOME: home, XDG_STATE_HOME: join(home, 'state'), LANG: language, LC_ALL: language }
  const child = spawn(process.execPath, [join(ROOT, 'electron', 'start.ts')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.push(child)
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const line = async (): Promise<string> => String((await lines.next()).value)
  return { line, stop: () => child.kill('SIGTERM'), ended }
}

describe.runIf(process.platform === 'linux')('npm start without a display', () => {
  it.each([
    ['zh_CN.UTF-8', /浏览器|显示/],
    ['en_US.UTF-8', /browser|display/],
  ])(
    'says in one line why there is no window (%s), and serves the program at the address in the next',
    async (language, why) => {
      const program = await start(language)
      expect(await program.line()).toMatch(why)
      const address = /http:\/\/127\.0\.0\.1:\S+/.exec(await program.line())?.[0] ?? ''
      const entered = await fetch(address, { redirect: 'manual' })
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
      const page = await fetch(new URL('/', address), { headers: { cookie } })
      expect(await page.text()).toContain('<title>六有</title>')
      program.stop()
      expect(await program.ended).toBe(0)
    },
    120_000,
  )
})
