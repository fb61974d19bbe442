import type { Block } from '../../../models/blocks.ts'
import { BODY } from '../paper.ts'
import { lineMarks } from '../text/line-marks.ts'
import { textBlock } from '../text/text-block.ts'
import type { LayoutContext } from './context.ts'
import { type Strip, strip } from './strip.ts'
import { STYLES } from './styles.ts'

type Paragraph = Extract<Block, { type: 'paragraph' }>

/**
 * One strip a line. Running text in Chinese begins two characters in and ends at the right margin. At least two
 * lines of a paragraph stand together at the foot and at the head of a page.
 */
export function layoutParagraph(block: Paragraph, context: LayoutContext): Strip[] {
  const style = STYLES[block.style ?? 'body']
  const running = style === STYLES.body && (block.align ?? 'left') === 'left'
  const chinese = context.language === 'zh-CN'
  const indent = running && chinese ? 2 * style.size : 0
  const text = textBlock(block.text, style, BODY.width, context, indent)
  const lines = running ? text.lines.filter((line) => line.to > line.from) : text.lines
  return lines.map((line, index) =>
    strip({
      height: style.lineHeight,
      keep: keepsNext(index, lines.length, block.keepWithNext === true),
      marks: lineMarks(text.text, line, style, {
        x: 0,
        y: 0,
        width: BODY.width,
        align: block.align ?? 'left',
        justify: running && chinese,
      }),
    }),
  )
}

/** Two lines together at either end; the last one with what follows, when it leads it. */
const keepsNext = (index: number, lines: number, leads: boolean): boolean =>
  index === lines - 1 ? leads : index === 0 || index === lines - 2
