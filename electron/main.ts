import { app } from 'electron'
import { textsOf } from '../shared/i18n/texts.ts'
import { stateFolder } from './fault-log.ts'
import { startProgram } from './session/program.ts'
import { serveAppScheme, registerAppScheme } from './windows/app-scheme.ts'
import { desktop } from './windows/desktop.ts'
import { restrictContents } from './windows/security.ts'
import { setMenu } from './windows/menu.ts'
import { Windows } from './windows/windows.ts'

/** The folder that a start asks for: `liuyou.exe 学校.liuyou`. */
const archiveIn = (words: readonly string[]): string | undefined =>
  words.find((word) => word.endsWith('.liuyou'))

/** The desktop program. A second start shows the first one's window, with the archive it was asked for. */
async function run(): Promise<void> {
  restrictContents()
  const program = await startProgram({ settingsFolder: stateFolder(), desktop })
  await app.whenReady()
  const windows = new Windows(program)
  serveAppScheme((window) => windows.sessionOf(window))
  const texts = () => textsOf(program.settings.current.language)
  setMenu(windows, texts)
  program.changes.subscribe('change', () => setMenu(windows, texts))
  app.on('second-instance', (_event, words) => void windows.show(archiveIn(words)))
  app.on('open-file', (_event, path) => void windows.show(path))
  app.on('activate', () => void windows.show())
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
  app.on('will-quit', () => void program.close())
  await windows.show(archiveIn(process.argv.slice(1)))
}

if (app.requestSingleInstanceLock()) {
  registerAppScheme() // Electron: only before it is ready
  void run()
} else app.quit()
