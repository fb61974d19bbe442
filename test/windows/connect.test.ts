import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Session } from '../../electron/session/session.ts'
import { connect } from '../../electron/windows/connect.ts'

const channels = vi.hoisted(() => [] as { port1: { close: () => void }; port2: object }[])
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  class MessageChannelMain {
    readonly port1 = Object.assign(new Emitter(), { start: vi.fn(), close: vi.fn(), postMessage: vi.fn() })
    readonly port2 = {}
    constructor() {
      channels.push(this)
    }
  }
  return { MessageChannelMain, protocol: {} }
})

class Window extends EventEmitter {
  readonly mainFrame = { url: '', postMessage: vi.fn() }
  readonly webContents = Object.assign(new EventEmitter(), { mainFrame: this.mainFrame })

  loads(url: string): void {
    this.mainFrame.url = url
    this.webContents.emit('did-finish-load')
  }
}

let window: Window
beforeEach(() => {
  channels.splice(0)
  window = new Window()
  connect(window as unknown as BrowserWindow, {} as Session, 'window-1')
  window.loads('app://window-1/index.html')
})

it('gives the page of a window one port', () => {
  expect(window.mainFrame.postMessage.mock.calls).toEqual([['liuyou:port', null, [channels[0]?.port2]]])
})

it('closes the port before when its page is loaded again', () => {
  window.loads('app://window-1/index.html')
  expect(channels.map(({ port1 }) => vi.mocked(port1.close).mock.calls.length)).toEqual([1, 0])
})

it.each([
  'app://window-2/index.html',
  'https://window-1/index.html',
  'https://outside.example/',
  'about:blank',
  '',
])('gives %j none, and closes the one before', (url) => {
  window.loads(url)
  expect(channels.map(({ port1 }) => vi.mocked(port1.close).mock.calls.length)).toEqual([1])
})

it('closes the port with the window', () => {
  window.emit('closed')
  expect(channels[0]?.port1.close).toHaveBeenCalledOnce()
})
