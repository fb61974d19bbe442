import { parentPort } from 'node:worker_threads'
import type { JobProgress } from '../../shared/contract/jobs.ts'
import { type FromWorker, sent, type ToWorker } from './messages.ts'
import { runTask } from './tasks.ts'

/** The worker thread: takes one task after the other, tells its progress, and answers with its result or its error. */
const port = parentPort
if (!port) throw new Error('worker.ts runs in a worker thread only')

const say = (message: FromWorker): void => port.postMessage(message)
let controller = new AbortController()

port.on('message', (message: ToWorker) => {
  if (message.what === 'cancel') controller.abort()
  else void run(message)
})

async function run({ task, input }: Extract<ToWorker, { what: 'run' }>): Promise<void> {
  controller = new AbortController()
  try {
    const work = {
      signal: controller.signal,
      onProgress: paced((progress) => say({ what: 'progress', progress })),
    }
    say({ what: 'done', result: await runTask(task, input, work) })
  } catch (error) {
    say({ what: 'failed', error: sent(error) })
  }
}

/** Milliseconds between two messages: work that counts every row would flood the other thread. */
const PACE = 50

/** Passes on the first of every stage, and of the others what comes after a pause. */
function paced(tell: (progress: JobProgress) => void): (progress: JobProgress) => void {
  let last = { stage: '', at: 0 }
  return (progress) => {
    const at = performance.now()
    if (progress.stage === last.stage && at - last.at < PACE && progress.done !== progress.total) return
    last = { stage: progress.stage, at }
    tell(progress)
  }
}
