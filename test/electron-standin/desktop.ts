import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'
import { Desktop, type Place } from './running-desktop.ts'

const started: Desktop[] = []
afterAll(async () => {
  for (const desktop of started.splice(0)) await desktop.kill()
})

interface Start extends Place {
  /** What follows the program's name on the command line. */
  readonly words?: readonly string[]
  /** The home of the person who starts it; default: an empty one. */
  readonly home?: string
  readonly language?: 'zh-CN' | 'en'
}

/** Starts the built program under the stand-in; ended when the test file has run. */
export async function startDesktop({ words = [], home, language, ...where }: Start = {}): Promise<Desktop> {
  const place = home ?? (await temporaryFolder())
  if (language !== undefined) {
    await mkdir(join(place, 'state', 'liuyou'), { recursive: true })
    await writeFile(join(place, 'state', 'liuyou', 'settings.json'), JSON.stringify({ language }))
  }
  const environment = { HOME: place, XDG_STATE_HOME: join(place, 'state') }
  const desktop = new Desktop(place, words, environment, where)
  started.push(desktop)
  return desktop
}
