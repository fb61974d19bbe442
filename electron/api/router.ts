import { app } from './app.ts'
import { archives } from './archives.ts'
import { assessment } from './assessment.ts'
import { attachments } from './attachments.ts'
import { attendance } from './attendance.ts'
import { api } from './base.ts'
import { dialogs } from './dialogs.ts'
import { documents } from './documents.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { imports } from './imports.ts'
import { jobs } from './jobs.ts'
import { maintenance } from './maintenance.ts'
import { records } from './records.ts'
import { search } from './search.ts'

/** The implementation of the whole contract: the same behind a window's port, over loopback HTTP and called directly. */
export const router = api.router({
  app,
  archives,
  records,
  attachments,
  attendance,
  history,
  search,
  imports,
  assessment,
  home,
  documents,
  maintenance,
  jobs,
  dialogs,
})
