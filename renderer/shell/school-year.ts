import { useSyncExternalStore } from 'react'
import { useArchive } from '../api/use-status.ts'

let chosen: string | null = null
const listeners = new Set<() => void>()

const choose = (year: string): void => {
  chosen = year
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The school year that pages show, and how to choose another: the newest with records until someone chooses. */
export function useSchoolYear(): readonly [string, (year: string) => void] {
  const { years, workYear } = useArchive()
  const year = useSyncExternalStore(subscribe, () => chosen)
  return [year !== null && years.includes(year) ? year : workYear, choose]
}
