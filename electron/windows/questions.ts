import { type BrowserWindow, dialog } from 'electron'
import { textsOf } from '../../shared/i18n/texts.ts'
import type { Session } from '../session/session.ts'

/** Long work would be cancelled by closing: the person decides. */
export function askBeforeClosing(window: BrowserWindow, session: Session): void {
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
      if (stops && !window.isDestroyed()) window.close()
    })
  })
}

async function stopsWork(window: BrowserWindow, session: Session): Promise<boolean> {
  const t = textsOf(session.language)
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: t('window:workRunning'),
    buttons: [t('window:keepOpen'), t('window:stopAndClose')],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/**
 * A form with unsaved entries holds the page back: the person decides. Without this, Electron keeps the window open without a word; it
 * goes on only if told so before the event ends, so that the dialog is a synchronous one.
 */
export function askBeforeLeaving(window: BrowserWindow, session: Session): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const t = textsOf(session.language)
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: t('window:unsaved'),
      buttons: [t('window:stay'), t('window:leave')],
      defaultId: 0,
      cancelId: 0,
    })
    if (answer === 1) event.preventDefault()
  })
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
      .then(({ response }) => (response === 0 ? window.webContents.reload() : window.destroy()))
  })
}
