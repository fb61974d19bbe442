import { Worker } from 'node:worker_threads'
import { CodedError } from '../../shared/contract/errors.ts'
import type { JobWork } from './running-jobs.ts'
import { type FromWorker, revived, type ToWorker } from './messages.ts'
import type { TaskInput, TaskName, TaskResult } from './tasks.ts'

/** Two at a time: long work is bound by the disk and one processor, and each holds its own memory. */
const MOST_WORKERS = 2
/** Milliseconds in which a cancelled task is to stop by itself before its thread is ended. */
const GRACE = 5_000

/** As source under Node, and as the second entry of the bundle beside the first. */
const entry = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/**
 * The worker threads of the process. A thread that has finished is kept for the next task, since loading the program
 * into it takes most of a second.
 */
export class WorkerPool {
  readonly #idle: Worker[] = []
  readonly #busy = new Set<Worker>()
  readonly #waiting: (() => void)[] = []
  readonly #entry: URL
  readonly #grace: number

  constructor({ entry: given = entry(), grace = GRACE }: { entry?: URL; grace?: number } = {}) {
    this.#entry = given
    this.#grace = grace
  }

  /**
   * Runs one task in a thread. Throws CANCELLED when the signal says so, WORKER_DIED when the thread ends before its task,
   * and whatever the task throws.
   */
  async run<T extends TaskName>(task: T, input: TaskInput<T>, work: JobWork): Promise<TaskResult<T>> {
    const worker = await this.#take(work.signal)
    let alive = false
    try {
      const { result } = await this.#speak(worker, { what: 'run', task, input }, work)
      alive = true
      return result as TaskResult<T>
    } catch (error) {
      alive = error instanceof Refused
      throw error instanceof Refused ? error.cause : error
    } finally {
      this.#giveBack(worker, alive)
    }
  }

  /** Ends all threads. Tasks that run end with WORKER_DIED. */
  async close(): Promise<void> {
    const workers = [...this.#idle, ...this.#busy]
    this.#idle.length = 0
    await Promise.all(workers.map((worker) => worker.terminate()))
  }

  async #take(signal: AbortSignal): Promise<Worker> {
    while (this.#busy.size >= MOST_WORKERS) {
      const turn = Promise.withResolvers<void>()
      this.#waiting.push(turn.resolve)
      signal.addEventListener('abort', () => turn.resolve(), { once: true })
      await turn.promise
      signal.throwIfAborted()
    }
    const worker = this.#idle.pop() ?? this.#start()
    this.#busy.add(worker)
    worker.ref()
    return worker
  }

  #start(): Worker {
    const worker = new Worker(this.#entry)
    // One that dies while it waits for work is missed by nobody; one that works is listened to by its task.
    worker.on('error', () => undefined)
    worker.once('exit', () => {
      const at = this.#idle.indexOf(worker)
      if (at >= 0) this.#idle.splice(at, 1)
    })
    return worker
  }

  #giveBack(worker: Worker, alive: boolean): void {
    this.#busy.delete(worker)
    if (alive) {
      worker.unref()
      this.#idle.push(worker)
    } else void worker.terminate()
    for (const wake of this.#waiting.splice(0)) wake()
  }

  #speak(worker: Worker, order: ToWorker, { signal, onProgress }: JobWork): Promise<{ result: unknown }> {
    return new Promise((resolve, reject) => {
      let ending: NodeJS.Timeout | undefined
      const cancel = (): void => {
        worker.postMessage({ what: 'cancel' } satisfies ToWorker)
        ending = setTimeout(() => void worker.terminate(), this.#grace)
      }
      const died = (cause?: unknown): void =>
        settle(() => reject(new CodedError(signal.aborted ? 'CANCELLED' : 'WORKER_DIED', {}, cause)))
      const hear = (message: FromWorker): void => {
        if (message.what === 'progress') onProgress(message.progress)
        else if (message.what === 'done') settle(() => resolve({ result: message.result }))
        else settle(() => reject(new Refused(revived(message.error))))
      }
      const settle = (end: () => void): void => {
        clearTimeout(ending)
        signal.removeEventListener('abort', cancel)
        worker.off('message', hear).off('error', died).off('exit', died)
        end()
      }
      worker.on('message', hear).once('error', died).once('exit', died)
      signal.addEventListener('abort', cancel, { once: true })
      worker.postMessage(order)
      if (signal.aborted) cancel()
    })
  }
}

/** A task that ended with an error of its own: its thread is sound and takes the next. */
class Refused extends Error {
  constructor(cause: Error) {
    super('refused', { cause })
  }
}
