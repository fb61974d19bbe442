import { errors } from './zh-CN/errors.ts'
import { problems } from './zh-CN/problems.ts'

export const zhCN = { errors, problems } as const
