/**
 * How texts are taken apart for search. *Wide* characters (ideographs, kana, hangul …) are written without gaps between words;
 * *narrow* ones (letters, digits) form words.
 */
export interface Segment {
  readonly wide: boolean
  /** Code points. */
  readonly characters: readonly string[]
}

/** Segments that touch each other: `2025学年` is a narrow and a wide one. */
export type Run = readonly Segment[]

/**
 * Makes equal what a person takes for equal: full-width and half-width, upper and lower case, with and without accents or
 * variation selectors, compatibility ideographs. Invisible characters vanish.
 */
export const fold = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}]/gu, '').normalize('NFC').toLowerCase()

/** The runs of word characters of a folded text. Between wide characters, spaces and dots as in `王　芳` or `古丽·阿依` count as nothing. */
export function runsOf(folded: string): Run[] {
  const runs: Segment[][] = []
  let touching = false
  for (const [word] of folded.replaceAll(BETWEEN_WIDE, '').matchAll(WORD_OR_GAP)) {
    const wide = WIDE.test(word)
    const segment = { wide, characters: [...word] }
    if (!wide && !NARROW.test(word)) touching = false
    else if (touching) runs.at(-1)?.push(segment)
    else runs.push([segment])
    if (wide || NARROW.test(word)) touching = true
  }
  return runs
}

// Planes 2 and 3 hold nothing but ideographs, also those that this Node does not know yet; schools use private ones for rare names.
const WIDE_CLASS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}\\p{Co}\\u{20000}-\\u{3fffd}'
const NARROW_CLASS = `[\\p{L}\\p{N}--[${WIDE_CLASS}]]`
const WIDE = new RegExp(`^[${WIDE_CLASS}]`, 'v')
const NARROW = new RegExp(`^${NARROW_CLASS}`, 'v')
const WORD_OR_GAP = new RegExp(`[${WIDE_CLASS}]+|${NARROW_CLASS}+|[^\\p{L}\\p{N}${WIDE_CLASS}]+`, 'gv')
const BETWEEN_WIDE = new RegExp(`(?<=[${WIDE_CLASS}])[\\s·•‧・]+(?=[${WIDE_CLASS}])`, 'gv')

// Nothing to fold but case in the common ideographs, ASCII and the usual Chinese punctuation.
const PLAIN = /^[\n -~一-鿿、。《》“”]*$/
