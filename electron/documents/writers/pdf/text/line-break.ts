import type { Glyph } from './faces.ts'
import { BREAK } from './shape.ts'

/** A line of a text: the glyphs from `from` up to and without `to`. Widths in thousandths of the font size. */
export interface Line {
  readonly from: number
  readonly to: number
  readonly width: number
  /** Left free before the first glyph. */
  readonly indent: number
  /** Whether the text ends here or goes on in a new paragraph: such a line is not stretched to the margin. */
  readonly last: boolean
}

/**
 * Breaks a text into lines of at most `measure`; the first line of each of its paragraphs is indented. Closing punctuation never begins a line and
 * opening punctuation never ends one (GB/T 15834-2011, 5.1): what would stand wrong moves on with its neighbour.
 * Latin words and numbers stay whole unless they are longer than a line.
 */
export function breakLines(glyphs: readonly Glyph[], measure: number, indent = 0): Line[] {
  const lines: Line[] = []
  for (let next = 0; next < glyphs.length;) {
    const indented = indent > 0 && (next === 0 || glyphs[next - 1] === BREAK)
    const from = indented ? skipSpaces(glyphs, next) : next
    const end = endOfLine(glyphs, from, indented ? measure - indent : measure)
    lines.push(lineOf(glyphs, from, end, indented ? indent : 0))
    next = startAfter(glyphs, end)
  }
  return lines
}

/** The width of a stretch of glyphs set solid, in thousandths of the font size. */
export function widthOf(glyphs: readonly Glyph[], from = 0, to = glyphs.length): number {
  let width = 0
  for (let i = from; i < to; i++) width += advance(glyphs, from, i)
  return width
}

/** The width of the widest stretch that no line break may divide, in thousandths of the font size. */
export function longestWord(glyphs: readonly Glyph[]): number {
  let longest = 0
  for (let from = 0, to = 1; to <= glyphs.length; to++) {
    if (to < glyphs.length && glyphs[to] !== BREAK && !mayBreakBefore(glyphs, to)) continue
    const { width } = lineOf(glyphs, from, to, 0)
    longest = Math.max(longest, width)
    from = to
  }
  return longest
}

/**
 * How much two neighbours move together, in thousandths of the font size (0 or negative): two full-width marks with a blank between
 * them, as in 》、 or ：“, share half of it (CLREQ 3.1.6, 标点挤压).
 */
export function pressed(before: Glyph | undefined, glyph: Glyph): number {
  if (before === undefined || before.blank === null || glyph.blank === null) return 0
  return before.blank === 'left' && glyph.blank === 'right' ? 0 : -HALF
}

const HALF = 500

/** The blank half of a closing mark at the end of a line may stand outside the margin. */
export const overhang = (glyph: Glyph | undefined): number => (glyph?.blank === 'right' ? HALF : 0)

const advance = (glyphs: readonly Glyph[], from: number, index: number): number => {
  const glyph = glyphs[index]
  if (glyph === undefined) return 0
  return glyph.width + (index > from ? pressed(glyphs[index - 1], glyph) : 0)
}

function endOfLine(glyphs: readonly Glyph[], from: number, measure: number): number {
  let width = 0
  let breakable = from
  for (let i = from; i < glyphs.length; i++) {
    const glyph = glyphs[i]
    if (glyph === undefined || glyph === BREAK) return i
    if (i > from && mayBreakBefore(glyphs, i)) breakable = i
    width += advance(glyphs, from, i)
    if (glyph.kind !== 'space' && width - overhang(glyph) > measure + TOLERANCE)
      return breakable > from ? breakable : Math.max(i, from + 1)
  }
  return glyphs.length
}

/** Sums of widths carry rounding errors; a hundredth of a point is nobody's overflow. */
const TOLERANCE = 1

function lineOf(glyphs: readonly Glyph[], from: number, end: number, indent: number): Line {
  let to = end
  while (to > from && glyphs[to - 1]?.kind === 'space') to--
  const rest = startAfter(glyphs, end)
  const last = rest >= glyphs.length || glyphs[rest - 1] === BREAK
  return { from, to, width: widthOf(glyphs, from, to), indent, last }
}

/** Spaces and one line break at the end of a line belong to it. */
function startAfter(glyphs: readonly Glyph[], end: number): number {
  const next = skipSpaces(glyphs, end)
  return glyphs[next] === BREAK ? next + 1 : next
}

function skipSpaces(glyphs: readonly Glyph[], from: number): number {
  let next = from
  while (next < glyphs.length && glyphs[next]?.kind === 'space' && glyphs[next] !== BREAK) next++
  return next
}

function mayBreakBefore(glyphs: readonly Glyph[], index: number): boolean {
  const before = glyphs[index - 1]
  const after = glyphs[index]
  if (before === undefined || after === undefined) return false
  if (after.kind === 'space' || after.kind === 'close' || after.kind === 'dash') return false
  if (before.kind === 'space') return true
  if (before.kind === 'open') return false
  if (after.kind === 'word' || isHalfOpen(after)) return !holdsWord(glyphs, index)
  return true
}

/** Whether the glyph before `index` holds a following word to itself: `3.14`, `f(x)`, `a@b.cn`; not after `home-` or `and/`. */
function holdsWord(glyphs: readonly Glyph[], index: number): boolean {
  const before = glyphs[index - 1]
  if (before?.kind === 'close') return before.blank === null
  if (before?.kind !== 'word') return false
  return !(JOINT.test(before.char) && isLetter(glyphs[index - 2]) && isLetter(glyphs[index]))
}

const JOINT = /^[-/–]$/
const isLetter = (glyph: Glyph | undefined): boolean => glyph !== undefined && /^\p{L}$/u.test(glyph.char)
const isHalfOpen = (glyph: Glyph): boolean => glyph.kind === 'open' && glyph.blank === null
