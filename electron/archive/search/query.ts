import { fold, type Run, runsOf } from './characters.ts'

/** One thing looked for: a word found anywhere, or a phrase in quotes found as it stands. */
export interface Term {
  readonly phrase: boolean
  readonly runs: readonly Run[]
}

/** A record must hold all of `all` and nothing of `none`. */
export interface Query {
  readonly all: readonly Term[]
  readonly none: readonly Term[]
}

/**
 * Reads what a person typed: words, all of which must be found; `"…"` for a phrase; `-词` or `NOT 词` for what must not
 * be there. Never fails: what makes no sense as one of these is taken for words, and what holds no word for nothing.
 */
export function parseQuery(text: string): Query {
  const all: Term[] = []
  const none: Term[] = []
  let excluding = false
  for (const { minus, phrase, word } of written(text)) {
    if (word === 'NOT') excluding = true
    const term = { phrase: phrase !== undefined, runs: runsOf(fold(phrase ?? word ?? '')) }
    if (word === 'NOT' || word === 'AND' || term.runs.length === 0) continue
    ;(excluding || minus ? none : all).push(term)
    excluding = false
  }
  if (all.length + none.length === 0) return { all: wordsOf(text), none }
  return { all: all.slice(0, MOST_TERMS), none: none.slice(0, MOST_TERMS) }
}

/** More than anybody types; the rest of a pasted text is not looked at. */
const LONGEST_QUERY = 256
const MOST_TERMS = 16

const TERM = /(?<minus>(?<!\S)-)?(?:"(?<phrase>[^"]*)"|(?<word>[^\s"]+))/g

const written = (text: string) =>
  [
    ...begun(text)
      .replaceAll(/[“”＂]/g, '"')
      .replaceAll('－', '-')
      .matchAll(TERM),
  ].map(({ groups = {} }) => groups)

/** `AND` or `NOT` alone is a word like any other. */
const wordsOf = (text: string): Term[] =>
  runsOf(fold(begun(text))).map((run) => ({ phrase: false, runs: [run] }))

/** The beginning of a text, never half a character. */
const begun = (text: string): string => [...text.slice(0, 2 * LONGEST_QUERY)].slice(0, LONGEST_QUERY).join('')
