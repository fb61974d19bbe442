/**
 * The plain document model: what a document says, without a word of how a page is drawn. Models are built from
 * records (documents/models) and drawn by a writer (documents/writers). Lengths are in points (1/72 inch).
 */

/** A piece of text; `pageOf` is the page number of an anchor, known once the document is laid out. */
export type Run =
  | string
  | { readonly text: string; readonly bold?: boolean; readonly link?: string }
  | { readonly pageOf: string }

export type Inline = Run | readonly Run[]

export type Align = 'left' | 'center' | 'right'

export interface Column {
  readonly title: string
  /** Share of the table's width; shares are relative to one another. */
  readonly width: number
  readonly align?: Align
}

export interface Cell {
  readonly text: Inline
  readonly align?: Align
  readonly bold?: boolean
  /** How many columns the cell covers (default 1). */
  readonly span?: number
  /** How many rows the cell covers (default 1); the rows below leave the cell out. */
  readonly rows?: number
  readonly shade?: boolean
}

export type Block =
  /** Level 1 starts a chapter on a new page and a bookmark; 2 and 3 are bookmarked below it. Never the last line of a page. */
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly anchor?: string }
  | {
      readonly type: 'paragraph'
      readonly text: Inline
      readonly style?: 'body' | 'small' | 'note'
      readonly align?: Align
      /** Its last line stays on one page with the beginning of what follows. */
      readonly keepWithNext?: boolean
    }
  /** Label and value pairs as a ruled form, `columns` pairs a line (default 2); `wide` values take a whole line. */
  | {
      readonly type: 'form'
      readonly columns?: 1 | 2
      /** Stays on one page, when it fits on one. */
      readonly keep?: boolean
      /** Its last line stays on one page with the beginning of what follows. */
      readonly keepWithNext?: boolean
      readonly fields: readonly { readonly label: string; readonly value: Inline; readonly wide?: boolean }[]
    }
  /** The header row is repeated on every page the table runs over. A row is not split over pages unless it is higher than one. */
  | {
      readonly type: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly (Cell | Inline)[])[]
      readonly size?: 'normal' | 'small'
      readonly anchor?: string
      /** Stays on one page, when it fits on one. */
      readonly keep?: boolean
      /** By row: whether it stays with the row below it, as the title row of a group does. */
      readonly keepWithNext?: readonly boolean[]
      /** Anchors by row, so that other places can name the page of that row. */
      readonly rowAnchors?: readonly (string | undefined)[]
      /** Why there are no rows, in words: stands below the header of a table without rows. */
      readonly empty?: string
    }
  /** Photos in a grid, each scaled into its cell and turned upright, with a caption below. */
  | {
      readonly type: 'images'
      readonly perRow: 1 | 2 | 3
      /** Stays on one page, when it fits on one. */
      readonly keep?: boolean
      readonly images: readonly Picture[]
    }
  | { readonly type: 'chart'; readonly chart: Chart; readonly caption: string }
  /** A tree of boxes (organization chart), top down. A tree too wide for the page is turned into columns below its parent. */
  | { readonly type: 'tree'; readonly roots: readonly TreeNode[] }
  /** Boxes to sign or seal in, side by side. `height` in points. */
  | {
      readonly type: 'signatures'
      readonly height?: number
      readonly boxes: readonly { readonly label: string; readonly note?: string }[]
    }
  /** The contents: every heading of levels 1 and 2 with its page, each a link. */
  | { readonly type: 'contents'; readonly title: string }
  | {
      readonly type: 'cover'
      readonly title: string
      readonly subtitle?: string
      readonly lines: readonly { readonly label: string; readonly value: string }[]
      readonly foot: string
    }
  | { readonly type: 'page-break' }

/** A picture of the file store. A file that is no picture, or is broken, gets a framed note with its name instead. */
export interface Picture {
  /** Absolute path of the stored file. */
  readonly path: string
  readonly caption: string
  /** What the file is called, for the note (the store knows it by its hash only); the caption when left out. */
  readonly name?: string
}

export interface TreeNode {
  readonly title: string
  readonly lines?: readonly string[]
  readonly children?: readonly TreeNode[]
}

export type Chart =
  | {
      readonly kind: 'bar'
      /** Bars lie instead of standing: for long names. */
      readonly horizontal?: boolean
      readonly categories: readonly string[]
      readonly series: readonly Series[]
      readonly unit: string
      readonly max?: number
    }
  | { readonly kind: 'pie'; readonly slices: readonly { readonly name: string; readonly value: number }[] }

export interface Series {
  readonly name: string
  readonly values: readonly number[]
}

/** A whole document. */
export interface DocumentModel {
  /** Goes into the PDF's properties and the page head. */
  readonly title: string
  readonly author: string
  readonly language: 'zh-CN' | 'en'
  /** The date the document speaks for (`2026-06-30`): it alone dates the file, so that the same archive gives the same bytes. */
  readonly date: string
  readonly blocks: readonly Block[]
}
