import { setTimeout as pause } from 'node:timers/promises'
import { CodedError } from '../../shared/contract/errors.ts'
import type { JobEvent, JobKind, JobProgress, JobResult } from '../../shared/contract/jobs.ts'
import { systemCode } from '../faults.ts'
import { newToken } from '../session/tokens.ts'

/** What a job is given: it stops when `signal` says so, and tells how far it is. */
export interface JobWork {
  readonly signal: AbortSignal
  readonly onProgress: (progress: JobProgress) => void
}

interface Job {
  readonly kind: JobKind
  readonly controller: AbortController
  progress: JobProgress
  outcome: { readonly result: JobResult } | { readonly error: unknown } | null
  /** Wakes whoever listens. */
  woken: PromiseWithResolvers<void>
  readonly ended: Promise<void>
}

/** Ended jobs are remembered for a listener that comes late; of more than this many the oldest is forgotten. */
const MOST_ENDED = 50
/** Milliseconds between two events: a person sees no more. */
const PACE = 100

/** The jobs of one session, running and just ended. */
export class RunningJobs {
  readonly #jobs = new Map<string, Job>()

  /** Starts a job and returns its token at once. */
  start(kind: JobKind, run: (work: JobWork) => Promise<JobResult>): string {
    const controller = new AbortController()
    const token = newToken()
    const job: Job = {
      kind,
      controller,
      progress: { stage: 'waiting', done: 0, total: null },
      outcome: null,
      woken: Promise.withResolvers(),
      ended: Promise.resolve().then(() => this.#run(job, run)),
    }
    this.#jobs.set(token, job)
    this.#forgetOldest()
    return token
  }

  async #run(job: Job, run: (work: JobWork) => Promise<JobResult>): Promise<void> {
    const { signal } = job.controller
    const onProgress = (progress: JobProgress) => {
      job.progress = progress
      wake(job)
    }
    try {
      signal.throwIfAborted()
      job.outcome = { result: await run({ signal, onProgress }) }
    } catch (error) {
      job.outcome = {
        error: systemCode(error) === 'ABORT_ERR' ? new CodedError('CANCELLED', {}, error) : error,
      }
    }
    wake(job)
  }

  /** Progress as it comes, last the result. Throws the job's error, and TOKEN_EXPIRED for a job that is not known. */
  async *watch(token: string, signal: AbortSignal | undefined): AsyncGenerator<JobEvent> {
    const job = this.#job(token)
    const stopped = aborted(signal)
    let told: JobProgress | null = null
    while (job.outcome === null) {
      const woken = job.woken.promise
      if (told !== job.progress) {
        told = job.progress
        yield { what: 'progress', ...told }
        await Promise.race([pause(PACE, undefined, { ref: false }), job.ended, stopped])
      } else await Promise.race([woken, stopped])
      if (signal?.aborted) return
    }
    if ('error' in job.outcome) throw job.outcome.error
    yield { what: 'done', result: job.outcome.result }
  }

  /** Asks a job to stop. Throws TOKEN_EXPIRED for a job that is not known. */
  cancel(token: string): void {
    this.#job(token).controller.abort()
  }

  running(): { job: string; kind: JobKind; progress: JobProgress }[] {
    return [...this.#jobs]
      .filter(([, { outcome }]) => outcome === null)
      .map(([job, { kind, progress }]) => ({ job, kind, progress }))
  }

  /** Cancels what runs and waits until it has stopped, also what is started meanwhile. */
  async cancelAll(): Promise<void> {
    for (let jobs = this.#running(); jobs.length > 0; jobs = this.#running()) {
      for (const { controller } of jobs) controller.abort()
      await Promise.all(jobs.map(({ ended }) => ended))
    }
  }

  #running(): Job[] {
    return [...this.#jobs.values()].filter(({ outcome }) => outcome === null)
  }

  #job(token: string): Job {
    const job = this.#jobs.get(token)
    if (!job) throw new CodedError('TOKEN_EXPIRED')
    return job
  }

  #forgetOldest(): void {
    const ended = [...this.#jobs].filter(([, { outcome }]) => outcome !== null)
    for (const [token] of ended.slice(0, -MOST_ENDED)) this.#jobs.delete(token)
  }
}

function wake(job: Job): void {
  const { resolve } = job.woken
  job.woken = Promise.withResolvers()
  resolve()
}

const aborted = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) resolve()
    else signal?.addEventListener('abort', () => resolve(), { once: true })
  })
