import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'
import { stateFolder } from '../fault-log.ts'

const kept = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() })
type Kept = z.output<typeof kept>

const FILE = () => join(stateFolder(), 'window.json')
const USUAL = { width: 1280, height: 800 }
export const SMALLEST = { minWidth: 640, minHeight: 480 }

/** Where the window was last; the usual size where that is not known, or where there is no screen any more. */
export function lastBounds(): Partial<Kept> {
  try {
    const last = kept.parse(JSON.parse(readFileSync(FILE(), 'utf8')))
    return onScreen(last) ? last : { ...USUAL, maximized: last.maximized }
  } catch {
    return USUAL // never kept, or not readable: nothing is lost with it
  }
}

function onScreen({ x, y, width }: Rectangle): boolean {
  return screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        x + width > workArea.x &&
        x < workArea.x + workArea.width &&
        y >= workArea.y &&
        y < workArea.y + workArea.height,
    )
}

/** Keeps where a window is when it is closed, whatever may still keep it open. At once: the process may end next. */
export function keepBounds(window: BrowserWindow): void {
  window.on('close', () => {
    const state: Kept = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      mkdirSync(stateFolder(), { recursive: true })
      const beside = `${FILE()}.part`
      writeFileSync(beside, JSON.stringify(state), { flush: true })
      renameSync(beside, FILE())
    } catch {
      // The next start uses the usual size.
    }
  })
}
