import type { Inline, Run } from '../../../models/blocks.ts'
import type { Language } from '../../../../../shared/i18n/texts.ts'
import type { References } from '../layout/references.ts'
import { type FaceName, type Glyph, glyphOf } from './faces.ts'
import { shape } from './shape.ts'

/** How a text looks. Sizes in points; `ink` is a grey from 0 (black) to 1. */
export interface TextStyle {
  readonly face: FaceName
  readonly size: number
  readonly lineHeight: number
  readonly ink: number
}

/** What the setting of any text depends on. */
export interface Setting {
  readonly language: Language
  readonly references: References
}

/** The glyphs of an inline text, and which of them are links. */
export interface RichText {
  readonly glyphs: readonly Glyph[]
  readonly links: readonly { readonly from: number; readonly to: number; readonly url: string }[]
}

/** Turns an inline text of the model into glyphs. Emphasis in Chinese is 黑体, so bold runs leave a serif text for the bold sans face. */
export function richText(inline: Inline, style: TextStyle, setting: Setting): RichText {
  if (typeof inline === 'string')
    return { glyphs: shape(inline, style.face, setting.language), links: NO_LINKS }
  const glyphs: Glyph[] = []
  const links: { from: number; to: number; url: string }[] = []
  for (const run of runsOf(inline)) {
    const from = glyphs.length
    glyphs.push(...glyphsOf(run, style, setting))
    if (typeof run !== 'string' && 'link' in run && run.link !== undefined)
      links.push({ from, to: glyphs.length, url: run.link })
  }
  return { glyphs, links }
}

/** The runs of an inline text, whichever way it is written. */
export const runsOf = (inline: Inline): readonly Run[] => (isRuns(inline) ? inline : [inline])

const isRuns = (inline: Inline): inline is readonly Run[] => Array.isArray(inline)

const NO_LINKS: RichText['links'] = []

function glyphsOf(run: Run, style: TextStyle, setting: Setting): readonly Glyph[] {
  if (typeof run === 'string') return shape(run, style.face, setting.language)
  if ('pageOf' in run) return [pageNumber(run.pageOf, style, setting.references)]
  return shape(run.text, run.bold === true ? 'bold' : style.face, setting.language)
}

function pageNumber(anchor: string, style: TextStyle, references: References): Glyph {
  const digit = glyphOf(style.face, '0')
  return { ...digit, width: digit.width * references.digitsOf(anchor), page: anchor }
}
