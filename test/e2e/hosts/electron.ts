import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { homeWith } from './home.ts'
import type { Host, Start } from './host.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')

/** The desktop program in real Electron: the system's dialogs are answered in the main process, where nobody could click them. */
export async function startInElectron(binary: string, start: Start): Promise<Host> {
  const environment = { ...process.env, ...(await homeWith(start)) }
  const app = await _electron.launch({
    executablePath: binary,
    args: [ROOT, ...(start.archive === undefined ? [] : [start.archive])],
    env: Object.fromEntries(Object.entries(environment).filter((entry) => entry[1] !== undefined)) as Record<
      string,
      string
    >,
  })
  const choose: Host['choose'] = async (button, paths) => {
    await app.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
      },
      [...paths],
    )
    await button.click()
  }
  return {
    page: await app.firstWindow(),
    choose,
    makeInto: (button, folder) => choose(button, [folder]),
    handedOver: async (button) => {
      const handed = app.evaluate(
        ({ shell }) =>
          new Promise<string>((resolve) => {
            shell.openPath = (path) => Promise.resolve('').finally(() => resolve(path))
            shell.showItemInFolder = resolve
          }),
      )
      await button.click()
      return handed
    },
    end: () => app.close(),
  }
}
