import { EventEmitter } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../electron/session/session.ts'
import { askBeforeClosing } from '../../electron/windows/questions.ts'
import { Quit } from '../../electron/windows/quit.ts'

/** What the person answers: 1 closes all the same. */
const answers = vi.hoisted(() => ({ work: 0, form: 0 }))
const system = vi.hoisted(() => ({ quit: vi.fn(), asked: vi.fn(), listen: new Map<string, () => void>() }))
vi.mock('electron', () => ({
  app: { on: (event: string, tell: () => void) => system.listen.set(event, tell), quit: system.quit },
  dialog: {
    showMessageBox: async () => {
      system.asked()
      return { response: answers.work }
    },
    showMessageBoxSync: () => answers.form,
  },
}))

class Window extends EventEmitter {
  readonly webContents = new EventEmitter()
  readonly close = vi.fn()
  isDestroyed = (): boolean => false

  /** As Electron asks a window to close, until the person has answered; gives whether it was held back. */
  async asksToClose(): Promise<boolean> {
    const event = { preventDefault: vi.fn() }
    this.emit('close', event)
    await setImmediate()
    return event.preventDefault.mock.calls.length > 0
  }
}

let window: Window
beforeEach(() => {
  vi.clearAllMocks()
  window = new Window()
  const session = { language: 'en', jobs: { running: () => [{ kind: 'verify' }] } }
  askBeforeClosing(window as unknown as BrowserWindow, session as unknown as Session, new Quit())
})
const quitIsAsked = (): void => system.listen.get('before-quit')?.()

describe('work that runs when its window is closed', () => {
  it('is cancelled with its window', async () => {
    answers.work = 1
    expect(await window.asksToClose()).toBe(true)
    expect(window.close).toHaveBeenCalledOnce()
    expect(system.quit).not.toHaveBeenCalled()
  })

  it('ends the whole program when that was asked for: holding a window back makes Electron forget it', async () => {
    answers.work = 1
    quitIsAsked()
    await window.asksToClose()
    expect(system.quit).toHaveBeenCalledOnce()
    expect(window.close).not.toHaveBeenCalled()
  })

  it('goes on, and a window that is closed later ends no program', async () => {
    answers.work = 0
    quitIsAsked()
    await window.asksToClose()
    answers.work = 1
    await window.asksToClose()
    expect(window.close).toHaveBeenCalledOnce()
    expect(system.quit).not.toHaveBeenCalled()
  })

  it('is asked for again when a form kept the window open after all', async () => {
    answers.work = 1
    await window.asksToClose()
    answers.form = 0
    window.webContents.emit('will-prevent-unload', { preventDefault: vi.fn() })
    expect(await window.asksToClose()).toBe(true)
    expect(system.asked).toHaveBeenCalledTimes(2)
  })
})
