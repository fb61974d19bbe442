import { fold, type Run, runsOf, type Segment } from './characters.ts'

/**
 * The tokens of a text, in the order in which the index holds them: first its stream, then what finds single characters
 * and parts of words.
 *
 * `第2025届家长会` → `第2 ›2025 5届 届家 家长 长会 ¦ 第 2 0 5 2025 025 25 届 家 长 会`
 */
export function tokensOf(text: string): string[] {
  const runs = runsOf(fold(text))
  return [...runs.flatMap(streamOf), END_OF_STREAM, ...new Set(runs.flatMap(partsOf))]
}

/** Marks a token as a whole word, or the beginning of a word when it is searched as a prefix. */
export const WORD_START = '›'
/** Marks the token that holds a whole title. */
export const WHOLE = '»'
/** Keeps a phrase from running out of the stream. */
const END_OF_STREAM = '¦'
/** A token that every indexed record has. */
export const EVERY_RECORD = '※'

/** Longest token, and longest word of which all endings are indexed, in characters: longer ones are no words. */
export const LONGEST_TOKEN = 64
const MOST_ENDINGS = 32

/**
 * The ordered tokens of a run: pairs of neighbours where one of them is wide, and narrow words. Neighbours of a phrase
 * are neighbours here, so that a phrase of these tokens finds exactly the texts that hold it. A wide character alone
 * stands for itself.
 */
export function streamOf(run: Run): string[] {
  return run.flatMap((segment, at) => {
    if (!segment.wide) return [WORD_START + wordOf(segment)]
    const before = run[at - 1]?.characters.at(-1)
    const after = run[at + 1]?.characters[0]
    const chain = [before, ...segment.characters, after].filter((character) => character !== undefined)
    return chain.length === 1 ? chain : pairsOf(chain)
  })
}

/** The word of a narrow segment, cut to the length of a token. */
export const wordOf = (segment: Segment): string => segment.characters.slice(0, LONGEST_TOKEN).join('')

/** A whole title without what stands between its words: what a query must equal to be called exact. */
export const wholeOf = (text: string): string =>
  runsOf(fold(text))
    .flatMap((run) => run.flatMap((segment) => segment.characters))
    .slice(0, LONGEST_TOKEN)
    .join('')

const pairsOf = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)

function partsOf(run: Run): string[] {
  return run.flatMap(({ wide, characters }) => [
    ...characters,
    ...(wide ? [] : endingsOf(characters.slice(0, LONGEST_TOKEN + MOST_ENDINGS))),
  ])
}

/** `2025` → `2025 025 25`: a part of a word is the beginning of one of its endings. */
const endingsOf = (characters: readonly string[]): string[] =>
  characters
    .slice(0, MOST_ENDINGS)
    .map((_, at) => characters.slice(at, at + LONGEST_TOKEN).join(''))
    .filter((ending) => ending.length > 1)
