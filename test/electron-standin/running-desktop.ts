import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { mostMemoryOf } from '../fixtures/memory.ts'
import type { Ask } from './standin/control.ts'
import type { Happening } from './standin/happenings.ts'

const PROCESS = join(import.meta.dirname, 'standin', 'electron-process.ts')
const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'electron', 'main.js')

export interface Place {
  /** The main process; default: as it was built. */
  readonly main?: string
  /** The folder in which it is started; default: the person's home. */
  readonly folder?: string
}

/** A running program, as the person before it and the system around it see it. */
export class Desktop {
  readonly home: string
  /** How the process ended. */
  readonly ended: Promise<number | null>
  readonly #child: ChildProcess
  readonly #browsers: Browser[] = []
  #asked = 0

  /** Starts it with words on its command line, for a person whose home and further environment are given. */
  constructor(
    home: string,
    words: readonly string[],
    environment: NodeJS.ProcessEnv,
    { main = MAIN, folder = home }: Place = {},
  ) {
    this.home = home
    this.#child = fork(PROCESS, [main, ...words], {
      execArgv: [],
      cwd: folder,
      env: { ...process.env, ...environment },
    })
    this.ended = once(this.#child, 'exit').then(([code]) => code as number | null)
  }

  async ask(ask: Ask): Promise<unknown> {
    const id = ++this.#asked
    return new Promise((resolve, reject) => {
      const hear = (told: { id: number; answer?: unknown; error?: string }) => {
        if (told.id !== id) return
        this.#child.off('message', hear)
        if (told.error === undefined) resolve(told.answer)
        else reject(new Error(told.error))
      }
      void this.ended.then(() => reject(new Error('the program has ended')))
      this.#child.on('message', hear)
      if (this.#child.connected) this.#child.send({ id, ask })
    })
  }

  async happenings(): Promise<readonly Happening[]> {
    return (await this.ask({ what: 'happenings' })) as readonly Happening[]
  }

  /** The page of a window, by the name of its origin. A page that crashed is found again by another look. */
  async page(name = 'window-1'): Promise<Page> {
    const browser = await chromium.connectOverCDP((await this.ask({ what: 'endpoint' })) as string)
    this.#browsers.push(browser)
    return until(`the page of ${name}`, () =>
      browser
        .contexts()
        .flatMap((context) => context.pages())
        .find((page) => new URL(page.url()).host.startsWith(`${name}.`)),
    )
  }

  /** The most memory that the process has held so far, in megabytes; null where the system does not tell. */
  get memory(): number | null {
    return mostMemoryOf(this.#child.pid ?? 0)
  }

  /** Ends it as the system does, without a word to it; its Chromium goes with it. */
  async killHard(): Promise<void> {
    for (const browser of this.#browsers.splice(0)) await browser.close()
    this.#child.kill('SIGKILL')
    await this.ended
  }

  async kill(): Promise<void> {
    for (const browser of this.#browsers.splice(0)) await browser.close()
    if (this.#child.connected) this.#child.disconnect() // it takes its Chromium with it
    await this.ended
  }
}

/** Waits for something to be there; the test's own time limit ends a wait in vain. */
export async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 1_000; tries++) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`waited in vain for ${what}`)
}
