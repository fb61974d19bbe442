import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { mostMemoryOf } from '../fixtures/memory.ts'
import type { Answer, Ask } from '../fixtures/servers-process.ts'

const PROCESS = join(import.meta.dirname, '..', 'fixtures', 'servers-process.ts')

/** A process in which local servers run, one a test. */
export interface Servers {
  /** Starts one and gives the address that opens it, once. */
  start(options: Omit<Extract<Ask, { what: 'start' }>, 'what'>): Promise<string>
  close(url: string): Promise<void>
  /** Ends the next worker thread that tells of progress, in the middle of its work. */
  killNextWorker(): Promise<void>
  /** The most memory that the process has held so far, in megabytes; null where the system does not tell. */
  memory(): number | null
  /** Ends the process as the system does, without a word to it. */
  kill(): Promise<void>
  end(): void
}

/**
 * The process starts with its first server: a test that needs none waits for none. `limit`: no file that it writes may grow beyond so
 * many KiB, which is what a full disk does (not on Windows).
 */
export function startServers({ limit }: { limit?: number } = {}): Servers {
  let child: ChildProcess | undefined
  const process = () => (child ??= limit === undefined ? fork(PROCESS, { execArgv: [] }) : limited(limit))
  return {
    start: async (options) => (await asked(process(), { what: 'start', ...renderer(), ...options })).url,
    close: async (url) => void (await asked(process(), { what: 'close', url })),
    killNextWorker: async () => void (await asked(process(), { what: 'kill-next-worker' })),
    memory: () => mostMemoryOf(process().pid ?? 0),
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
    end: () => child?.disconnect(),
  }
}

const limited = (limit: number): ChildProcess =>
  spawn('bash', ['-c', `ulimit -f ${limit}; exec "$@"`, 'bash', process.execPath, PROCESS], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })

/** The copy of the built renderer that this run began with. */
function renderer(): { renderer?: string } {
  const copy = process.env['LIUYOU_E2E_RENDERER']
  return copy === undefined ? {} : { renderer: copy }
}

async function asked(child: ChildProcess, ask: Ask): Promise<Answer> {
  const answered = once(child, 'message')
  child.send(ask)
  const [answer] = (await answered) as [Answer]
  if (answer.error !== undefined) throw new Error(answer.error)
  return answer
}
