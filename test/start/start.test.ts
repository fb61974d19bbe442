import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const running: ChildProcessByStdio<null, Readable, Readable>[] = []
afterAll(() => running.forEach((each) => each.kill('SIGKILL')))

interface Started {
  readonly language?: string
  readonly words?: readonly string[]
  /** What is different on this machine. */
  readonly machine?: Readonly<Record<string, string>>
}

/** Starts the program as `npm start` does, on a machine without a display. Gives its lines, and what stops it. */
async function start({ language = 'en_US.UTF-8', words = [], machine = {} }: Started = {}) {
  const home = await temporaryFolder()
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env
  const person = { HOME: home, XDG_STATE_HOME: join(home, 'state'), LANG: language, LC_ALL: language }
  const child = spawn(process.execPath, [join(ROOT, 'electron', 'start.ts'), ...words], {
    cwd: ROOT,
    env: { ...rest, ...person, ...machine },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const line = async (): Promise<string> => String((await lines.next()).value)
  return { line, said: text(child.stderr), stop: () => child.kill('SIGTERM'), ended }
}

/** Electron's package writes it when its binary is there. */
const HAS_ELECTRON = existsSync(join(ROOT, 'node_modules', 'electron', 'path.txt'))

describe.runIf(process.platform === 'linux' && !HAS_ELECTRON)('npm start without Electron', () => {
  it('says so where it cannot be fetched, and serves the program also where there is no browser to open', async () => {
    const program = await start({
      machine: { DISPLAY: ':0', PATH: '', ELECTRON_MIRROR: 'http://127.0.0.1:1/' },
    })
    expect(await program.line()).toContain('Fetching Electron')
    expect(await program.line()).toContain('cannot be fetched')
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(await program.line())?.[0] ?? ''
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
    program.stop()
    expect(await program.ended).toBe(0)
  }, 120_000)
})

describe.runIf(process.platform === 'linux')('npm start with words', () => {
  it('says what may be given', async () => {
    const program = await start({ words: ['--help'] })
    expect(await program.line()).toContain('npm start [-- <archive folder>]')
    expect(await program.ended).toBe(0)
  })

  it.each([
    [['--version'], 2, 'npm start [-- <archive folder>]'],
    [['one.liuyou', 'two.liuyou'], 2, 'npm start [-- <archive folder>]'],
    [['nowhere.liuyou'], 3, 'nowhere.liuyou'],
  ])('refuses %j in words', async (words, code, says) => {
    const program = await start({ words })
    expect(await program.ended).toBe(code)
    expect(await program.said).toContain(says)
    expect(await program.said).not.toContain('.ts:') // no place in the source
  })
})

describe.runIf(process.platform === 'linux')('npm start without a display', () => {
  it.each([
    ['zh_CN.UTF-8', /浏览器|显示/],
    ['en_US.UTF-8', /browser|display/],
  ])(
    'says in one line why there is no window (%s), and serves the program at the address in the next',
    async (language, why) => {
      const program = await start({ language })
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
