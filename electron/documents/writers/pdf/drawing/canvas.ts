import type { Area, TextMark } from '../layout/mark.ts'
import { DOT_STEP } from '../layout/mark.ts'
import { INK } from '../paper.ts'
import { type FaceName, fontOf, type Glyph } from '../text/faces.ts'
import { type EmbeddedFont, embedFont, useOnPage } from './pdfkit-inside.ts'

/** What a text is drawn with: the parts of a text mark. */
export type TextToDraw = Omit<TextMark, 'kind'>

export interface RuleToDraw {
  readonly x: number
  readonly y: number
  readonly toX: number
  readonly toY: number
  readonly weight: number
  readonly ink: number
  readonly dotted?: boolean
}

/**
 * Draws on the current page of a pdfkit document, in points from the top left. Operators are written straight into the page
 * (PDF 32000-1, annex A), which is several times faster than pdfkit's text() and rect() for a page full of small texts.
 */
export class Canvas {
  private readonly document: PDFKit.PDFDocument
  private readonly fonts = new Map<FaceName, { font: EmbeddedFont; codes: Map<Glyph, string> }>()
  private readonly onPage = new Set<FaceName>()
  private content: string[] = []
  private frames: string[] = []
  private ink = -1

  constructor(document: PDFKit.PDFDocument) {
    this.document = document
  }

  /** Call before drawing on a new page. */
  startPage(): void {
    this.onPage.clear()
    this.ink = -1
  }

  /** Call when a page is done; and before pdfkit itself draws on it (`flush` alone keeps frames for the end of the page). */
  endPage(): void {
    if (this.frames.length > 0)
      this.content.push(`${FRAME_WEIGHT} w ${INK.rule} G ${this.frames.join(' ')} S`)
    this.frames = []
    this.flush()
  }

  flush(): void {
    if (this.content.length > 0) this.document.addContent(this.content.join('\n'))
    this.content = []
    this.ink = -1
  }

  text(text: TextToDraw, dx = 0, dy = 0): void {
    const font = this.fontOnPage(text.face)
    this.setInk(text.ink)
    const place = `1 0 0 -1 ${points(text.x + dx)} ${points(text.y + dy)} Tm`
    this.content.push(`BT /${font.id} ${points(text.size)} Tf ${place} ${this.shown(text)} ET`)
  }

  frame(area: Area, dx = 0, dy = 0): void {
    this.frames.push(`${rectangle(area, dx, dy)}`)
  }

  /** A line of a frame. */
  edge(x: number, y: number, toX: number, toY: number): void {
    this.frames.push(`${points(x)} ${points(y)} m ${points(toX)} ${points(toY)} l`)
  }

  fill(area: Area, ink: number, dx = 0, dy = 0): void {
    this.setInk(ink)
    this.content.push(`${rectangle(area, dx, dy)} f`)
  }

  /** Rectangles of whole modules in black, as codes are made of: `origin` in points, everything else in modules of `size` points. */
  modules(origin: { readonly x: number; readonly y: number }, size: number, areas: readonly Area[]): void {
    const path = areas.map(({ x, y, width, height }) => `${x} ${y} ${width} ${height} re`).join(' ')
    const module = Number(size.toFixed(5))
    this.content.push(`q ${module} 0 0 ${module} ${points(origin.x)} ${points(origin.y)} cm 0 g ${path} f Q`)
  }

  rule(rule: RuleToDraw, dx = 0, dy = 0): void {
    const dots = rule.dotted === true ? `1 J [0 ${DOT_STEP}] 0 d ` : ''
    const path = `${points(rule.x + dx)} ${points(rule.y + dy)} m ${points(rule.toX + dx)} ${points(rule.toY + dy)} l S`
    this.content.push(`q ${dots}${points(rule.weight)} w ${rule.ink} G ${path} Q`)
  }

  /** Makes faces known to pdfkit by their names, for what pdfkit draws itself. */
  prepare(faces: readonly FaceName[]): void {
    for (const face of faces) this.embedded(face)
  }

  private setInk(ink: number): void {
    if (ink === this.ink) return
    this.ink = ink
    this.content.push(`${ink} g`)
  }

  private fontOnPage(face: FaceName): EmbeddedFont {
    const { font } = this.embedded(face)
    if (!this.onPage.has(face)) useOnPage(this.document, font)
    this.onPage.add(face)
    return font
  }

  private embedded(face: FaceName): { font: EmbeddedFont; codes: Map<Glyph, string> } {
    const known = this.fonts.get(face)
    if (known) return known
    const fresh = { font: embedFont(this.document, face, fontOf(face)), codes: new Map<Glyph, string>() }
    this.fonts.set(face, fresh)
    return fresh
  }

  private shown({ glyphs, adjust, face }: TextToDraw): string {
    const { font, codes } = this.embedded(face)
    const hex = glyphs.map((glyph) => codeOf(glyph, font, codes))
    if (adjust === null) return `<${hex.join('')}> Tj`
    const parts = hex.map((code, index) => {
      const extra = Math.round(adjust[index] ?? 0)
      return extra === 0 ? code : `${code}>${-extra}<`
    })
    return `[<${parts.join('')}>] TJ`
  }
}

const FRAME_WEIGHT = 0.6

/** Hundredths of a point: a 7000th of an inch, finer than any printer. */
const points = (value: number): number => Math.round(value * 100) / 100

const rectangle = (area: Area, dx: number, dy: number): string =>
  `${points(area.x + dx)} ${points(area.y + dy)} ${points(area.width)} ${points(area.height)} re`

/**
 * The two-byte code of a glyph in the document's subset of its font. Two characters that share a glyph (· and •) get a code each,
 * so that the text which is found and copied is the text that was written.
 */
function codeOf(glyph: Glyph, font: EmbeddedFont, codes: Map<Glyph, string>): string {
  const known = codes.get(glyph)
  if (known !== undefined) return known
  const codePoints = [...glyph.char].map((char) => char.codePointAt(0) ?? 0)
  let index = font.subset.includeGlyph(glyph.id)
  const taken = font.unicode[index]
  if (taken !== undefined && !sameText(taken, codePoints)) index = font.subset.glyphs.push(glyph.id) - 1
  font.widths[index] = glyph.width
  font.unicode[index] = codePoints
  const code = index.toString(16).padStart(4, '0')
  codes.set(glyph, code)
  return code
}

const sameText = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((codePoint, index) => codePoint === other[index])
