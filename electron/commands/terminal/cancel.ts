import { EXIT } from './exit-codes.ts'

/**
 * A signal that Ctrl-C (or a request to end) aborts, so that the work stops where it leaves nothing half done.
 * `onFirst` is called once; whoever asks a second time is not kept waiting: the process ends at once, and what was in
 * a transaction is rolled back by SQLite when the archive is next opened.
 */
export function cancelBySignal(onFirst: () => void): AbortSignal {
  const controller = new AbortController()
  const cancel = () => {
    if (controller.signal.aborted) process.exit(EXIT.cancelled)
    controller.abort()
    onFirst()
  }
  process.on('SIGINT', cancel)
  process.on('SIGTERM', cancel)
  return controller.signal
}
