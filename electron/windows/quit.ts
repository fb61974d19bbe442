import { app, type BrowserWindow } from 'electron'

/** Whether the whole program was asked to end. A window that is held back to ask something makes Electron forget it. */
export class Quit {
  #asked = false

  constructor() {
    app.on('before-quit', () => {
      this.#asked = true
    })
  }

  /** Goes on with what was asked for: closes every window, or this one. */
  goOn(window: BrowserWindow): void {
    if (this.#asked) app.quit()
    else window.close()
  }

  /** For a window that is to stay. */
  forget(): void {
    this.#asked = false
  }
}
