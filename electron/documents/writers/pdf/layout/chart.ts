import type { Block } from '../../../models/blocks.ts'
import { BODY } from '../paper.ts'
import { blockMarks, textBlock } from '../text/text-block.ts'
import type { LayoutContext } from './context.ts'
import { type Strip, strip } from './strip.ts'
import { STYLES } from './styles.ts'

type ChartBlock = Extract<Block, { type: 'chart' }>

const HEIGHT = { bar: 190, pie: 170 } as const
/** Room for one name of lying bars, and around all of them. */
const LYING = { bar: 15, around: 34 } as const

const heightOf = ({ chart }: ChartBlock): number =>
  chart.kind === 'bar' && chart.horizontal === true
    ? LYING.around + LYING.bar * Math.max(3, chart.categories.length) * Math.max(1, chart.series.length)
    : HEIGHT[chart.kind]

/** A chart across the page with its caption below. */
export function layoutChart(block: ChartBlock, context: LayoutContext): Strip {
  const height = heightOf(block)
  const caption = textBlock(block.caption, STYLES.caption, BODY.width, context)
  return strip({
    height: height + caption.height,
    marks: [
      { kind: 'chart', chart: block.chart, x: 0, y: 0, width: BODY.width, height },
      ...blockMarks(caption, { x: 0, y: height, width: BODY.width, align: 'center' }),
    ],
  })
}
