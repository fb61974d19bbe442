import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Start } from './host.ts'

/** The environment of somebody whose home is the folder of the test, with her settings in it, on any system. */
export async function homeWith({ folder, settings }: Start): Promise<Record<string, string>> {
  const state = join(folder, 'state')
  const places = {
    linux: join(state, 'liuyou'),
    win32: join(state, 'Liuyou'),
    darwin: join(folder, 'Library', 'Logs', 'Liuyou'),
  }
  const place = places[process.platform as keyof typeof places] ?? places.linux
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'settings.json'), JSON.stringify(settings))
  return { HOME: folder, USERPROFILE: folder, XDG_STATE_HOME: state, LOCALAPPDATA: state }
}
