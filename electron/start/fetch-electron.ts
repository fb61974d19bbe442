import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { glob, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ELECTRON } from './electron-binary.ts'

export interface Fetching {
  /** Default: that of Electron's package. It downloads into the system's temporary folder and unpacks into `dist`. */
  readonly installer?: string
  /** Milliseconds in which something must move. */
  readonly patience?: number
}

/**
 * Runs Electron's installer for as long as something comes, on a slow network as long as it takes. Many a network swallows what it does
 * not let through: where nothing moves the installer is ended, since somebody waits.
 */
export async function fetchElectron({
  installer = join(ELECTRON, 'install.js'),
  patience = 15_000,
}: Fetching = {}): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'liuyou-electron-'))
  const places = { TMPDIR: temporary, TEMP: temporary, TMP: temporary }
  const child = spawn(process.execPath, [installer], { stdio: 'ignore', env: { ...process.env, ...places } })
  const ended = once(child, 'exit')
  const still = setTimeout(() => child.kill('SIGKILL'), patience)
  let size = 0
  const looking = setInterval(() => {
    void sizeOf([temporary, join(ELECTRON, 'dist')]).then((now) => {
      if (now !== size) still.refresh()
      size = now
    })
  }, patience / 15)
  await ended
  clearTimeout(still)
  clearInterval(looking)
  await rm(temporary, { recursive: true, force: true })
}

async function sizeOf(folders: readonly string[]): Promise<number> {
  let size = 0
  for (const folder of folders)
    for await (const path of glob('**', { cwd: folder })) {
      // a part of a download is renamed when it is whole
      const found = await stat(join(folder, path)).catch(() => null)
      size += found?.size ?? 0
    }
  return size
}
