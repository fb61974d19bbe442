import { app, shell, type WebContents } from 'electron'
import { logFault } from '../fault-log.ts'

/** What no page of ours ever does is denied for all of them, also for one that is not ours any more (Electron's security list, 4 to 15). */
export const restrictContents = (): void => {
  app.on('web-contents-created', (_event, contents) => restrict(contents))
}

function restrict(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
  contents.session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  contents.session.setPermissionCheckHandler(() => false)
  contents.session.setDevicePermissionHandler(() => false)
}

/** Links that lead out of the program go to the system's browser, and only to the web over https. */
function openOutside(address: string): void {
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:') return
  shell.openExternal(address).catch((error: unknown) => logFault('-', 'open a link', error))
}
