import { type AnyRecord, type KindId, kindOf } from '../../../shared/domain/kinds.ts'
import { fold, runsOf } from './characters.ts'
import type { Query } from './query.ts'
import { isWriting, searchedFields } from './searchable.ts'

/** Where a query was found beside the title: the field, and some words around. */
export interface Snippet {
  readonly field: string
  readonly text: string
}

const BEFORE = 12
const LONGEST = 48

/**
 * The place, outside the title, where most of the query's words stand in a record; none when only the title or the
 * sound matched.
 */
export function snippetOf(kind: KindId, record: AnyRecord, query: Query): Snippet | undefined {
  const words = query.all.flatMap(({ runs }) => runs.map(lettersOf))
  let best: { readonly found: number; readonly snippet: Snippet } | undefined
  for (const [name, field] of searchedFields(kind)) {
    const value = record[name]
    if (typeof value !== 'string' || !isWriting(field) || kindOf(kind).title.includes(name)) continue
    const { found, text } = around(value, words)
    if (found > (best?.found ?? 0)) best = { found, snippet: { field: name, text } }
  }
  return best?.snippet
}

const lettersOf = (run: ReturnType<typeof runsOf>[number]): string =>
  run.flatMap(({ characters }) => characters).join('')

/** How many of the words stand in a text, and the text around the first of them. */
function around(text: string, words: readonly string[]): { readonly found: number; readonly text: string } {
  const { letters, origins } = lettersWithOrigins(text)
  const found = words.map((word) => letters.indexOf(word)).filter((at) => at >= 0)
  const characters = [...text]
  const hit = origins[Math.min(...found)] ?? 0
  const first = Math.max(0, Math.min(hit - BEFORE, characters.length - LONGEST))
  const excerpt = characters
    .slice(first, first + LONGEST)
    .join('')
    .replaceAll(/\s+/g, ' ')
  const start = first > 0 ? '…' : ''
  const end = first + LONGEST < characters.length ? '…' : ''
  return { found: found.length, text: start + excerpt + end }
}

/**
 * A text's word characters as search sees them, and for each unit of that string from which character of the text it
 * comes.
 */
function lettersWithOrigins(text: string): { readonly letters: string; readonly origins: readonly number[] } {
  const origins: number[] = []
  let letters = ''
  for (const [at, character] of [...text].entries()) {
    const folded = runsOf(fold(character)).map(lettersOf).join('')
    letters += folded
    for (let unit = 0; unit < folded.length; unit++) origins.push(at)
  }
  return { letters, origins }
}
