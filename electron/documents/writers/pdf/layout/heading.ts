import type { Block } from '../../../models/blocks.ts'
import { BODY } from '../paper.ts'
import { readable } from '../text/shape.ts'
import { blockMarks, textBlock } from '../text/text-block.ts'
import { headingAnchor, type LayoutContext } from './context.ts'
import { type Strip, strip } from './strip.ts'
import { STYLES } from './styles.ts'

type Heading = Extract<Block, { type: 'heading' }>

const STYLE = { 1: STYLES.heading1, 2: STYLES.heading2, 3: STYLES.heading3 } as const

/** A heading stays with what follows it; a chapter's heading starts a page. Each is a bookmark and can be linked to. */
export function layoutHeading(block: Heading, index: number, context: LayoutContext): Strip {
  const style = STYLE[block.level]
  const text = textBlock(block.text, style, BODY.width, context)
  const anchor = headingAnchor(index, block.anchor)
  return strip({
    height: text.height,
    keep: true,
    fresh: block.level === 1,
    anchors: [anchor],
    bookmark: { level: block.level, title: readable(block.text).replaceAll('\n', ' '), anchor },
    marks: blockMarks(text, { x: 0, y: 0, width: BODY.width, align: block.level === 1 ? 'center' : 'left' }),
  })
}
