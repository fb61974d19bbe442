import type { ReadableStream as NodeStream } from 'node:stream/web'
import { CodedError } from '../../shared/contract/errors.ts'

/** Bytes of one call: a form with every long field full is far below. */
const LARGEST = 8_000_000

/**
 * The same call with its whole body, read here so that neither a body without end nor one that never comes holds anything up.
 * Throws USAGE for one that is too large or takes longer than `patience` milliseconds.
 */
export async function wholeCall(request: Request, patience: number): Promise<Request> {
  const { url, method, headers, signal } = request
  if (request.body === null) return request
  const body = await bodyOf(request, AbortSignal.timeout(patience))
  return new Request(url, { method, headers, signal, body })
}

async function bodyOf(request: Request, late: AbortSignal): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = (request.body as NodeStream<Uint8Array> | null)?.getReader()
  const tooLate = new Promise<never>((_, reject) =>
    late.addEventListener('abort', () => reject(new CodedError('USAGE', { problem: 'REQUEST_TIMEOUT' })), {
      once: true,
    }),
  )
  for (;;) {
    const read = await Promise.race([reader?.read(), tooLate])
    if (!read || read.done) return Buffer.concat(parts)
    size += read.value.length
    if (size > LARGEST) throw new CodedError('USAGE', { problem: 'PAYLOAD_TOO_LARGE' })
    parts.push(read.value)
  }
}
