import { join } from 'node:path'
import { BrowserWindow, dialog, MessageChannelMain, type MessagePortMain } from 'electron'
import { isCoded } from '../../shared/contract/errors.ts'
import { errorText } from '../../shared/i18n/error-text.ts'
import { textsOf } from '../../shared/i18n/texts.ts'
import { servePort } from '../api/calls.ts'
import type { Program } from '../session/program.ts'
import { Session } from '../session/session.ts'
import { openArchiveAt } from '../session/show-archive.ts'
import { isPageOf, pageOf } from './app-scheme.ts'
import { keepBounds, lastBounds, SMALLEST } from './window-state.ts'

const PRELOAD = join(import.meta.dirname, 'preload.cjs')

interface Shown {
  readonly window: BrowserWindow
  readonly session: Session
}

/** The windows of the program: each with a session, a page and an origin of its own. */
export class Windows {
  readonly #program: Program
  readonly #shown = new Map<string, Shown>()
  #count = 0

  constructor(program: Program) {
    this.#program = program
  }

  sessionOf(name: string): Session | undefined {
    return this.#shown.get(name)?.session
  }

  /** Shows the window with an archive (none: the window there is), making one where there is none. */
  async show(archive?: string): Promise<void> {
    const [there] = this.#shown.values()
    const { window, session } = there ?? this.#make()
    if (window.isMinimized()) window.restore()
    window.focus()
    if (archive !== undefined) await this.#open(window, session, archive)
  }

  /** A second window beside the first, for another archive. */
  add(): void {
    this.#make()
  }

  async #open(window: BrowserWindow, session: Session, folder: string): Promise<void> {
    try {
      await openArchiveAt(session, folder)
    } catch (error) {
      if (!isCoded(error)) throw error
      await dialog.showMessageBox(window, { type: 'warning', message: errorText(session.language, error) })
    }
  }

  #make(): Shown {
    const name = `window-${++this.#count}`
    const session = new Session(this.#program)
    const { maximized = false, ...bounds } = lastBounds()
    const window = new BrowserWindow({
      ...bounds,
      ...SMALLEST,
      show: false,
      webPreferences: {
        preload: PRELOAD,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    })
    const shown = { window, session }
    this.#shown.set(name, shown)
    if (maximized) window.maximize()
    window.once('ready-to-show', () => window.show())
    keepBounds(window)
    askBeforeClosing(window, session)
    offerReload(window, session)
    connect(window, session, name)
    window.on('closed', () => {
      this.#shown.delete(name)
      void session.close()
    })
    void window.loadURL(pageOf(name))
    return shown
  }
}

/** Gives the page of the window, and no other, a new port each time it is loaded; the port before is closed. */
function connect(window: BrowserWindow, session: Session, name: string): void {
  let port: MessagePortMain | undefined
  window.webContents.on('did-finish-load', () => {
    port?.close()
    port = undefined
    if (!isPageOf(name, window.webContents.mainFrame.url)) return
    const { port1, port2 } = new MessageChannelMain()
    servePort(port1, session)
    port1.start()
    port = port1
    window.webContents.mainFrame.postMessage('liuyou:port', null, [port2])
  })
  window.on('closed', () => port?.close())
}

/** Long work would be cancelled by closing: the person decides. */
function askBeforeClosing(window: BrowserWindow, session: Session): void {
  let decided = false
  window.on('close', (event) => {
    if (decided || session.jobs.running().length === 0) return
    event.preventDefault()
    const t = textsOf(session.language)
    void dialog
      .showMessageBox(window, {
        type: 'question',
        message: t('window:workRunning'),
        buttons: [t('window:keepOpen'), t('window:stopAndClose')],
        defaultId: 0,
        cancelId: 0,
      })
      .then(({ response }) => {
        if (response !== 1) return
        decided = true
        window.close()
      })
  })
}

/** A page that crashed has lost nothing: what was saved is in the archive. Loading it again is one click. */
function offerReload(window: BrowserWindow, session: Session): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const t = textsOf(session.language)
    void dialog
      .showMessageBox(window, {
        type: 'error',
        message: t('window:crashed'),
        buttons: [t('window:reload'), t('window:close')],
        defaultId: 0,
        cancelId: 1,
      })
      .then(({ response }) => (response === 0 ? window.webContents.reload() : window.destroy()))
  })
}
