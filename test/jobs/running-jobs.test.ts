import { describe, expect, it } from 'vitest'
import type { JobEvent } from '../../shared/contract/jobs.ts'
import { CodedError } from '../../shared/contract/errors.ts'
import { type JobWork, RunningJobs } from '../../electron/jobs/running-jobs.ts'

const DONE = { of: 'seal', year: '2025-2026' } as const

async function events(jobs: RunningJobs, job: string): Promise<JobEvent[]> {
  const heard: JobEvent[] = []
  for await (const event of jobs.watch(job, undefined)) heard.push(event)
  return heard
}

describe('the jobs of a session', () => {
  it('tell their progress and last their result, also to one who comes late', async () => {
    const jobs = new RunningJobs()
    const job = jobs.start('seal', async ({ onProgress }) => {
      onProgress({ stage: 'reading', done: 3, total: 7 })
      await new Promise(setImmediate)
      return DONE
    })
    expect((await events(jobs, job)).at(-1)).toEqual({ what: 'done', result: DONE })
    expect(await events(jobs, job)).toEqual([{ what: 'done', result: DONE }])
  })

  it('fail with what stopped them', async () => {
    const jobs = new RunningJobs()
    const job = jobs.start('seal', () => Promise.reject(new CodedError('DISK_FULL', { path: 'x' })))
    await expect(events(jobs, job)).rejects.toMatchObject({ code: 'DISK_FULL' })
  })

  it('stop when they are cancelled; cancelling one that has ended does nothing', async () => {
    const jobs = new RunningJobs()
    const job = jobs.start('seal', untilCancelled)
    expect(jobs.running()).toMatchObject([{ job, kind: 'seal' }])
    jobs.cancel(job)
    await expect(events(jobs, job)).rejects.toMatchObject({ code: 'CANCELLED' })
    jobs.cancel(job)
    expect(jobs.running()).toEqual([])
  })

  it('are all stopped before the archive is closed', async () => {
    const jobs = new RunningJobs()
    let stopped = 0
    for (const _ of [1, 2]) jobs.start('seal', (work) => untilCancelled(work).finally(() => stopped++))
    await new Promise(setImmediate)
    await jobs.cancelAll()
    expect(stopped).toBe(2)
  })

  it('are stopped also when they are started while others are being stopped', async () => {
    const jobs = new RunningJobs()
    jobs.start('seal', (work) => untilCancelled(work).finally(() => jobs.start('seal', untilCancelled)))
    await new Promise(setImmediate)
    await jobs.cancelAll()
    expect(jobs.running()).toEqual([])
  })

  it('let go of a listener that went away while nothing happened', async () => {
    const jobs = new RunningJobs()
    const job = jobs.start('seal', untilCancelled)
    const gone = new AbortController()
    const heard: JobEvent[] = []
    const listening = (async () => {
      for await (const event of jobs.watch(job, gone.signal)) heard.push(event)
    })()
    while (heard.length === 0) await new Promise(setImmediate)
    gone.abort()
    await listening
    await jobs.cancelAll()
  })

  it('are not known elsewhere', async () => {
    await expect(events(new RunningJobs(), 'A'.repeat(32))).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' })
  })
})

const untilCancelled = ({ signal }: JobWork): Promise<typeof DONE> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new CodedError('CANCELLED')), { once: true })
  })
