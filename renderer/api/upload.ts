import { CodedError, type ErrorCode } from '../../shared/contract/errors.ts'
import type { ChosenFile } from '../../shared/contract/dialogs.ts'

interface Sending {
  readonly signal: AbortSignal
  /** Told how many bytes are sent, now and then. */
  readonly onSent: (bytes: number) => void
}

/**
 * Sends a file to where dropped files go (`dialogs.basket`); the browser streams it from the disk. Throws the coded refusal, CANCELLED
 * when the signal says so, and UNREACHABLE when nobody answers.
 */
export function upload(
  url: string,
  path: string,
  file: File,
  { signal, onSent }: Sending,
): Promise<ChosenFile> {
  return new Promise((resolve, reject) => {
    // not fetch, which cannot tell how much of a body is sent
    const request = new XMLHttpRequest()
    const cancel = () => request.abort()
    const fail = (code: ErrorCode) => () => reject(new CodedError(code))
    request.open('POST', `${url}?path=${encodeURIComponent(path)}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded }) => onSent(loaded)
    request.onload = () => {
      const answer = request.response as ChosenFile | Refusal | null
      if (answer === null) reject(new CodedError('UNREACHABLE'))
      else if ('code' in answer) reject(new CodedError(answer.code, answer.details))
      else resolve(answer)
    }
    request.onerror = fail('UNREACHABLE')
    request.onabort = fail('CANCELLED')
    request.onloadend = () => signal.removeEventListener('abort', cancel)
    signal.addEventListener('abort', cancel)
    if (signal.aborted) fail('CANCELLED')()
    // a slice of all of it: a file as such is sent as its path, which whoever answers app:// may not read
    else request.send(file.slice())
  })
}

interface Refusal {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, string | number>>
}
