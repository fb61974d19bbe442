import { useState } from 'react'
import { CodedError, type ErrorCode } from '../../shared/contract/errors.ts'
import type { ChosenFile, FilePurpose } from '../../shared/contract/dialogs.ts'
import { useApi } from '../api/api-context.tsx'
import { useShowError } from '../api/use-write.ts'

interface Named {
  /** Name, or path below what was dropped: `2025-09-12 新生家长会/通知.pdf`. */
  readonly path: string
  readonly file: File
}

/**
 * Files from a person to the main process, as tokens: by the system's dialog in the desktop window, by upload in the browser, by
 * dropping in both. What cannot be read is said, and gives no token.
 */
export function useFiles(purpose: FilePurpose) {
  const api = useApi()
  const showError = useShowError()
  const [uploading, setUploading] = useState<{ done: number; total: number } | null>(null)

  const upload = async (files: readonly Named[]): Promise<string[]> => {
    if (files.length === 0) return []
    const basket = await api.dialogs.basket({ purpose })
    const tokens: string[] = []
    for (const [done, { path, file }] of files.entries()) {
      setUploading({ done, total: files.length })
      tokens.push((await post(basket.url, path, file)).file)
    }
    return hasFolders(files) ? [basket.basket] : tokens
  }

  const guarded = async (work: () => Promise<string[]>): Promise<readonly string[]> => {
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
    guarded(async () => {
      const answer = await api.dialogs.files({ purpose, many: true })
      if (answer.how === 'chosen') return answer.files.map(({ file }) => file)
      return upload((await chosenByInput()).map((file) => ({ path: file.name, file })))
    })
  const dropped = (transfer: DataTransfer) => {
    const entries = [...transfer.items]
      .map((item) => item.webkitGetAsEntry())
      .filter((entry) => entry !== null)
    return guarded(async () => upload((await Promise.all(entries.map(filesOf))).flat()))
  }
  return { choose, dropped, uploading }
}

const hasFolders = (files: readonly Named[]): boolean => files.some(({ path }) => path.includes('/'))

async function post(url: string, path: string, file: File): Promise<ChosenFile> {
  const response = await fetch(`${url}?path=${encodeURIComponent(path)}`, { method: 'POST', body: file })
  const answer = (await response.json()) as
    ChosenFile | { code: ErrorCode; details: Record<string, string | number> }
  if ('code' in answer) throw new CodedError(answer.code, answer.details)
  return answer
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

/** The files below what was dropped, folders opened. */
async function filesOf(entry: FileSystemEntry): Promise<Named[]> {
  const path = entry.fullPath.replace(/^\//, '')
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    return [{ path, file }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: Named[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return found
    found.push(...(await Promise.all(part.map(filesOf))).flat())
  }
}
