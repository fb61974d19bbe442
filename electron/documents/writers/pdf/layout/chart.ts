import type { Block } from '../../../models/blocks.ts'
import { BODY } from '../paper.ts'
import { blockMarks, textBlock } from '../text/text-block.ts'
import type { LayoutContext } from './context.ts'
import { type Strip, strip } from './strip.ts'
import { STYLES } from './styles.ts'

type ChartBlock = Extract<Block, { type: 'chart' }>

const HEIGHT = { bar: 190, pie: 170 } as const

/** A chart across the page with its caption below. */
export function layoutChart(block: ChartBlock, context: LayoutContext): Strip {
  const height = HEIGHT[block.chart.kind]
  const caption = textBlock(block.caption, STYLES.caption, BODY.width, context)
  return strip({
    height: height + caption.height,
    marks: [
      { kind: 'chart', chart: block.chart, x: 0, y: 0, width: BODY.width, height },
      ...blockMarks(caption, { x: 0, y: height, width: BODY.width, align: 'center' }),
    ],
  })
}
