import { QueryClient } from '@tanstack/react-query'

/**
 * What was read stays fresh until something is written: `app.changes` says so (use-changes.ts). Nothing is asked again
 * merely because the window got the focus, and a coded refusal is not asked twice.
 */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
