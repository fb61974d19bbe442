import { resolve } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { ARCHIVE_SUFFIX } from './archive/archive-folder.ts'
import { stateFolder } from './fault-log.ts'
import { startProgram } from './session/program.ts'
import { registerAppScheme, serveAppScheme } from './windows/app-scheme.ts'
import { desktop } from './windows/desktop.ts'
import { finishBeforeQuitting } from './windows/finish.ts'
import { keepMenu } from './windows/menu.ts'
import { restrictContents } from './windows/security.ts'
import { sayError } from './windows/say-error.ts'
import { Windows } from './windows/windows.ts'

/** The archive that a start asks for, in the folder it was started in: `liuyou.exe 学校.liuyou`, also with a slash behind it. */
function archiveIn(words: readonly string[], folder: string): string | undefined {
  return words.map((word) => resolve(folder, word)).find((path) => path.endsWith(ARCHIVE_SUFFIX))
}

/** The desktop program. A second start shows the first one's windows, with the archive it was asked for. */
function run(): void {
  restrictContents()
  const started = start()
  const show = (archive?: string) =>
    void started.then((windows) => windows.show(archive)).catch(sayWhyNothingIsShown)
  app.on('second-instance', (_event, words, folder) => show(archiveIn(words.slice(1), folder)))
  // macOS tells by an event which file was opened, also before the program is ready
  app.on('open-file', (event, path) => {
    event.preventDefault()
    show(path)
  })
  app.on('activate', () => show())
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
  show(archiveIn(process.argv.slice(1), process.cwd()))
}

/** In the language of a first start. Without any window nobody could end the program. */
async function sayWhyNothingIsShown(error: unknown): Promise<void> {
  await app.whenReady()
  await sayError(error, { doing: 'show a window', language: 'zh-CN' })
  if (BrowserWindow.getAllWindows().length === 0) app.quit()
}

async function start(): Promise<Windows> {
  const documentsFolder = app.getPath('documents')
  const program = await startProgram({ settingsFolder: stateFolder(), documentsFolder, desktop })
  await app.whenReady()
  const windows = new Windows(program)
  serveAppScheme((window) => windows.sessionOf(window))
  keepMenu(program, windows)
  finishBeforeQuitting(async () => {
    await windows.closed()
    await program.close()
  })
  return windows
}

if (app.requestSingleInstanceLock()) {
  // Electron takes both only before it is ready.
  app.enableSandbox()
  registerAppScheme()
  run()
} else app.quit()
