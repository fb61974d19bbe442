import type { Align, Inline } from '../../../models/blocks.ts'
import type { Mark } from '../layout/mark.ts'
import { type Glyph, glyphOf } from './faces.ts'
import { breakLines, type Line, widthOf } from './line-break.ts'
import { lineMarks } from './line-marks.ts'
import { type RichText, richText, type Setting, type TextStyle } from './rich-text.ts'

/** A text broken into lines; `height` in points. */
export interface TextBlock {
  readonly text: RichText
  readonly lines: readonly Line[]
  readonly style: TextStyle
  readonly height: number
}

/** Breaks a text into lines of `width` points, `indent` (points) before the first line of each of its paragraphs. */
export function textBlock(
  inline: Inline,
  style: TextStyle,
  width: number,
  setting: Setting,
  indent = 0,
): TextBlock {
  const text = richText(inline, style, setting)
  const scale = 1000 / style.size
  const lines = breakLines(text.glyphs, width * scale, indent * scale)
  return { text, lines, style, height: lines.length * style.lineHeight }
}

/** The marks of a whole block of text whose first line begins at `y`. */
export const blockMarks = (
  block: TextBlock,
  room: { readonly x: number; readonly y: number; readonly width: number; readonly align?: Align },
): Mark[] =>
  block.lines.flatMap((line, index) =>
    lineMarks(block.text, line, block.style, { ...room, y: room.y + index * block.style.lineHeight }),
  )

/** At most `most` lines of a text, the last ending in … when something had to be left out. */
export function cutBlock(block: TextBlock, width: number, most: number): TextBlock {
  const { style, text } = block
  const last = block.lines[most - 1]
  if (block.lines.length <= most || last === undefined) return block
  const measure = (width * 1000) / style.size
  const tail = cutToWidth([...text.glyphs.slice(last.from, last.to), ELLIPSIS(style)], measure)
  const glyphs = [...text.glyphs.slice(0, last.from), ...tail]
  const lines = [...block.lines.slice(0, most - 1), ...breakLines(tail, measure).map(shiftBy(last.from))]
  return { text: { ...text, glyphs }, lines, style, height: lines.length * style.lineHeight }
}

const ELLIPSIS = (style: TextStyle): Glyph => glyphOf(style.face, '…', 'narrow')

const shiftBy =
  (by: number) =>
  (line: Line): Line => ({ ...line, from: line.from + by, to: line.to + by })

/** Glyphs ending in an ellipsis: as many before it as fit into `measure` (thousandths of the size). */
function cutToWidth(glyphs: readonly Glyph[], measure: number): Glyph[] {
  const ellipsis = glyphs.slice(-1)
  let keep = glyphs.length - 1
  while (keep > 0 && widthOf([...glyphs.slice(0, keep), ...ellipsis]) > measure) keep--
  return [...glyphs.slice(0, keep), ...ellipsis]
}
