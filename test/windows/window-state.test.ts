import { EventEmitter } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keepBounds, lastBounds } from '../../electron/windows/window-state.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const screens = vi.hoisted(() => ({ now: [{ workArea: { x: 0, y: 0, width: 1366, height: 768 } }] }))
vi.mock('electron', () => ({ screen: { getAllDisplays: () => screens.now } }))

const USUAL = { width: 1280, height: 800 }
const BOUNDS = { x: 40, y: 30, width: 1000, height: 700 }
let state: string
beforeEach(async () => {
  state = await temporaryFolder()
  vi.stubEnv('XDG_STATE_HOME', state)
  vi.stubEnv('LOCALAPPDATA', state)
})

/** Closes a window that lay so. */
function closeWindow(bounds: typeof BOUNDS, maximized: boolean): void {
  const window = Object.assign(new EventEmitter(), {
    getNormalBounds: () => bounds,
    isMaximized: () => maximized,
  })
  keepBounds(window as unknown as BrowserWindow)
  window.emit('close')
}

describe('where the window was', () => {
  it('is the usual size at the first start', () => {
    expect(lastBounds()).toEqual(USUAL)
  })

  it('is where it was closed, and as large', () => {
    closeWindow(BOUNDS, false)
    expect(lastBounds()).toEqual({ ...BOUNDS, maximized: false })
  })

  it('is the whole screen again, with the size below it', () => {
    closeWindow(BOUNDS, true)
    expect(lastBounds()).toEqual({ ...BOUNDS, maximized: true })
  })

  it.each([
    ['on a second screen that is gone', { ...BOUNDS, x: 2000 }],
    ['left of every screen', { ...BOUNDS, x: -1200 }],
    ['with its title bar above the screen', { ...BOUNDS, y: -50 }],
    ['below the screen', { ...BOUNDS, y: 800 }],
  ])('is the usual one where it lay %s', (_where, bounds) => {
    closeWindow(bounds, true)
    expect(lastBounds()).toEqual({ ...USUAL, maximized: true })
  })

  it.each(['', '{', '{"x":"left"}', '[]', '{"x":1.5,"y":0,"width":1,"height":1,"maximized":false}'])(
    'is the usual one where its file holds %j',
    async (text) => {
      await mkdir(join(state, 'liuyou'), { recursive: true })
      await writeFile(join(state, 'liuyou', 'window.json'), text)
      expect(lastBounds()).toEqual(USUAL)
    },
  )

  it('is not kept where nothing can be written, and the window closes all the same', async () => {
    await writeFile(join(state, 'liuyou'), 'a file where the folder should be')
    closeWindow(BOUNDS, false)
    expect(lastBounds()).toEqual(USUAL)
    expect(await readFile(join(state, 'liuyou'), 'utf8')).toContain('a file')
  })
})
