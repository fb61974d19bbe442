import { hashKey, type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query'
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
 * ends, this says so, and goes on when it is back: what was typed on screen stays all the while. Once the archive is closed there is nothing to
 * read but that it is.
 */
export function useChanges(): void {
  const api = useApi()
  const client = useQueryClient()
  const queries = useApiQueries()
  useEffect(() => {
    const stop = new AbortController()
    void listen(api, client, queries.app.status.queryKey(), stop.signal)
    return () => stop.abort()
  }, [api, client, queries])
}

async function listen(
  api: ApiClient,
  queries: QueryClient,
  statusKey: QueryKey,
  signal: AbortSignal,
): Promise<void> {
  for (let lost = false; !signal.aborted; lost = true) {
    try {
      const events = await api.app.changes(undefined, { signal })
      if (lost) await takeUp(api, queries.getQueryData<AppStatus>(statusKey))
      if (lost) await queries.invalidateQueries()
      setTrouble(null)
      for await (const event of events)
        if (event.what !== 'archive' || turnTo(await api.app.status(), queries, statusKey))
          await queries.invalidateQueries()
    } catch (error) {
      if (!signal.aborted) setTrouble({ why: 'lost', error: receivedError(error) })
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN))
  }
}

/**
 * Shows the archive that is open now, and before that forgets all that was read of another one: it must not stand on screen for a moment.
 * Gives whether one is open.
 */
function turnTo(now: AppStatus, queries: QueryClient, statusKey: QueryKey): boolean {
  const shown = queries.getQueryData<AppStatus>(statusKey)
  if (shown?.archive?.recent !== now.archive?.recent)
    queries.removeQueries({ predicate: ({ queryKey }) => hashKey(queryKey) !== hashKey(statusKey) })
  queries.setQueryData(statusKey, now)
  return now.archive !== null
}

/** Opens the archive that the page shows, which a program that was started again does not have open. */
async function takeUp(api: ApiClient, shown: AppStatus | undefined): Promise<void> {
  const now = await api.app.status()
  if (shown?.archive && !now.archive) await api.archives.open({ recent: shown.archive.recent })
}
