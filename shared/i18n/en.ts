import { errors } from './en/errors.ts'
import { problems } from './en/problems.ts'
import type { zhCN } from './zh-CN.ts'

/** English says everything that Chinese says: a key missing here does not compile. */
export const en: { readonly [A in keyof typeof zhCN]: { readonly [K in keyof (typeof zhCN)[A]]: string } } = {
  errors,
  problems,
}
