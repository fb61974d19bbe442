import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Answer, Ask } from '../fixtures/servers-process.ts'

const PROCESS = join(import.meta.dirname, '..', 'fixtures', 'servers-process.ts')

/** A process in which local servers run, one a test. */
export interface Servers {
  /** Starts one and gives the address that opens it, once. */
  start(options: Omit<Extract<Ask, { what: 'start' }>, 'what'>): Promise<string>
  close(url: string): Promise<void>
  end(): void
}

/** The process starts with its first server: a test that needs none waits for none. */
export function startServers(): Servers {
  let child: ChildProcess | undefined
  const process = () => (child ??= fork(PROCESS, { execArgv: [] }))
  return {
    start: (options) => asked(process(), { what: 'start', ...renderer(), ...options }),
    close: async (url) => void (await asked(process(), { what: 'close', url })),
    end: () => child?.disconnect(),
  }
}

/** The copy of the built renderer that this run began with. */
function renderer(): { renderer?: string } {
  const copy = process.env['LIUYOU_E2E_RENDERER']
  return copy === undefined ? {} : { renderer: copy }
}

async function asked(child: ChildProcess, ask: Ask): Promise<string> {
  const answered = once(child, 'message')
  child.send(ask)
  const [{ url, error }] = (await answered) as [Answer]
  if (error !== undefined) throw new Error(error)
  return url
}
