import type { Run, Segment } from './characters.ts'
import type { Query, Term } from './query.ts'
import { EVERY_RECORD, LONGEST_TOKEN, streamOf, WHOLE, WORD_START, wordOf } from './tokens.ts'

/**
 * The FTS5 expressions that answer a query, best first: the whole title, the beginning of the title or of a word in it,
 * anywhere in the title, anywhere. Each finds all that those before it find. Empty when there is nothing to look for.
 */
export function expressionsOf({ all, none }: Query): string[] {
  const [first, ...others] = all
  if (!first) return none.length > 0 ? [without(exact([EVERY_RECORD]), none)] : []
  const everywhere = every(all.map(holds))
  const begins = every([beginsWith(first), ...others.map((term) => inTitle(holds(term)))])
  return [wholeTitle(all), begins, inTitle(everywhere), everywhere].map((positive) => without(positive, none))
}

const without = (positive: string, none: readonly Term[]): string =>
  none.length === 0 ? positive : `${positive} NOT (${none.map(holds).join(' OR ')})`

const every = (expressions: readonly string[]): string =>
  expressions.length === 1 ? String(expressions[0]) : `(${expressions.join(' AND ')})`
const inTitle = (expression: string): string => `{title pinyin} : (${expression})`

// Tokens are made of word characters and our own marks: nothing in them can end the quotes.
const exact = (tokens: readonly string[]): string => `"${tokens.join(' ')}"`
const begun = (tokens: readonly string[]): string => `${exact(tokens)} *`

function wholeTitle(all: readonly Term[]): string {
  const segments = all.flatMap((term) => term.runs.flat())
  const whole = segments.flatMap(({ characters }) => characters).slice(0, LONGEST_TOKEN)
  const title = `title : ${exact([WHOLE + whole.join('')])}`
  const [only] = segments
  return segments.length === 1 && only && !only.wide
    ? `(${title} OR ${inTitle(exact([WORD_START + wordOf(only)]))})`
    : title
}

function beginsWith({ phrase, runs }: Term): string {
  const [first, ...others] = runs
  if (!first) return inTitle(every([]))
  const [segment] = first
  if (first.length === 1 && segment && !segment.wide && !phrase)
    return every([inTitle(begun([WORD_START + wordOf(segment)])), ...others.map(holdsRunInTitle)])
  const lastIsOpen = !phrase && isNarrow(first.at(-1))
  const initial = `title : ^ ${lastIsOpen || isLone(first) ? begun(streamOf(first)) : exact(streamOf(first))}`
  return every([initial, ...others.map(holdsRunInTitle)])
}

const holds = ({ phrase, runs }: Term): string => (phrase ? holdsPhrase(runs) : every(runs.map(holdsRun)))

/** A run typed as a word may begin and end inside a word: `25学年第1` is found in `2025学年第12期`. */
function holdsRun(run: Run): string {
  const [first] = run
  if (!first || isLone(run)) return exact(streamOf(run))
  if (run.length === 1 && !first.wide)
    return first.characters.length === 1 ? exact(first.characters) : begun([wordOf(first)])
  const [, ...rest] = streamOf(run)
  const chain = first.wide ? streamOf(run) : rest
  const body = isNarrow(run.at(-1)) ? begun(chain) : exact(chain)
  return first.wide || first.characters.length === 1 ? body : every([exact([wordOf(first)]), body])
}

const holdsRunInTitle = (run: Run): string => inTitle(holdsRun(run))

/** A phrase holds whole words; only a wide character alone at its edge may be part of a longer run. */
function holdsPhrase(runs: readonly Run[]): string {
  const [first, ...others] = runs
  if (!first) return exact([EVERY_RECORD])
  if (others.length === 0) return exact(streamOf(first))
  if (isLone(first)) return every([exact(streamOf(first)), holdsPhrase(others)])
  const tokens = runs.flatMap(streamOf)
  return isLone(runs.at(-1)) ? begun(tokens) : exact(tokens)
}

const isNarrow = (segment: Segment | undefined): boolean => segment !== undefined && !segment.wide
const isLone = (run: Run | undefined): boolean =>
  run?.length === 1 && run[0]?.wide === true && run[0].characters.length === 1
