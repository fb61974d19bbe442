import { ipcRenderer } from 'electron'

/** Hands the page its port to the main process, and nothing else: the page gets no object of Electron's. */
ipcRenderer.on('liuyou:port', ({ ports }) => {
  const [port] = ports
  if (port) window.postMessage('liuyou:port', location.origin, [port])
})
