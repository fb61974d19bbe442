import { BODY, PAGE } from '../paper.ts'
import type { Layout } from '../layout/paginate.ts'

/** Adds the document's bookmarks: headings of levels 2 and 3 below the heading they belong to. */
export function addBookmarks(document: PDFKit.PDFDocument, layout: Layout): void {
  const parents: { level: number; item: Item }[] = []
  for (const { level, title, page, y } of layout.bookmarks) {
    while ((parents.at(-1)?.level ?? 0) >= level) parents.pop()
    const parent = parents.at(-1)?.item ?? rootOf(document)
    const place = { pageNumber: page - 1, top: BODY.top + y - 6, left: PAGE.width, expanded: level === 1 }
    parents.push({ level, item: parent.addItem(title, place) })
  }
}

/** pdfkit's outline item with the options that its types leave out: the page it leads to, and where on the page. */
interface Item {
  addItem(title: string, place: Place): Item
}

interface Place {
  /** From 0. */
  readonly pageNumber: number
  /** Points below the top of the page. */
  readonly top: number
  /** pdfkit 0.20 measures this from the right edge. */
  readonly left: number
  readonly expanded: boolean
}

const rootOf = (document: PDFKit.PDFDocument): Item => document.outline
