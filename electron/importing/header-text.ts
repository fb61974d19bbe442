import { nameKey } from '../../shared/domain/name-key.ts'

/** A header as it is looked up: without notes in brackets (`（必填）`, `（人）`), stars and colons: `*联系电话（手机）：` is 联系电话. */
export const headerKey = (text: string): string =>
  nameKey(text)
    .replace(/\([^)]*\)/g, '')
    .replace(/[*:：.、]/g, '')

/** A header with its brackets kept, for labels that have some themselves (`校(园)长`). */
export const fullHeaderKey = (text: string): string => nameKey(text).replace(/[*:：]/g, '')
