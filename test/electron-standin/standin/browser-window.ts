import { EventEmitter } from 'node:events'
import type { BrowserContext } from 'playwright-core'
import { app } from './app.ts'
import { isPrevented } from './preventable.ts'
import { WebContents } from './web-contents.ts'

export interface Preferences {
  readonly preload?: string
  readonly webviewTag?: boolean
}
interface Options {
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly minWidth?: number
  readonly minHeight?: number
  readonly show?: boolean
  readonly webPreferences?: Preferences
}

const chromium = Promise.withResolvers<BrowserContext>()
/** For the stand-in: where windows get their pages. */
export const openPagesIn = (context: BrowserContext): void => chromium.resolve(context)

/** Electron's `BrowserWindow`. */
export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  readonly webContents: WebContents
  readonly preferences: Preferences
  readonly #bounds: { x: number; y: number; width: number; height: number }
  readonly #smallest: { minWidth: number; minHeight: number }
  #shown: boolean
  #focused = 0
  #maximized = false
  #destroyed = false

  constructor(options: Options = {}) {
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    super()
    const { webPreferences = {}, x = 0, y = 0, width = 800, height = 600 } = options
    this.preferences = webPreferences
    this.#bounds = { x, y, width, height }
    this.#smallest = { minWidth: options.minWidth ?? 0, minHeight: options.minHeight ?? 0 }
    this.#shown = options.show ?? true
    BrowserWindow.all.push(this)
    app.windows.add(this)
    this.webContents = new WebContents(chromium.promise, webPreferences.preload ?? '')
    this.webContents.on('ready-to-show', () => this.emit('ready-to-show'))
    this.focus()
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return BrowserWindow.all
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...BrowserWindow.all].sort((one, other) => other.#focused - one.#focused)[0] ?? null
  }

  /** For a test: where the window is and how it looks to a person. */
  get place() {
    const focused = BrowserWindow.getFocusedWindow() === this
    return { ...this.#bounds, ...this.#smallest, maximized: this.#maximized, shown: this.#shown, focused }
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  focus(): void {
    this.#focused = Math.max(0, ...BrowserWindow.all.map((window) => window.#focused)) + 1
  }

  show(): void {
    this.#shown = true
    this.focus()
  }

  restore(): void {
    this.focus()
  }

  maximize(): void {
    this.#maximized = true
  }

  isMinimized(): boolean {
    return false
  }

  isMaximized(): boolean {
    return this.#maximized
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  getNormalBounds() {
    return this.#bounds
  }

  /** `close` first, then the page is asked, then `closed`. Whoever objects also ends a quit. */
  close(): void {
    if (this.#destroyed) return
    if (isPrevented(this, 'close')) return app.stay()
    void this.webContents.close().then((went) => (went ? this.#gone() : app.stay()))
  }

  destroy(): void {
    if (this.#destroyed) return
    void this.webContents.destroy().then(() => this.#gone())
  }

  #gone(): void {
    this.#destroyed = true
    BrowserWindow.all.splice(BrowserWindow.all.indexOf(this), 1)
    this.emit('closed')
    app.windowClosed(this)
  }
}
