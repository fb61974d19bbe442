import type { Page } from 'playwright-core'
import { until } from './running-desktop.ts'

/** What a call through the window's port gave: a body, or an error with its code. */
export interface Answered {
  readonly status: number
  readonly body: unknown
}

/** Calls a procedure (`/app/status`) through the port that the page was handed, beside the page's own calls. */
export async function callThroughPort(page: Page, path: string, input?: unknown): Promise<Answered> {
  // not by waitForFunction, which the page's policy for scripts refuses
  await until('a port', () =>
    page.evaluate<true | undefined>('globalThis.handedPorts?.length > 0 || undefined'),
  )
  return page.evaluate<Answered>(`(${CALL})(${JSON.stringify({ path, input })})`)
}

const CALL = `({ path, input }) => new Promise((resolve) => {
  const port = handedPorts.at(-1)
  const i = 'test-' + crypto.randomUUID()
  const hear = ({ data }) => {
    const { i: of, p } = JSON.parse(data)
    if (of !== i) return
    port.removeEventListener('message', hear)
    resolve({ status: p.s ?? 200, body: p.b?.json })
  }
  port.addEventListener('message', hear)
  port.postMessage(JSON.stringify({ i, p: { u: path, b: { json: input } } }))
})`
