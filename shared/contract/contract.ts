import type { ContractRouterClient } from '@orpc/contract'
import { app } from './app.ts'
import { archives } from './archives.ts'
import { assessment } from './assessment.ts'
import { attachments } from './attachments.ts'
import { attendance } from './attendance.ts'
import { dialogs } from './dialogs.ts'
import { documents } from './documents.ts'
import { history } from './history.ts'
import { homeArea } from './home.ts'
import { imports } from './imports.ts'
import { jobs } from './jobs.ts'
import { maintenance } from './maintenance.ts'
import { records } from './records.ts'
import { search } from './search.ts'

/** The whole API, the same through a window's port, over loopback HTTP and called directly. */
export const contract = {
  app,
  archives,
  records,
  attachments,
  attendance,
  history,
  search,
  imports,
  assessment,
  home: homeArea,
  documents,
  maintenance,
  jobs,
  dialogs,
}

export type Contract = typeof contract
/** What the window holds: `await api.records.list({ kind: 'lecturer' })`. */
export type ApiClient = ContractRouterClient<Contract>
