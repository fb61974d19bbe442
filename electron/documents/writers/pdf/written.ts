import type { MissingGlyph } from './missing-glyphs.ts'

/** How to write a file: `signal` stops it (nothing is left behind), `onProgress` is told of each page. */
export interface WriteOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/** What was written. */
export interface Written {
  readonly pages: number
  readonly warnings: readonly PrintWarning[]
}

/** What was written of a document with anchors. */
export interface WrittenDocument extends Written {
  /** The page, counted from 1, on which each anchor stands. */
  readonly anchors: ReadonlyMap<string, number>
}

/** Something that a person should look at before handing the paper in; its text is `print:<code>` of shared/i18n. */
export type PrintWarning =
  | ({ readonly code: 'MISSING_GLYPH' } & MissingGlyph)
  | { readonly code: 'PICTURE_NOT_DRAWN'; readonly name: string; readonly where: string }
