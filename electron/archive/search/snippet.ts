import { type AnyRecord, type KindId, kindOf } from '../../../shared/domain/kinds.ts'
import { fold, runsOf } from './characters.ts'
import type { Query } from './query.ts'
import { searchedFields } from './searchable.ts'

/** Where a query was found beside the title: the field, and some words around. */
export interface Snippet {
  readonly field: string
  readonly text: string
}

const BEFORE = 12
const LONGEST = 48

/** The first place, outside the title, where one of the query's words stands in a record; none when only the title or the sound matched. */
export function snippetOf(kind: KindId, record: AnyRecord, query: Query): Snippet | undefined {
  const words = query.all.flatMap(({ runs }) => runs.map(lettersOf))
  const { title } = kindOf(kind)
  for (const [name] of searchedFields(kind)) {
    const value = record[name]
    if (typeof value !== 'string' || title.includes(name)) continue
    const text = around(value, words)
    if (text !== undefined) return { field: name, text }
  }
  return undefined
}

const lettersOf = (run: ReturnType<typeof runsOf>[number]): string =>
  run.flatMap(({ characters }) => characters).join('')

function around(text: string, words: readonly string[]): string | undefined {
  const { letters, origins } = lettersWithOrigins(text)
  const found = words.map((word) => letters.indexOf(word)).filter((at) => at >= 0)
  if (found.length === 0) return undefined
  const characters = [...text]
  const first = Math.max(0, (origins[Math.min(...found)] ?? 0) - BEFORE)
  const excerpt = characters
    .slice(first, first + LONGEST)
    .join('')
    .replaceAll(/\s+/g, ' ')
  return `${first > 0 ? '…' : ''}${excerpt}${first + LONGEST < characters.length ? '…' : ''}`
}

/** A text's word characters as search sees them, and for each unit of that string from which character of the text it comes. */
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
