import { acts } from './zh-CN/acts.ts'
import { activity } from './zh-CN/activity.ts'
import { application } from './zh-CN/application.ts'
import { assessment } from './zh-CN/assessment.ts'
import { commands } from './zh-CN/commands.ts'
import { dossier } from './zh-CN/dossier.ts'
import { errors } from './zh-CN/errors.ts'
import { importing } from './zh-CN/importing.ts'
import { jobs } from './zh-CN/jobs.ts'
import { home } from './zh-CN/home.ts'
import { importPage } from './zh-CN/import-page.ts'
import { pages } from './zh-CN/pages.ts'
import { possessions } from './zh-CN/possessions.ts'
import { print } from './zh-CN/print.ts'
import { problems } from './zh-CN/problems.ts'
import { records } from './zh-CN/records.ts'
import { seal } from './zh-CN/seal.ts'
import { server } from './zh-CN/server.ts'
import { settings } from './zh-CN/settings.ts'
import { shell } from './zh-CN/shell.ts'
import { signIn } from './zh-CN/sign-in.ts'
import { terminal } from './zh-CN/terminal.ts'
import { verify } from './zh-CN/verify.ts'
import { window } from './zh-CN/window.ts'

export const zhCN = {
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
} as const
