import type { Align } from '../../../models/blocks.ts'
import type { Mark } from '../layout/mark.ts'
import type { Glyph } from './faces.ts'
import { type Line, overhang, pressed } from './line-break.ts'
import type { RichText, TextStyle } from './rich-text.ts'

/** Where a line goes: `y` is the top of the line, `width` the room it is aligned in. */
export interface Room {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align?: Align
  /** Stretch the line to both margins. */
  readonly justify?: boolean
}

/** The marks of one line of a text. */
export function lineMarks(text: RichText, line: Line, style: TextStyle, room: Room): Mark[] {
  const scale = style.size / 1000
  const rest = room.width / scale - line.indent - line.width
  const spread = room.justify === true && !line.last ? stretch(text.glyphs, line, rest) : 0
  const start = room.x + (line.indent + Math.max(0, shiftOf(room.align, rest))) * scale
  const pen = new Pen(style, start, room.y + baseline(style))
  for (let i = line.from; i < line.to; i++) {
    const glyph = text.glyphs[i]
    if (glyph === undefined) continue
    const next = i + 1 < line.to ? text.glyphs[i + 1] : undefined
    pen.put(i, glyph, next === undefined ? 0 : pressed(glyph, next) + (isGap(glyph, next) ? spread : 0))
  }
  return [...pen.finish(), ...linkMarks(text, line, pen, room.y, style.lineHeight)]
}

/** Ideographs fill their square from 0.12 below the baseline to 0.88 above it; so they stand in the middle of the line. */
export const baseline = (style: TextStyle): number => (style.lineHeight - style.size) / 2 + style.size * 0.88

const shiftOf = (align: Align | undefined, rest: number): number =>
  align === 'center' ? rest / 2 : align === 'right' ? rest : 0

/** More than this between two characters, in thousandths of the size, reads (and is searched) as a space. */
const MOST = 90

/** How much to add in each gap so that a line ends at the margin; nothing when it would tear the line apart. */
function stretch(glyphs: readonly Glyph[], line: Line, rest: number): number {
  let gaps = 0
  for (let i = line.from; i + 1 < line.to; i++) {
    const glyph = glyphs[i]
    const next = glyphs[i + 1]
    if (glyph !== undefined && next !== undefined && isGap(glyph, next)) gaps++
  }
  const missing = rest < 0 ? rest + overhang(glyphs[line.to - 1]) : rest
  const each = gaps === 0 ? 0 : Math.max(0, missing) / gaps
  return each > MOST ? 0 : each
}

/** Lines are stretched between characters, but not inside a Latin word. */
const isGap = (glyph: Glyph, next: Glyph): boolean => !(isWordPart(glyph) && isWordPart(next))
const isWordPart = (glyph: Glyph): boolean =>
  glyph.kind === 'word' || (glyph.blank === null && glyph.kind !== 'han')

/** Collects glyphs into marks of one face each, and remembers where each glyph stands. */
class Pen {
  private readonly marks: Mark[] = []
  private readonly places = new Map<number, number>()
  private readonly style: TextStyle
  private readonly y: number
  private x: number
  private glyphs: Glyph[] = []
  private adjust: number[] = []
  private from: number

  constructor(style: TextStyle, x: number, y: number) {
    this.style = style
    this.x = x
    this.from = x
    this.y = y
  }

  put(index: number, glyph: Glyph, extra: number): void {
    if (glyph.face !== this.glyphs[0]?.face || glyph.page !== undefined) this.lift()
    this.places.set(index, this.x)
    if (glyph.page === undefined) {
      this.glyphs.push(glyph)
      this.adjust.push(extra)
    } else this.marks.push(this.pageNumber(glyph, glyph.page))
    this.x += ((glyph.width + extra) * this.style.size) / 1000
    if (glyph.page !== undefined) this.from = this.x
  }

  finish(): Mark[] {
    this.lift()
    return this.marks
  }

  /** Where glyph `index` begins; the end of the line for one beyond it. */
  at(index: number): number {
    return this.places.get(index) ?? this.x
  }

  private lift(): void {
    const [first] = this.glyphs
    if (first !== undefined) {
      const { size, ink } = this.style
      const adjust = this.adjust.some((extra) => extra !== 0) ? this.adjust : null
      const { from: x, y, glyphs } = this
      this.marks.push({ kind: 'text', x, y, size, face: first.face, ink, glyphs, adjust })
    }
    this.glyphs = []
    this.adjust = []
    this.from = this.x
  }

  private pageNumber(glyph: Glyph, anchor: string): Mark {
    const { size, ink } = this.style
    const width = (glyph.width * size) / 1000
    const { x, y } = this
    return { kind: 'page-number', x, y, width, size, face: glyph.face, ink, anchor, align: 'left' }
  }
}

function linkMarks(text: RichText, line: Line, pen: Pen, y: number, height: number): Mark[] {
  return text.links
    .filter((link) => link.from < line.to && link.to > line.from)
    .map((link) => {
      const x = pen.at(Math.max(link.from, line.from))
      const width = pen.at(Math.min(link.to, line.to)) - x
      return { kind: 'link', x, y, width, height, to: { url: link.url } }
    })
}
