import { useRef, useState } from 'react'
import { CodedError } from '../../shared/contract/errors.ts'
import { type FilePurpose, MOST_FILES } from '../../shared/contract/dialogs.ts'
import { useApi } from '../api/api-context.tsx'
import { upload } from '../api/upload.ts'
import { useShowError } from '../api/use-write.ts'
import { droppedFiles, type Named } from './dropped-files.ts'

/** How far files are on their way to the main process. */
export interface Uploading {
  /** Files. */
  readonly done: number
  readonly total: number
  /** Bytes of all files. */
  readonly sent: number
  readonly size: number
}

/** Milliseconds between two signs of progress: a person sees no more, and thousands of files would draw as often. */
const PACE = 100

/**
 * Files from a person to the main process, as tokens: by the system's dialog in the desktop window, by upload in the browser, by
 * dropping in both. They go one after the other, and `cancel` stops them. What cannot be read is said, and gives no token.
 */
export function useFiles(purpose: FilePurpose) {
  const api = useApi()
  const showError = useShowError()
  const [uploading, setUploading] = useState<Uploading | null>(null)
  const stop = useRef(new AbortController())
  const last = useRef<Promise<unknown>>(Promise.resolve())

  const uploadAll = async (files: readonly Named[]): Promise<string[]> => {
    if (files.length === 0) return []
    const asOne = purpose === 'import' && hasFolders(files)
    if (!asOne && files.length > MOST_FILES)
      throw new CodedError('TOO_MANY_FILES', { count: files.length, most: MOST_FILES })
    const basket = await api.dialogs.basket({ purpose })
    const { signal } = stop.current
    const tokens: string[] = []
    const tell = paced(setUploading)
    const size = files.reduce((sum, { file }) => sum + file.size, 0)
    let before = 0
    for (const [done, { path, file }] of files.entries()) {
      const onSent = (bytes: number) => tell({ done, total: files.length, sent: before + bytes, size })
      onSent(0)
      tokens.push((await upload(basket.url, path, file, { signal, onSent })).file)
      before += file.size
    }
    return asOne ? [basket.basket] : tokens
  }

  /** One after the other: what is dropped while other files are on their way follows them. */
  const inTurn = (work: () => Promise<string[]>): Promise<readonly string[]> => {
    const turn = last.current.then(() => guarded(work))
    last.current = turn
    return turn
  }

  const guarded = async (work: () => Promise<string[]>): Promise<readonly string[]> => {
    stop.current = new AbortController()
    try {
      return await work()
    } catch (error) {
      showError(error)
      return []
    } finally {
      setUploading(null)
    }
  }

  const choose = () =>
    inTurn(async () => {
      const answer = await api.dialogs.files({ purpose, many: true })
      if (answer.how === 'chosen') return answer.files.map(({ file }) => file)
      return uploadAll((await chosenByInput()).map((file) => ({ path: file.name, file })))
    })
  const dropped = (transfer: DataTransfer) => {
    const files = droppedFiles(transfer)
    files.catch(() => undefined) // said when it is their turn
    setUploading((now) => now ?? { done: 0, total: transfer.items.length, sent: 0, size: 0 })
    return inTurn(async () => uploadAll(await files))
  }
  return { choose, dropped, uploading, cancel: () => stop.current.abort() }
}

const hasFolders = (files: readonly Named[]): boolean => files.some(({ path }) => path.includes('/'))

/** Passes on the first, and of what follows what comes after a pause. */
function paced(tell: (uploading: Uploading) => void): (uploading: Uploading) => void {
  let last = -PACE
  return (uploading) => {
    const now = performance.now()
    if (now - last < PACE) return
    last = now
    tell(uploading)
  }
}

/** Lets the person choose with the browser's own dialog; none when it is closed. */
const chosenByInput = (): Promise<File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
