import type { CDPSession } from 'playwright-core'
import { happened } from './happenings.ts'
import type { End, MessagePortMain } from './message-ports.ts'
import { TELL, WORLD } from './page-world.ts'

type Told =
  | { readonly what: 'message'; readonly id: number; readonly data: string }
  | { readonly what: 'closed'; readonly id: number }
  | { readonly what: 'failed'; readonly problem: string }

/** The ports that were transferred to the page of one window, as long as its document lives. */
export class PagePorts {
  readonly #cdp: CDPSession
  readonly #mainFrame: string
  readonly #ends = new Map<number, End>()
  #world: number | undefined
  #count = 0

  constructor(cdp: CDPSession, mainFrame: string) {
    this.#cdp = cdp
    this.#mainFrame = mainFrame
  }

  async listen(): Promise<void> {
    this.#cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId: string }
      if (context.name === WORLD && frameId === this.#mainFrame) this.#world = context.id
    })
    this.#cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) this.forget()
    })
    this.#cdp.on('Runtime.executionContextsCleared', () => this.forget())
    this.#cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === TELL && executionContextId === this.#world) this.#told(JSON.parse(payload) as Told)
    })
    await this.#cdp.send('Runtime.addBinding', { name: TELL, executionContextName: WORLD })
    await this.#cdp.send('Runtime.enable')
  }

  /** Sends a message of the main process to the preload script, and with it ports that are the page's from now on. */
  send(channel: string, message: unknown, transfer: readonly MessagePortMain[]): void {
    const ids = transfer.map((port) => this.#bridge(port.transfer()))
    this.#call('receive', [channel, [message], ids])
  }

  /** The document is gone, and its ports with it. */
  forget(): void {
    this.#world = undefined
    for (const end of this.#ends.values()) end.close()
    this.#ends.clear()
  }

  #bridge(end: End): number {
    const id = ++this.#count
    this.#ends.set(id, end)
    end.hear((data) => this.#call('deliver', [id, data]))
    end.whenGone(() => this.#call('close', [id]))
    return id
  }

  #told(told: Told): void {
    if (told.what === 'failed') return happened({ what: 'preload-failed', problem: told.problem })
    if (told.what === 'message') return this.#ends.get(told.id)?.send(told.data)
    this.#ends.get(told.id)?.close()
    this.#ends.delete(told.id)
  }

  #call(name: string, given: readonly unknown[]): void {
    if (this.#world === undefined) return
    const expression = `standin.${name}(${given.map((each) => JSON.stringify(each)).join(', ')})`
    // A document that is just going hears nothing any more.
    this.#cdp
      .send('Runtime.evaluate', { expression, contextId: this.#world, silent: true })
      .catch(() => undefined)
  }
}
