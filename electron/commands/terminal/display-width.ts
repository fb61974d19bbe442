/**
 * How many columns a text takes on a terminal: Chinese characters, kana, full-width marks and emoji take two, marks that
 * sit on another character none (Unicode UAX 11, as far as a school's names and texts go).
 */
export function displayWidth(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text))
    width += WIDE.test(segment) ? 2 : NONE.test(segment) ? 0 : 1
  return width
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const NONE = /^[\p{Cc}\p{Cf}\p{Mn}\p{Me}]+$/u

/** The text with spaces behind it up to `width` columns; longer texts stay as they are. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)))

/** The text cut to at most `width` columns, with `…` where something was cut off. */
export function clipped(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (displayWidth(kept + segment) > width - 1) break
    kept += segment
  }
  return `${kept}…`
}

/** The lines of a text folded at `width` columns: Latin words stay whole, Chinese may break between any two characters. */
export function folded(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = []
    let current = ''
    for (const piece of line.match(PIECES) ?? []) {
      if (displayWidth(current + piece.trimEnd()) > width && current !== '') {
        lines.push(current.trimEnd())
        current = ''
      }
      current += piece
    }
    return [...lines, current.trimEnd()]
  })
}

/** A Latin word with the blank behind it, or one other character with the closing mark that may not begin a line. */
const PIECES = /[\x21-\x7e]+\s*|[^\x21-\x7e][，。；：、！？）”》]*\s*/gu
