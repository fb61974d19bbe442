import { useSyncExternalStore } from 'react'

/** Something that a person chooses once and that then holds on every page until the program ends; null until it is chosen. */
export function chosenAnywhere() {
  let chosen: string | null = null
  const listeners = new Set<() => void>()
  const choose = (next: string): void => {
    chosen = next
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return { use: () => [useSyncExternalStore(subscribe, () => chosen), choose] as const }
}
