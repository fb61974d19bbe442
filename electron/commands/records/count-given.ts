import type { Context } from '../terminal/context.ts'
import { usageError } from '../terminal/usage.ts'

/** A count from 1 of an option, or undefined when the option was not given. Throws USAGE. */
export function countGiven({ texts }: Context, given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const count = Number(given)
  if (!Number.isInteger(count) || count < 1) throw usageError(texts, 'not_a_number', { word: given })
  return count
}
