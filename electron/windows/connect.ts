import { type BrowserWindow, MessageChannelMain, type MessagePortMain } from 'electron'
import { servePort } from '../api/calls.ts'
import type { Session } from '../session/session.ts'
import { isPageOf } from './app-scheme.ts'

/** Gives the page of the window `name`, and no other page or frame, a new port each time it is loaded; the port before is closed. */
export function connect(window: BrowserWindow, session: Session, name: string): void {
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
