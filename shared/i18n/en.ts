import { acts } from './en/acts.ts'
import { activity } from './en/activity.ts'
import { application } from './en/application.ts'
import { assessment } from './en/assessment.ts'
import { commands } from './en/commands.ts'
import { dossier } from './en/dossier.ts'
import { errors } from './en/errors.ts'
import { importing } from './en/importing.ts'
import { jobs } from './en/jobs.ts'
import { home } from './en/home.ts'
import { importPage } from './en/import-page.ts'
import { pages } from './en/pages.ts'
import { possessions } from './en/possessions.ts'
import { print } from './en/print.ts'
import { problems } from './en/problems.ts'
import { records } from './en/records.ts'
import { seal } from './en/seal.ts'
import { server } from './en/server.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import { terminal } from './en/terminal.ts'
import { verify } from './en/verify.ts'
import { window } from './en/window.ts'
import type { zhCN } from './zh-CN.ts'

/** English says everything that Chinese says: a key missing here does not compile. */
export const en: { readonly [A in keyof typeof zhCN]: { readonly [K in keyof (typeof zhCN)[A]]: string } } = {
  acts,
  activity,
  application,
  assessment,
  commands,
  dossier,
  errors,
  jobs,
  home,
  importPage,
  importing,
  pages,
  possessions,
  print,
  problems,
  records,
  seal,
  server,
  settings,
  shell,
  signIn,
  terminal,
  verify,
  window,
}
