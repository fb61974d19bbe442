import {
  onMessagePortClose,
  onMessagePortMessage,
  type SupportedMessagePort,
} from '@orpc/client/message-port'
import { z } from 'zod'

/** Characters of one message: a form with every long field full is far below. */
const LONGEST = 8_000_000

/** A call, or word that its caller does not want its answer any more. No procedure takes a stream or a file. */
const message = z.union([
  z.object({ i: z.string().max(64), t: z.literal(4) }),
  z.object({
    i: z.string().max(64),
    t: z.literal(1).optional(),
    p: z.object({ u: z.string().startsWith('/').max(200), b: z.unknown() }),
  }),
])

/**
 * A port that passes on only what can be a message of the API. A page that is not ours any more may send anything, and what
 * cannot be decoded would end the main process.
 */
export function guardedPort(port: SupportedMessagePort): SupportedMessagePort {
  const out: { postMessage(data: unknown): void } = port
  return {
    postMessage: (data: unknown) => out.postMessage(data),
    on: (event, listener) => {
      if (event === 'close') onMessagePortClose(port, () => listener())
      if (event !== 'message') return
      onMessagePortMessage(port, (data: unknown) => {
        const passed = passable(data)
        if (passed !== null) listener({ data: passed })
      })
    },
  }
}

/** Written anew, which what is nested too deeply cannot be. */
function passable(data: unknown): string | null {
  if (typeof data !== 'string' || data.length > LONGEST) return null
  try {
    return JSON.stringify(message.parse(JSON.parse(data)))
  } catch {
    return null
  }
}
