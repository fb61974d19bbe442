import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AppStatus } from '../../shared/contract/app.ts'
import type { ApiClient } from '../../shared/contract/contract.ts'
import { receivedError } from '../../shared/contract/received-error.ts'
import { useApi, useApiQueries } from './api-context.tsx'
import { setTrouble } from './trouble.ts'

/** Milliseconds between two looks whether a program that ended is back. */
const AGAIN = 1_500

/**
 * Reads anew what is on screen when anything changed, wherever it was changed: another window, a finished job, undo. When the program
 * ends, this says so, and goes on when it is back: what was typed on screen stays all the while.
 */
export function useChanges(): void {
  const api = useApi()
  const queries = useQueryClient()
  const status = useApiQueries().app.status
  useEffect(() => {
    const stop = new AbortController()
    const shown = () => queries.getQueryData<AppStatus>(status.queryOptions().queryKey)
    void listen(api, queries, shown, stop.signal)
    return () => stop.abort()
  }, [api, queries, status])
}

async function listen(
  api: ApiClient,
  queries: QueryClient,
  shown: () => AppStatus | undefined,
  signal: AbortSignal,
): Promise<void> {
  for (let lost = false; !signal.aborted; lost = true) {
    try {
      const events = await api.app.changes(undefined, { signal })
      if (lost) await takeUp(api, shown())
      if (lost) await queries.invalidateQueries()
      setTrouble(null)
      for await (const _event of events) await queries.invalidateQueries()
    } catch (error) {
      if (!signal.aborted) setTrouble({ why: 'lost', error: receivedError(error) })
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN))
  }
}

/** Opens the archive that the page shows, which a program that was started again does not have open. */
async function takeUp(api: ApiClient, shown: AppStatus | undefined): Promise<void> {
  const now = await api.app.status()
  if (shown?.archive && !now.archive) await api.archives.open({ recent: shown.archive.recent })
}
