import { commands } from './zh-CN/commands.ts'
import { assessment } from './zh-CN/assessment.ts'
import { assessment, errors } from './zh-CN/errors.ts'
import { print } from './zh-CN/print.ts'
import { problems } from './zh-CN/problems.ts'
import { terminal } from './zh-CN/terminal.ts'

export const zhCN = { assessment, errors, print, problems } as const
