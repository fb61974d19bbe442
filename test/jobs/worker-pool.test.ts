import { afterAll, describe, expect, it } from 'vitest'
import type { JobProgress } from '../../shared/contract/jobs.ts'
import { WorkerPool } from '../../electron/jobs/worker-pool.ts'

const entry = new URL('../fixtures/worker.ts', import.meta.url)
const pools: WorkerPool[] = []
afterAll(() => Promise.all(pools.map((pool) => pool.close())))

function pool(grace = 100): WorkerPool {
  const made = new WorkerPool({ entry, grace })
  pools.push(made)
  return made
}

/** The order goes where a real task's input goes. */
const run = (
  of: WorkerPool,
  order: string,
  signal = new AbortController().signal,
  told: JobProgress[] = [],
) => of.run('verify', order as never, { signal, onProgress: (progress) => told.push(progress) })

describe('work in another thread', () => {
  it('gives its result, and the thread takes the next work', async () => {
    const threads = pool()
    expect(await run(threads, 'greet')).toContain('greet')
    expect(await run(threads, 'greet again')).toContain('again')
  })

  it('refuses with the same code, details and cause as in this thread', async () => {
    const refused: unknown = await run(pool(), 'refuse').catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'TARGET_EXISTS', details: { path: '报告.pdf' } })
    expect((refused as Error).cause).toMatchObject({ message: 'because' })
  })

  it('says so when its thread is killed, and the next work is done by another', async () => {
    const threads = pool()
    await expect(run(threads, 'die')).rejects.toMatchObject({ code: 'WORKER_DIED' })
    await expect(run(threads, 'crash')).rejects.toMatchObject({ code: 'WORKER_DIED' })
    expect(await run(threads, 'greet')).toContain('greet')
  })

  it('tells how far it is, and stops when it is cancelled', async () => {
    const threads = pool()
    const controller = new AbortController()
    const told: JobProgress[] = []
    const work = run(threads, 'work', controller.signal, told)
    while (told.length === 0) await new Promise(setImmediate)
    controller.abort()
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(told).toEqual([{ stage: 'reading', done: 1, total: 2 }])
  })

  it('ends a thread that does not stop by itself', async () => {
    const controller = new AbortController()
    const threads = pool(10)
    const work = run(threads, 'hang', controller.signal)
    controller.abort()
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(await run(threads, 'greet')).toContain('greet')
  })

  it('lets more work wait than there are threads, in which cancelled work waits no longer', async () => {
    const threads = pool()
    const controllers = [1, 2, 3].map(() => new AbortController())
    const works = controllers.map(({ signal }) =>
      run(threads, 'work', signal).catch((error: unknown) => error),
    )
    const last = run(threads, 'greet')
    controllers[2]?.abort()
    expect(await works[2]).toMatchObject({ name: 'AbortError' })
    controllers[0]?.abort()
    expect(await works[0]).toMatchObject({ code: 'CANCELLED' })
    expect(await last).toContain('greet')
    controllers[1]?.abort()
    expect(await works[1]).toMatchObject({ code: 'CANCELLED' })
  })

  it('ends with the program', async () => {
    const threads = pool()
    const work = run(threads, 'work')
    const ended = expect(work).rejects.toMatchObject({ code: 'WORKER_DIED' })
    await threads.close()
    await ended
  })
})
