import type { Chart, Picture } from '../../../models/blocks.ts'
import type { FaceName, Glyph } from '../text/faces.ts'

/**
 * What is put on paper, as data: found by the layout, which measures and never draws, and drawn by drawing/.
 * Points from the left of the text area and from the top of the strip the mark belongs to, downwards.
 */
export type Mark =
  | TextMark
  /** The page number of an anchor, in a space of `width` kept for it. */
  | {
      readonly kind: 'page-number'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly size: number
      readonly face: FaceName
      readonly ink: number
      readonly anchor: string
      readonly align: 'left' | 'right'
    }
  /** A frame; all frames of a page are drawn in one stroke, so that shared edges are as thin as single ones. */
  | ({ readonly kind: 'frame' } & Area)
  | ({ readonly kind: 'fill'; readonly ink: number } & Area)
  | {
      readonly kind: 'rule'
      readonly x: number
      readonly y: number
      readonly toX: number
      readonly toY: number
      readonly weight: number
      readonly ink: number
      readonly dotted?: boolean
    }
  | ({ readonly kind: 'picture'; readonly picture: Picture } & Area)
  | ({ readonly kind: 'chart'; readonly chart: Chart } & Area)
  | ({ readonly kind: 'link'; readonly to: Target } & Area)

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Glyphs of one face and size on a baseline at `y`. */
export interface TextMark {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly size: number
  readonly face: FaceName
  readonly ink: number
  readonly glyphs: readonly Glyph[]
  /** Added after each glyph, in thousandths of the size; null when nothing is. */
  readonly adjust: readonly number[] | null
}

export type Target = { readonly url: string } | { readonly anchor: string }

/** Distance of the dots of a dotted rule, in points; rules that begin at multiples of it have their dots below one another. */
export const DOT_STEP = 5
