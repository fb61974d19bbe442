import { BrowserWindow } from './browser-window.ts'
import { app } from './app.ts'
import { type DialogKind, happenings } from './happenings.ts'
import { clickMenu, labelsBelow } from './menu.ts'
import { isPrevented } from './preventable.ts'
import { answerDialog } from './system.ts'

/** What a test asks of the running program, as a person or the system would. */
export type Ask =
  | { readonly what: 'happenings' | 'endpoint' | 'quit' | 'windows' | 'places' | 'activate' }
  | { readonly what: 'answer'; readonly dialog: DialogKind; readonly answer: unknown }
  | { readonly what: 'click' | 'labels'; readonly path: readonly string[] }
  | { readonly what: 'close' | 'crash' | 'attach-webview' | 'use-device'; readonly window: number }
  | { readonly what: 'open-file'; readonly path: string }
  | { readonly what: 'load'; readonly window: number; readonly url: string }

/** The answer to each; `endpoint` is where Chromium can be looked at. */
export async function carryOut(ask: Ask, endpoint: Promise<string>): Promise<unknown> {
  switch (ask.what) {
    case 'happenings':
      return happenings
    case 'endpoint':
      return endpoint
    case 'quit':
      return app.quit()
    case 'windows':
      return BrowserWindow.all.map(({ preferences }) => preferences)
    case 'places':
      return BrowserWindow.all.map((window) => window.place)
    case 'activate':
      return app.emit('activate', {})
    case 'open-file':
      return isPrevented(app, 'open-file', ask.path)
    case 'answer':
      return answerDialog(ask.dialog, ask.answer)
    case 'click':
      return clickMenu(ask.path)
    case 'labels':
      return labelsBelow(ask.path)
    case 'close':
      return windowAt(ask.window).close()
    case 'crash':
      return windowAt(ask.window).webContents.crash()
    case 'attach-webview':
      return !isPrevented(windowAt(ask.window).webContents, 'will-attach-webview', {}, {})
    case 'use-device':
      return windowAt(ask.window).webContents.givesDevice()
    case 'load':
      return windowAt(ask.window).loadURL(ask.url)
  }
}

function windowAt(at: number): BrowserWindow {
  const window = BrowserWindow.all[at]
  if (!window) throw new Error(`there is no window ${at}`)
  return window
}
