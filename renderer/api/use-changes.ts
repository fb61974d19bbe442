import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from './api-context.tsx'

/** Reads anew what is on screen when anything changed, wherever it was changed: another window, a finished job, undo. */
export function useChanges(): void {
  const api = useApi()
  const queries = useQueryClient()
  useEffect(() => {
    const stop = new AbortController()
    const listen = async () => {
      for await (const _event of await api.app.changes(undefined, { signal: stop.signal }))
        await queries.invalidateQueries()
    }
    listen().catch(() => undefined) // The connection ended: the next call that fails says so to the person.
    return () => stop.abort()
  }, [api, queries])
}
