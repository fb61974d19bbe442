import { errors } from './zh-CN/errors.ts'

export const zhCN = { errors } as const
