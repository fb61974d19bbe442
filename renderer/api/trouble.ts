import { useSyncExternalStore } from 'react'
import type { CodedError } from '../../shared/contract/errors.ts'

/** What stands in the way of all work: the program has ended (`lost`), or the folder of the archive is not in its place (`gone`). */
export interface Trouble {
  readonly why: 'lost' | 'gone'
  readonly error: CodedError
}

let trouble: Trouble | null = null
const listeners = new Set<() => void>()

/** Says what stands in the way of all work; null when nothing does any more. */
export function setTrouble(next: Trouble | null): void {
  if (trouble?.why === next?.why && trouble?.error.code === next?.error.code) return
  trouble = next
  for (const listener of listeners) listener()
}

/** Takes note of an error that stands in the way of all work. Gives whether it is one: then it is said once, for all. */
export function isTrouble(error: CodedError): boolean {
  if (error.code === 'ARCHIVE_GONE') setTrouble({ why: 'gone', error })
  return error.code === 'ARCHIVE_GONE' || (error.code === 'UNREACHABLE' && trouble?.why === 'lost')
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What stands in the way of all work now. */
export const useTrouble = (): Trouble | null => useSyncExternalStore(subscribe, () => trouble)
