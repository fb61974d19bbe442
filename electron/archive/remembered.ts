import type { Tables } from './database.ts'

interface Memory {
  /** The change after which it was worked out. */
  readonly version: number
  readonly results: Map<string, Promise<unknown>>
}

const memories = new WeakMap<Tables, Memory>()

/**
 * What `work` gives, or gave since the last change of the archive for the same `key`: a year is assessed again when something was
 * written, not each time it is looked at. Costs one look at the change log. What fails is not kept.
 */
export async function remembered<T>(tables: Tables, key: string, work: () => Promise<T>): Promise<T> {
  const version = await latestChange(tables)
  const known = memories.get(tables)
  const memory = known?.version === version ? known : { version, results: new Map() }
  memories.set(tables, memory)
  const result = (memory.results.get(key) as Promise<T> | undefined) ?? work()
  memory.results.set(key, result)
  result.catch(() => memory.results.delete(key))
  return result
}

async function latestChange(tables: Tables): Promise<number> {
  const { latest } = await tables
    .selectFrom('change')
    .select((from) => from.fn.max('id').as('latest'))
    .executeTakeFirstOrThrow()
  return Number(latest ?? 0)
}
