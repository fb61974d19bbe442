import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '../faults.ts'

/** The folder of a session tells by its name which process it belongs to. */
const NAME = /^session-(\d+)-/

/** Makes a folder for one session of this process in `place`, which only this user may read. */
export async function makeSessionFolder(place: string): Promise<string> {
  await mkdir(place, { recursive: true })
  return mkdtemp(join(place, `session-${process.pid}-`))
}

/** Removes the folders of sessions whose process was killed. */
export async function removeLeavings(place: string): Promise<void> {
  const names = await readdir(place).catch(() => [])
  for (const name of names) {
    const pid = NAME.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(place, name), { recursive: true, force: true }).catch(() => undefined)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}
