import type { Block, DocumentModel } from '../../../models/blocks.ts'
import type { Texts } from '../../../../../shared/i18n/texts.ts'
import { layoutChart } from './chart.ts'
import { layoutContents } from './contents.ts'
import type { LayoutContext } from './context.ts'
import { layoutCover } from './cover.ts'
import { layoutForm } from './form.ts'
import { layoutHeading } from './heading.ts'
import { layoutImages } from './images.ts'
import { type Layout, paginate } from './paginate.ts'
import { layoutParagraph } from './paragraph.ts'
import { improve, references } from './references.ts'
import { layoutSignatures } from './signatures.ts'
import type { Strip } from './strip.ts'
import { layoutTable } from './table.ts'
import { layoutTree } from './tree.ts'

/**
 * Lays a document out on pages without drawing anything: twice where page numbers stand inside the text, because the room they
 * take is known only when the pages are; a third time in the rare case that this moved something over a page's end.
 */
export function layoutDocument(model: DocumentModel, texts: Texts): Layout {
  let assumed = references()
  for (let grown = false; ; grown = true) {
    const layout = layoutOnce({ model, texts, language: model.language, references: assumed })
    const better = improve(layout.anchors, assumed, grown)
    if (better === null) return layout
    assumed = better
  }
}

function layoutOnce(context: LayoutContext): Layout {
  const strips: Strip[] = []
  let below = 0
  let fresh = false
  for (const [index, block] of context.model.blocks.entries()) {
    if (block.type === 'page-break') {
      fresh = true
      continue
    }
    const [first, ...rest] = layoutBlock(block, index, context)
    const [above, under] = marginsOf(block, context)
    if (first === undefined) continue
    strips.push({ ...first, gap: Math.max(above, below), fresh: first.fresh || fresh }, ...rest)
    fresh = false
    below = under
  }
  return paginate(strips)
}

/** Room above and below each kind of block, in points; between two blocks the larger counts. */
const MARGINS: Readonly<Record<Block['type'], readonly [number, number]>> = {
  heading: [14, 7],
  paragraph: [2, 2],
  form: [4, 10],
  table: [4, 10],
  images: [6, 10],
  chart: [6, 10],
  tree: [8, 12],
  signatures: [8, 10],
  contents: [0, 12],
  cover: [0, 0],
  'page-break': [0, 0],
}

/** Chinese paragraphs are told apart by their indent, English ones by the room between them. */
const marginsOf = ({ type }: Block, { language }: LayoutContext): readonly [number, number] =>
  type === 'paragraph' && language === 'en' ? [6, 6] : MARGINS[type]

function layoutBlock(block: Block, index: number, context: LayoutContext): Strip[] {
  switch (block.type) {
    case 'heading':
      return [layoutHeading(block, index, context)]
    case 'paragraph':
      return layoutParagraph(block, context)
    case 'form':
      return layoutForm(block, context)
    case 'table':
      return layoutTable(block, context)
    case 'images':
      return layoutImages(block, context)
    case 'chart':
      return [layoutChart(block, context)]
    case 'tree':
      return layoutTree(block, context)
    case 'signatures':
      return [layoutSignatures(block, context)]
    case 'contents':
      return layoutContents(block, context)
    case 'cover':
      return [layoutCover(block, context)]
    case 'page-break':
      return []
  }
}
