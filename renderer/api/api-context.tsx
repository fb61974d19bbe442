import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { ApiClient } from '../../shared/contract/contract.ts'

const ApiContext = createContext<ApiClient | null>(null)

export function ApiProvider({ client, children }: { client: ApiClient; children: ReactNode }) {
  return <ApiContext value={client}>{children}</ApiContext>
}

/** The API itself, for acts: `await api.records.create({ kind, values })`. Reads go through `useApiQueries`. */
export function useApi(): ApiClient {
  const client = useContext(ApiContext)
  if (!client) throw new Error('no ApiProvider above')
  return client
}

/** The API as query options: `useQuery(queries.records.list.queryOptions({ input: { kind: 'lecturer' } }))`. */
export function useApiQueries() {
  const client = useApi()
  return useMemo(() => createTanstackQueryUtils(client), [client])
}
