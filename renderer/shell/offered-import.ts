import { useSyncExternalStore } from 'react'

let offered: readonly string[] | null = null
const listeners = new Set<() => void>()

/** Hands files (tokens) that were dropped anywhere to the import page; null when it has taken them. */
export function offerImport(files: readonly string[] | null): void {
  offered = files
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The files that wait to be imported, if any. */
export const useOfferedImport = (): readonly string[] | null => useSyncExternalStore(subscribe, () => offered)
