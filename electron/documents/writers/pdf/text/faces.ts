import { resource } from '../../../../resources.ts'
import { type ParsedFont, parseFont } from '../drawing/pdfkit-inside.ts'
import { type Blank, blankOf, type CharKind, kindOfChar } from './character.ts'

/** Serif (宋体) for running text, sans (黑体) for forms and tables, bold for headings and emphasis. */
export type FaceName = 'serif' | 'sans' | 'bold'

const FILES: Readonly<Record<FaceName, string>> = {
  serif: 'NotoSerifSC-Regular.ttf',
  sans: 'NotoSansSC-Regular.ttf',
  bold: 'NotoSansSC-Bold.ttf',
}

/** A character as one face draws it. The same object comes back for the same character: glyphs are keys of caches. */
export interface Glyph {
  /** What is found when the text is searched or copied. */
  readonly char: string
  /** The glyph's number in its font file. */
  readonly id: number
  /** Thousandths of the font size. */
  readonly width: number
  /** The face that has it: sans stands in for a character that another face lacks. */
  readonly face: FaceName
  readonly kind: CharKind
  readonly blank: Blank
  /** Set when this is no character but room for the page number of an anchor. */
  readonly page?: string
}

/** Quotes, dashes and ellipses have a full-width form in Chinese and a narrow one in Latin text. */
export type Form = 'wide' | 'narrow'

/** Drawn for a character that no face has (〓 “geta”, the printer's mark for a missing type), never an empty box. */
const GETA = '〓'

/** The glyph of one character. */
export function glyphOf(face: FaceName, char: string, form: Form = 'wide'): Glyph {
  const cache = glyphs[form][face]
  const known = cache.get(char)
  if (known) return known
  const glyph = findGlyph(face, char, form)
  cache.set(char, glyph)
  return glyph
}

/** Whether some face can draw a character of text set in `face`. */
export const covers = (face: FaceName, char: string): boolean => glyphOf(face, char).char === char

/** A font file, parsed once and kept: a hundred documents parse it once. */
export function fontOf(face: FaceName): ParsedFont {
  const known = fonts.get(face)
  if (known) return known
  const font = parseFont(resource('fonts', FILES[face]))
  fonts.set(face, font)
  return font
}

const fonts = new Map<FaceName, ParsedFont>()
const emptyCaches = (): Readonly<Record<FaceName, Map<string, Glyph>>> => ({
  serif: new Map(),
  sans: new Map(),
  bold: new Map(),
})
const glyphs = { wide: emptyCaches(), narrow: emptyCaches() }

const codePoint = (char: string): number => char.codePointAt(0) ?? 0

const faceWith = (face: FaceName, char: string): FaceName | undefined =>
  ([face, 'sans'] as const).find((one) => fontOf(one).hasGlyphForCodePoint(codePoint(char)))

function findGlyph(wanted: FaceName, char: string, form: Form): Glyph {
  const found = faceWith(wanted, char)
  if (found === undefined) return glyphOf(wanted, GETA)
  const { id, advanceWidth } = shapeOf(fontOf(found), char, form)
  return form === 'narrow' && TWO_FORMS.includes(char)
    ? { char, id, width: advanceWidth, face: found, kind: narrowKind(char), blank: null }
    : { char, id, width: advanceWidth, face: found, kind: kindOfChar(char), blank: blankOf(char) }
}

const TWO_FORMS = '“”‘’…—'

/** The Chinese dash: two characters that the fonts join into one glyph. */
export const LONG_DASH = '——'

/** The fonts keep the other form of a character behind an OpenType feature. */
function shapeOf(font: ParsedFont, char: string, form: Form): { id: number; advanceWidth: number } {
  if (char === LONG_DASH) return font.layout(char, {}).glyphs[0] ?? font.glyphForCodePoint(codePoint(char))
  if (!TWO_FORMS.includes(char)) return font.glyphForCodePoint(codePoint(char))
  const [glyph] = font.layout(char, form === 'narrow' ? { pwid: true } : { fwid: true }).glyphs
  return glyph ?? font.glyphForCodePoint(codePoint(char))
}

const narrowKind = (char: string): CharKind => (char === '’' ? 'word' : kindOfChar(char))
