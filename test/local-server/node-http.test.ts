import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { send, webRequest } from '../../electron/local-server/node-http.ts'

const ORIGIN = 'http://127.0.0.1'

const server = createServer()
afterEach(() => {
  server.removeAllListeners('request')
  server.closeAllConnections()
  server.close()
})

/** Asks for `/` and gives the call as our code sees it, with the means to answer it. */
async function asked() {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  client.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
  const [request, response] = (await once(server, 'request')) as [IncomingMessage, ServerResponse]
  return { client, response, call: webRequest(request, response, ORIGIN) }
}

describe('a call over HTTP', () => {
  it('is aborted when its client goes before it is answered', async () => {
    const { client, call } = await asked()
    expect(call.signal.aborted).toBe(false)
    client.destroy()
    await once(call.signal, 'abort')
  })

  it('is not aborted by its own answer', async () => {
    const { client, call, response } = await asked()
    const closed = once(response, 'close')
    await send(new Response('六有'), response)
    client.destroy()
    await closed
    expect(call.signal.aborted).toBe(false)
  })
})
