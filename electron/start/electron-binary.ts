import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where npm put Electron's package. */
export const ELECTRON = join(import.meta.dirname, '..', '..', 'node_modules', 'electron')

/** The path of Electron's binary, or null where its package has none yet: it is fetched when it is first needed, not at install. */
export function electronBinary(): string | null {
  try {
    const path = join(ELECTRON, 'dist', readFileSync(join(ELECTRON, 'path.txt'), 'utf8').trim())
    return existsSync(path) ? path : null
  } catch {
    return null // path.txt is written when the binary is fetched
  }
}
