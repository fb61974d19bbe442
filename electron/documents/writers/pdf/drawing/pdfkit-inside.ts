import PDFDocument from 'pdfkit'

/**
 * The part of pdfkit 0.20 that its types keep to themselves, in one place: a parsed font can be handed from document to document
 * (parsing is what costs), and glyphs can be written straight into a page (pdfkit's own text() shapes each line with
 * OpenType rules that Chinese does not need: 0.1 to 0.3 ms a line here).
 */

/** A font as fontkit parsed it. */
export interface ParsedFont {
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number }
  layout(
    text: string,
    features: Readonly<Record<string, boolean>>,
  ): { readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number }[] }
}

/** A font inside one document: the subset of its glyphs that the document uses, with their widths and characters. */
export interface EmbeddedFont {
  readonly id: string
  readonly font: ParsedFont
  readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number }
  /** By glyph of the subset: thousandths of the font size. */
  readonly widths: number[]
  /** By glyph of the subset: the code points that are found when text is searched or copied. */
  readonly unicode: (readonly number[])[]
  /** The PDF object to list among a page's resources. */
  ref(): unknown
}

/** Parses a TrueType font file. */
export const parseFont = (path: string): ParsedFont =>
  currentFont(new PDFDocument({ autoFirstPage: false, font: path })).font

/** Takes a parsed font into a document under `name`, by which `document.font(name)` finds it too. */
export function embedFont(document: PDFKit.PDFDocument, name: string, font: ParsedFont): EmbeddedFont {
  const register: unknown = Reflect.get(document, 'registerFont')
  if (typeof register === 'function') Reflect.apply(register, document, [name, font])
  document.font(name)
  return currentFont(document)
}

function currentFont(document: PDFKit.PDFDocument): EmbeddedFont {
  const font: unknown = Reflect.get(document, '_font')
  if (!isEmbeddedFont(font)) throw new Error('pdfkit no longer keeps its current font where 0.20 kept it')
  return font
}

const isEmbeddedFont = (value: unknown): value is EmbeddedFont =>
  typeof value === 'object' &&
  value !== null &&
  ['font', 'subset', 'widths', 'unicode'].every((part) => part in value)

/** Lists a font among the resources of the page being drawn, as pdfkit's text() does. */
export function useOnPage(document: PDFKit.PDFDocument, font: EmbeddedFont): void {
  const fonts: unknown = Reflect.get(document.page, 'fonts')
  if (typeof fonts === 'object' && fonts !== null) Reflect.set(fonts, font.id, font.ref())
}

/** Takes a JPEG into a document, to be drawn with `document.image` as often as needed. */
export const openImage = (document: PDFKit.PDFDocument, data: Buffer): PDFKit.Mixins.ImageSrc =>
  (document as PDFKit.PDFDocument & ImageOpener).openImage(data)

interface ImageOpener {
  openImage(data: Buffer): PDFKit.Mixins.ImageSrc
}
