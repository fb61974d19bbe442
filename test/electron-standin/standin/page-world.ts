/** The name of the world that a preload script runs in, apart from the page's own. */
export const WORLD = 'electron-preload'
/** By what that world speaks to the stand-in. */
export const TELL = 'standinTell'

/**
 * What runs in that world at the start of every document, and the preload script in it: as Electron has it, in the top frame only,
 * as the body of a CommonJS module that may require nothing but `electron`. Of a transferred port, the page gets a real one.
 */
export const preloadWorld = (preload: string): string => `(() => {
  if (window !== window.top) return
  const tell = (message) => ${TELL}(JSON.stringify(message))
  const listeners = new Map()
  const ports = new Map()
  const bridged = (id) => {
    const { port1, port2 } = new MessageChannel()
    ports.set(id, port1)
    port1.onmessage = ({ data }) => {
      if (typeof data === 'string') tell({ what: 'message', id, data })
      else tell({ what: 'failed', problem: 'the stand-in passes on text only' })
    }
    port1.addEventListener('close', () => tell({ what: 'closed', id }))
    return port2
  }
  globalThis.standin = {
    receive(channel, args, ids) {
      const event = { ports: ids.map(bridged) }
      for (const listener of listeners.get(channel) ?? []) listener(event, ...args)
    },
    deliver: (id, data) => ports.get(id)?.postMessage(data),
    close: (id) => ports.get(id)?.close(),
  }
  const ipcRenderer = {
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
  }
  const require = (name) => {
    if (name !== 'electron') throw new Error('a sandboxed preload script cannot require ' + name)
    return { ipcRenderer }
  }
  const module = { exports: {} }
  try {
    ;(function (require, module, exports) {${preload}
    })(require, module, module.exports)
  } catch (error) {
    tell({ what: 'failed', problem: String(error) })
  }
})()`

/** Lets a test see, in every frame, which ports its page was handed, and speak through them. */
export const WATCH = `addEventListener('message', ({ ports }) => (window.handedPorts ??= []).push(...ports))`
