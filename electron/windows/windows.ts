import { join, resolve } from 'node:path'
import { BrowserWindow } from 'electron'
import { logFault } from '../fault-log.ts'
import type { Program } from '../session/program.ts'
import { Session } from '../session/session.ts'
import { openArchiveAt } from '../session/show-archive.ts'
import { pageOf } from './app-scheme.ts'
import { connect } from './connect.ts'
import { askBeforeClosing, offerReload } from './questions.ts'
import { Quit } from './quit.ts'
import { sayError } from './say-error.ts'
import { keepBounds, lastBounds, SMALLEST } from './window-state.ts'

const PRELOAD = join(import.meta.dirname, 'preload.cjs')

interface Shown {
  readonly window: BrowserWindow
  readonly session: Session
  /** The folder of the archive that is being opened in it. */
  opening: string | null
}

/** The windows of the program: each with a session, a page and an origin of its own. */
export class Windows {
  readonly #program: Program
  readonly #shown = new Map<string, Shown>()
  readonly #closing = new Set<Promise<void>>()
  readonly #quit = new Quit()
  #count = 0

  constructor(program: Program) {
    this.#program = program
  }

  sessionOf(name: string): Session | undefined {
    return this.#shown.get(name)?.session
  }

  /**
   * Shows a window; with an archive, the one that has it open, else one that has none open, else a new one: the work of a window
   * is never taken from it. An archive that cannot be opened is said in a dialog.
   */
  async show(archive?: string): Promise<void> {
    const shown = this.#windowFor(archive) ?? this.#make()
    if (shown.window.isMinimized()) shown.window.restore()
    shown.window.focus()
    if (archive !== undefined && shown.opening === null && !isOpenIn(shown.session, archive))
      await open(shown, archive)
  }

  /** A second window beside the first, for another archive. */
  add(): void {
    this.#make()
  }

  /** When the sessions of all windows that were closed have ended. */
  async closed(): Promise<void> {
    await Promise.all(this.#closing)
  }

  #windowFor(archive: string | undefined): Shown | undefined {
    const windows = [...this.#shown.values()]
    if (archive === undefined) return windows[0]
    const folder = resolve(archive)
    return (
      windows.find(({ session, opening }) => (opening ?? session.held?.archive.folder) === folder) ??
      windows.find(({ session, opening }) => opening === null && session.held === null)
    )
  }

  #make(): Shown {
    const name = `window-${++this.#count}`
    const session = new Session(this.#program)
    const { maximized = false, ...bounds } = lastBounds()
    const window = new BrowserWindow({ ...bounds, ...SMALLEST, show: false, webPreferences: PREFERENCES })
    const shown: Shown = { window, session, opening: null }
    this.#shown.set(name, shown)
    if (maximized) window.maximize()
    window.once('ready-to-show', () => window.show())
    askBeforeClosing(window, session, this.#quit)
    keepBounds(window)
    offerReload(window, session)
    connect(window, session, name)
    window.on('closed', () => this.#forget(name, session))
    void window.loadURL(pageOf(name))
    return shown
  }

  #forget(name: string, session: Session): void {
    this.#shown.delete(name)
    const closing = session
      .close()
      .catch((error: unknown) => logFault('-', 'close a window', error))
      .finally(() => this.#closing.delete(closing))
    this.#closing.add(closing)
  }
}

const PREFERENCES = {
  preload: PRELOAD,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
} as const

/** An archive that could only be looked at is opened once more: whoever held it may be gone by now. */
const isOpenIn = ({ held }: Session, folder: string): boolean =>
  held?.archive.folder === resolve(folder) && held.archive.readOnly === null

async function open(shown: Shown, folder: string): Promise<void> {
  const { window, session } = shown
  shown.opening = resolve(folder)
  try {
    await openArchiveAt(session, folder)
  } catch (error) {
    await sayError(error, { doing: 'open', language: session.language, folder, window })
  } finally {
    shown.opening = null
  }
}
