import { QueryCache, QueryClient } from '@tanstack/react-query'
import { receivedError } from '../../shared/contract/received-error.ts'
import { isTrouble } from './trouble.ts'

/**
 * What was read stays fresh until something is written: `app.changes` says so (use-changes.ts). Nothing is asked again
 * merely because the window got the focus, and a coded refusal is not asked twice.
 */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError: (error) => void isTrouble(receivedError(error)) }),
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
