import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ApiClient } from '../../shared/contract/contract.ts'

/** The word with which the preload script hands over the window's port. */
const PORT_MESSAGE = 'liuyou:port'

/**
 * Connects the page to the main process: over the port that the preload script hands over in the desktop window, over HTTP to
 * the local server, which alone serves it by plain HTTP.
 */
export async function connect(): Promise<ApiClient> {
  if (location.protocol === 'http:')
    return createORPCClient(new FetchLink({ url: new URL('rpc', document.baseURI).href }))
  const port = await receivedPort()
  port.start()
  return createORPCClient(new PortLink({ port }))
}

const receivedPort = (): Promise<MessagePort> =>
  new Promise((resolve) => {
    const receive = (event: MessageEvent) => {
      const [port] = event.ports
      if (event.source !== window || event.data !== PORT_MESSAGE || !port) return
      window.removeEventListener('message', receive)
      resolve(port)
    }
    window.addEventListener('message', receive)
  })
