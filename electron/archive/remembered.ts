import type { Tables } from './database.ts'

interface Memory {
  /** The change after which it was worked out. */
  readonly version: number
  readonly results: Map<string, Promise<unknown>>
}

const memories = new WeakMap<Tables, Memory>()

/**
 * What `work` gives, or gave since the last change of the archive for the same `key`: a year is assessed again when something was
 * written, not each time it is looked at. Costs one look at the change log. What fails is not kept,
 * nor what was not asked for while a hundred other things were.
 */
export async function remembered<T>(tables: Tables, key: string, work: () => Promise<T>): Promise<T> {
  const version = await latestChange(tables)
  const known = memories.get(tables)
  const memory = known?.version === version ? known : { version, results: new Map() }
  memories.set(tables, memory)
  const result = (memory.results.get(key) as Promise<T> | undefined) ?? work()
  memory.results.delete(key)
  memory.results.set(key, result)
  forgetOldest(memory.results)
  result.catch(() => memory.results.delete(key))
  return result
}

/** So many are kept: an office that only looks, and types into filters all day, must not fill the memory. */
const MOST_KEPT = 100

function forgetOldest(results: Map<string, unknown>): void {
  const [oldest] = results.keys()
  if (results.size > MOST_KEPT && oldest !== undefined) results.delete(oldest)
}

async function latestChange(tables: Tables): Promise<number> {
  const { latest } = await tables
    .selectFrom('change')
    .select((from) => from.fn.max('id').as('latest'))
    .executeTakeFirstOrThrow()
  return Number(latest ?? 0)
}
