import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProvider } from './api/api-context.tsx'
import { connect } from './api/connect.ts'
import { makeQueryClient } from './api/query-client.ts'
import { Program } from './shell/program.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const client = await connect()

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <ApiProvider client={client}>
        <Suspense>
          <Program />
        </Suspense>
      </ApiProvider>
    </QueryClientProvider>
  </StrictMode>,
)
