import { Desktop, until } from '../../electron-standin/running-desktop.ts'
import { homeWith } from './home.ts'
import type { Host, Start } from './host.ts'

/** The built main process and preload script under the stand-in for Electron, each window a page of real Chromium. */
export async function startInStandIn(start: Start): Promise<Host> {
  const environment = await homeWith(start)
  const desktop = new Desktop(start.folder, start.archive === undefined ? [] : [start.archive], environment)
  const page = await desktop.page()
  await page.setViewportSize({ width: 1366, height: 768 })
  const handed = async (): Promise<readonly string[]> =>
    (await desktop.happenings()).flatMap((each) =>
      each.what === 'opened-path' || each.what === 'shown-path' ? [each.path] : [],
    )
  const choose: Host['choose'] = async (button, paths) => {
    const answer = { canceled: false, filePaths: [...paths] }
    await desktop.ask({ what: 'answer', dialog: 'open', answer })
    await button.click()
  }
  return {
    page,
    choose,
    makeInto: (button, folder) => choose(button, [folder]),
    handedOver: async (button) => {
      const before = (await handed()).length
      await button.click()
      return until('something handed over', async () => (await handed())[before])
    },
    end: () => desktop.kill(),
  }
}
