import { EventEmitter } from 'node:events'

/** One end of a channel: what arrives waits until somebody hears it. */
export class End {
  #other: End | undefined
  #hear: ((data: unknown) => void) | undefined
  #gone: (() => void) | undefined
  readonly #waiting: unknown[] = []
  #open = true

  static pair(): readonly [End, End] {
    const ends = [new End(), new End()] as const
    ends[0].#other = ends[1]
    ends[1].#other = ends[0]
    return ends
  }

  /** What is sent is a copy, taken now; it arrives later. */
  send(data: unknown): void {
    const copy: unknown = structuredClone(data)
    const other = this.#other
    setImmediate(() => {
      if (other) other.#arrive(copy)
    })
  }

  hear(hear: (data: unknown) => void): void {
    this.#hear = hear
    for (const data of this.#waiting.splice(0)) hear(data)
  }

  whenGone(gone: () => void): void {
    this.#gone = gone
  }

  close(): void {
    if (!this.#open) return
    this.#open = false
    const other = this.#other
    if (!other || !other.#open) return
    other.#open = false
    setImmediate(() => {
      if (other.#gone) other.#gone()
    })
  }

  #arrive(data: unknown): void {
    if (!this.#open) return
    if (this.#hear) this.#hear(data)
    else this.#waiting.push(data)
  }
}

/** A port of the main process: silent until started, and of no more use once it was transferred. */
export class MessagePortMain extends EventEmitter {
  #end: End | null

  constructor(end: End) {
    super()
    this.#end = end
    end.whenGone(() => this.emit('close'))
  }

  start(): void {
    this.#own().hear((data) => this.emit('message', { data, ports: [] }))
  }

  postMessage(data: unknown): void {
    this.#own().send(data)
  }

  close(): void {
    this.#end?.close()
  }

  /** Takes the channel out of this port, for the page that it is transferred to. */
  transfer(): End {
    const end = this.#own()
    this.#end = null
    return end
  }

  #own(): End {
    if (!this.#end) throw new Error('this port was transferred: it belongs to the page now')
    return this.#end
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain

  constructor() {
    const [one, two] = End.pair()
    this.port1 = new MessagePortMain(one)
    this.port2 = new MessagePortMain(two)
  }
}
