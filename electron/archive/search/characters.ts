/**
 * How texts are taken apart for search. *Wide* characters (ideographs, kana, hangul …) are written without gaps between
 * words; *narrow* ones (letters, digits) form words.
 */
export interface Segment {
  readonly wide: boolean
  /** Code points. */
  readonly characters: readonly string[]
}

/** Segments that touch each other: `2025学年` is a narrow and a wide one. */
export type Run = readonly Segment[]

/**
 * Makes equal what a person takes for equal: full-width and half-width, upper and lower case, with and without accents
 * or variation selectors, compatibility ideographs. Invisible characters vanish.
 */
export const fold = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replaceAll(/[\p{M}\p{Cf}]/gu, '')
        .normalize('NFC')
        .toLowerCase()

/**
 * The runs of word characters of a folded text. Spaces and dots between wide characters count as nothing: `王 芳` is
 * `王芳`, `古丽·阿依` one name.
 */
export function runsOf(folded: string): Run[] {
  const runs: Segment[][] = []
  let end = -1
  for (const { 0: word, 1: wide, index } of folded.replaceAll(BETWEEN_WIDE, '').matchAll(SEGMENT)) {
    if (index !== end) runs.push([])
    runs.at(-1)?.push({ wide: wide !== undefined, characters: [...word] })
    end = index + word.length
  }
  return runs
}

// Planes 2 and 3 hold nothing but ideographs, also those that this Node does not know yet; private characters stand in
// for rare names where a school's fonts have them.
const WIDE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}\\p{Co}\\u{20000}-\\u{3fffd}'
const SEGMENT = new RegExp(`([${WIDE}]+)|[[\\p{L}\\p{N}]--[${WIDE}]]+`, 'gv')
const BETWEEN_WIDE = new RegExp(`(?<=[${WIDE}])[\\s·•‧・]+(?=[${WIDE}])`, 'gv')

// Nothing to fold but case: ASCII, the common ideographs and the usual Chinese punctuation.
const PLAIN = /^[\n -~\u4e00-\u9fff\u3001-\u3011\u201c\u201d]*$/
