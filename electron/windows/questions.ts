import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import { textsOf } from '../../shared/i18n/texts.ts'
import type { Session } from '../session/session.ts'
import type { Quit } from './quit.ts'

/** Closing would cancel long work, and drop what a form has not saved: of each the person decides. */
export function askBeforeClosing(window: BrowserWindow, session: Session, quit: Quit): void {
  let decided = false
  let asking = false
  window.on('close', (event) => {
    if (decided || session.jobs.running().length === 0) return
    event.preventDefault()
    if (asking) return
    asking = true
    void stopsWork(window, session).then((stops) => {
      asking = false
      decided = stops
      if (window.isDestroyed()) return
      if (stops) quit.goOn(window)
      else quit.forget()
    })
  })
  window.webContents.on('will-prevent-unload', (event) => {
    if (leavesForm(window, session)) return event.preventDefault()
    decided = false
    quit.forget()
  })
}

async function stopsWork(window: BrowserWindow, session: Session): Promise<boolean> {
  const t = textsOf(session.language)
  const asked = question(t('window:workRunning'), t('window:keepOpen'), t('window:stopAndClose'))
  const { response } = await dialog.showMessageBox(window, asked)
  return response === 1
}

/** A dialog in which Enter and Escape both mean to stay: answer 0; to go on is answer 1. */
const question = (message: string, stay: string, goOn: string): MessageBoxOptions => ({
  type: 'question',
  message,
  buttons: [stay, goOn],
  defaultId: 0,
  cancelId: 0,
})

/**
 * Of a form with unsaved entries, which holds the page back: without an answer Electron keeps the window open without a word. It goes on
 * only if told so before the event ends, so that the dialog is a synchronous one.
 */
function leavesForm(window: BrowserWindow, session: Session): boolean {
  const t = textsOf(session.language)
  const asked = question(t('window:unsaved'), t('window:stay'), t('window:leave'))
  return dialog.showMessageBoxSync(window, asked) === 1
}

/** A page that crashed has lost nothing: what was saved is in the archive. Loading it again is one click. */
export function offerReload(window: BrowserWindow, session: Session): void {
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
      .then(({ response }) => {
        if (window.isDestroyed()) return
        if (response === 0) window.webContents.reload()
        else window.destroy()
      })
  })
}
