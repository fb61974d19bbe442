import { app } from 'electron'
import { logFault } from '../fault-log.ts'

/**
 * Lets `finish` end before the process does: archives are closed, temporary files go. Electron waits for nobody after `will-quit`, so the
 * first is held back, and quitting is asked for again. Whatever goes wrong in it, the program ends.
 */
export function finishBeforeQuitting(finish: () => Promise<void>): void {
  let finished = false
  let finishing = false
  app.on('will-quit', (event) => {
    if (finished) return
    event.preventDefault()
    if (finishing) return
    finishing = true
    void finish()
      .catch((error: unknown) => logFault('-', 'quit', error))
      .finally(() => {
        finished = true
        app.quit()
      })
  })
}
