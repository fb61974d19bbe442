import { z } from 'zod'
import { procedure } from './base.ts'
import { kind, line } from './values.ts'

const hit = z
  .object({
    kind,
    id: z.string(),
    title: z.string(),
    /** Where the words stand in the record, when not in its title: the field, and some words around. */
    snippet: z.object({ field: z.string(), text: z.string() }).readonly().optional(),
  })
  .readonly()

export const search = {
  /** Records found by Chinese, English, part of a number or pinyin initials. Hits of a kind stand together, the kind with the best hit first; `limit` is of each kind. */
  query: procedure
    .input(
      z.strictObject({
        text: line,
        kinds: z.array(kind).max(40).readonly().optional(),
        limit: z.int().min(1).max(100).default(20),
      }),
    )
    .output(z.array(hit).readonly()),
}
