import { EventEmitter } from 'node:events'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { happened } from './happenings.ts'
import { takeInstanceLock } from './instance-lock.ts'
import { isPrevented } from './preventable.ts'

interface Closable {
  close(): void
}

/** Electron's `app`: the order of its events is that of its documentation. */
class App extends EventEmitter {
  readonly windows = new Set<Closable>()
  #ready = Promise.withResolvers<void>()
  #isReady = false
  #quitting = false

  isReady(): boolean {
    return this.#isReady
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  /** For the stand-in: Chromium runs. */
  becomeReady(): void {
    this.#isReady = true
    this.emit('ready')
    this.#ready.resolve()
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    happened({ what: 'app', event: 'sandbox' })
  }

  requestSingleInstanceLock(): boolean {
    return takeInstanceLock((words, folder) => this.emit('second-instance', {}, words, folder))
  }

  /** Documents are where a Chinese Linux has them, so that whoever asks the system is told from whoever guesses. */
  getPath(name: 'documents'): string {
    if (name !== 'documents') throw new Error(`the stand-in knows no path '${String(name)}'`)
    return join(homedir(), '文档')
  }

  /** Asks every window to close; when all did, the process ends, unless `will-quit` is held back. */
  quit(): void {
    if (this.#quitting) return
    if (isPrevented(this, 'before-quit')) return
    this.#quitting = true
    for (const window of [...this.windows]) window.close()
    this.#endWithoutWindows()
  }

  /** For a window that was not let close: quitting ends there. */
  stay(): void {
    this.#quitting = false
  }

  /** For a window that is gone. */
  windowClosed(window: Closable): void {
    this.windows.delete(window)
    if (this.windows.size > 0) return
    if (this.#quitting) this.#endWithoutWindows()
    else if (!this.emit('window-all-closed')) this.quit()
  }

  #endWithoutWindows(): void {
    if (!this.#quitting || this.windows.size > 0) return
    if (isPrevented(this, 'will-quit')) {
      this.#quitting = false
      return
    }
    this.emit('quit')
    this.emit('standin:end')
  }
}

export const app = new App()
