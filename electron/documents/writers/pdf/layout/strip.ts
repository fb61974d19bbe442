import type { RichText, TextStyle } from '../text/rich-text.ts'
import type { Line } from '../text/line-break.ts'
import type { Align } from '../../../models/blocks.ts'
import type { Mark } from './mark.ts'

/**
 * A horizontal slice of a document that is never torn: a line of a paragraph, a row of a table, a chart. Blocks are laid out
 * into strips, strips are stacked on pages. Heights in points.
 */
export interface Strip {
  readonly height: number
  readonly marks: readonly Mark[]
  /** Room above, left out at the top of a page. */
  readonly gap: number
  /** Stays on one page with the strip that follows. */
  readonly keep: boolean
  /** Starts a page. */
  readonly fresh: boolean
  /** Repeated above this strip when it comes to stand at the top of a page (the header of a table). */
  readonly heads: readonly Strip[]
  /** Boxes that run through this strip and its neighbours, drawn once for each page they touch. */
  readonly spans: readonly SpanBox[]
  /** Places of this strip that page numbers and links point at. */
  readonly anchors: readonly string[]
  readonly bookmark: Bookmark | null
  /** The page shows no head and no foot. */
  readonly bare: boolean
}

export interface Bookmark {
  readonly level: 1 | 2 | 3
  readonly title: string
  readonly anchor: string
}

/** A box over several strips: a cell over several rows, or a cell higher than a page. Its label stands in the middle of each part. */
export interface SpanBox {
  readonly x: number
  readonly width: number
  readonly shade: boolean
  readonly label: Label | null
}

export interface Label {
  readonly text: RichText
  readonly lines: readonly Line[]
  readonly style: TextStyle
  readonly align: Align
  /** Room left free on both sides, in points. */
  readonly padding: number
}

/** Strips that stay on one page, when they fit on one. */
export const together = (strips: readonly Strip[]): Strip[] =>
  strips.map((one, index) => (index < strips.length - 1 ? { ...one, keep: true } : one))

/** Strips of which the last stays on one page with the strip that follows. */
export const leading = (strips: readonly Strip[]): Strip[] =>
  strips.map((one, index) => (index === strips.length - 1 ? { ...one, keep: true } : one))

/** A strip with what is usual left out. */
export const strip = (parts: Partial<Strip> & Pick<Strip, 'height' | 'marks'>): Strip => ({
  gap: 0,
  keep: false,
  fresh: false,
  heads: [],
  spans: [],
  anchors: [],
  bookmark: null,
  bare: false,
  ...parts,
})
