/**
 * What a character is to the breaking of lines, after 中文排版需求 (W3C CLREQ, 3.1.9 and 3.1.10):
 * - han: stands alone, a line may break on both sides
 * - word: part of a Latin word or number, kept together
 * - space: may end a line, and is then not seen
 * - open: never ends a line · close: never begins one
 * - dash: a dash or ellipsis, never begins a line and is never torn in two
 */
export type CharKind = 'han' | 'word' | 'space' | 'open' | 'close' | 'dash'

/** The half of a full-width punctuation mark that is blank, and may be pressed together with its neighbour's. */
export type Blank = 'left' | 'right' | null

const OPEN_FULL = '（〔［｛〈《「『【〖〘〚“‘'
const CLOSE_FULL = '、。，．：；！？）〕］｝〉》」』】〗〙〛”’'
const OPEN_HALF = '([{<¥$￥＄€£№#＃'
const CLOSE_HALF = ')]}>,.;:!?%‰°℃·•‧～－／'
const DASHES = ['—', '——', '―', '…', '⋯', '‥']

const KINDS: ReadonlyMap<string, CharKind> = new Map([
  ...[...OPEN_FULL, ...OPEN_HALF].map((char) => [char, 'open'] as const),
  ...[...CLOSE_FULL, ...CLOSE_HALF].map((char) => [char, 'close'] as const),
  ...[...DASHES].map((char) => [char, 'dash'] as const),
  ...[...' \u3000'].map((char) => [char, 'space'] as const),
])

/** Letters of alphabets (with their marks and digits) make words; ideographs, kana and signs stand alone. */
const WORD = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{Nd}\u00a0"'&*+\-/=@\\^_`|~–]$/u

export const kindOfChar = (char: string): CharKind => KINDS.get(char) ?? (WORD.test(char) ? 'word' : 'han')

export const blankOf = (char: string): Blank =>
  OPEN_FULL.includes(char) ? 'left' : CLOSE_FULL.includes(char) ? 'right' : null

/** Characters that are not meant to be seen: joiners, marks of direction and variation, soft hyphens, stray controls; not the line feed. */
export const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** Line ends of other systems and programs. */
export const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g

/** Spaces of special widths, and the tab, that few fonts have; the full-width and the no-break space stay. */
export const ODD_SPACES = /[\t\u1680\u2000-\u200a\u202f\u205f]/g
