import { useSuspenseQuery } from '@tanstack/react-query'
import type { AppStatus, OpenArchive } from '../../shared/contract/app.ts'
import { useApiQueries } from './api-context.tsx'

/** What the program is: version, mode, settings, and the archive that is open, if any. */
export function useStatus(): AppStatus {
  const queries = useApiQueries()
  return useSuspenseQuery(queries.app.status.queryOptions()).data
}

/** The open archive. Only for pages, which are shown only while one is open. */
export function useArchive(): OpenArchive {
  const { archive } = useStatus()
  if (!archive) throw new Error('a page is shown without an open archive')
  return archive
}
