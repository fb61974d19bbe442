import type { Block } from '../../../models/blocks.ts'
import { BODY, INK } from '../paper.ts'
import type { TextStyle } from '../text/rich-text.ts'
import { blockMarks, type TextBlock, textBlock } from '../text/text-block.ts'
import type { LayoutContext } from './context.ts'
import type { Mark } from './mark.ts'
import { type Strip, strip } from './strip.ts'
import { STYLES } from './styles.ts'

type Cover = Extract<Block, { type: 'cover' }>

const TITLE = { most: 30, least: 15, lines: 3, y: 0.2 } as const
const LINES = { y: 0.56, size: 12, lineHeight: 19, labelWidth: 110, width: 330, gap: 9 } as const
const SUBTITLE: TextStyle = { ...STYLES.heading2, size: 15, lineHeight: 24 }
const FOOT: TextStyle = { ...STYLES.body, size: 13, lineHeight: 21 }
const VALUE: TextStyle = { ...STYLES.body, size: LINES.size, lineHeight: LINES.lineHeight }

/** A page of its own: title in the upper third, what the paper is about on ruled lines, the foot at the bottom. */
export function layoutCover(block: Cover, context: LayoutContext): Strip {
  const title = titleBlock(block.title, context)
  const subtitle = textBlock(block.subtitle ?? '', SUBTITLE, BODY.width, context)
  const foot = textBlock(block.foot, FOOT, BODY.width, context)
  const titleY = BODY.height * TITLE.y
  const across = { x: 0, width: BODY.width, align: 'center' } as const
  const linesY = Math.max(BODY.height * LINES.y, titleY + title.height + subtitle.height + 40)
  return strip({
    height: BODY.height,
    fresh: true,
    bare: true,
    marks: [
      ...blockMarks(title, { ...across, y: titleY }),
      ...blockMarks(subtitle, { ...across, y: titleY + title.height + 14 }),
      ...ruledLines(block, linesY, context),
      ...blockMarks(foot, { ...across, y: BODY.height - foot.height }),
    ],
  })
}

/** The largest size at which the title takes three lines or fewer. */
function titleBlock(title: string, context: LayoutContext): TextBlock {
  for (let size: number = TITLE.most; ; size -= 1) {
    const style: TextStyle = { face: 'bold', size, lineHeight: size * 1.45, ink: INK.text }
    const block = textBlock(title, style, BODY.width, context)
    if (block.lines.length <= TITLE.lines || size <= TITLE.least) return block
  }
}

function ruledLines(block: Cover, top: number, context: LayoutContext): Mark[] {
  const x = (BODY.width - LINES.width) / 2
  const valueX = x + LINES.labelWidth
  const valueWidth = LINES.width - LINES.labelWidth
  const marks: Mark[] = []
  let y = top
  for (const { label, value } of block.lines) {
    const name = textBlock(label, VALUE, LINES.labelWidth - 8, context)
    const text = textBlock(value, VALUE, valueWidth, context)
    const height = Math.max(name.height, text.height, LINES.lineHeight)
    const bottom = y + height + 2
    marks.push(...blockMarks(name, { x, y, width: LINES.labelWidth - 8, align: 'right' }))
    marks.push(...blockMarks(text, { x: valueX, y, width: valueWidth, align: 'center' }))
    marks.push({
      kind: 'rule',
      x: valueX,
      y: bottom,
      toX: valueX + valueWidth,
      toY: bottom,
      weight: 0.6,
      ink: INK.rule,
    })
    y = bottom + LINES.gap
  }
  return marks
}
