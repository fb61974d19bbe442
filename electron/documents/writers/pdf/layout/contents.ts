import type { Block, DocumentModel } from '../../../models/blocks.ts'
import { BODY, INK } from '../paper.ts'
import { baseline } from '../text/line-marks.ts'
import type { TextStyle } from '../text/rich-text.ts'
import { blockMarks, textBlock } from '../text/text-block.ts'
import { headingAnchor, type LayoutContext } from './context.ts'
import { DOT_STEP, type Mark } from './mark.ts'
import { type Strip, strip } from './strip.ts'
import { bold, STYLES } from './styles.ts'

type Contents = Extract<Block, { type: 'contents' }>
interface Entry {
  readonly text: string
  readonly anchor: string
  readonly level: 1 | 2
}

const STYLE = {
  1: { ...bold(STYLES.body), lineHeight: 22 },
  2: { ...STYLES.body, lineHeight: 18 },
} as const satisfies Readonly<Record<1 | 2, TextStyle>>
const INDENT = { 1: 0, 2: 20 } as const
/** Room for the page number at the right margin. */
const NUMBER_WIDTH = 30

/** The title, and a line for each heading of levels 1 and 2 with dots and its page; each line is a link. */
export function layoutContents(block: Contents, context: LayoutContext): Strip[] {
  const title = textBlock(block.title, STYLES.heading1, BODY.width, context)
  return [
    strip({
      height: title.height + 10,
      fresh: true,
      keep: true,
      marks: blockMarks(title, { x: 0, y: 0, width: BODY.width, align: 'center' }),
    }),
    ...entriesOf(context.model).map((entry) => entryStrip(entry, context)),
  ]
}

const entriesOf = (model: DocumentModel): Entry[] =>
  model.blocks.flatMap((block, index) =>
    block.type === 'heading' && block.level !== 3
      ? [{ text: block.text, anchor: headingAnchor(index, block.anchor), level: block.level }]
      : [],
  )

function entryStrip({ text, anchor, level }: Entry, context: LayoutContext): Strip {
  const style = STYLE[level]
  const x = INDENT[level]
  const width = BODY.width - x - NUMBER_WIDTH
  const title = textBlock(text.replaceAll('\n', ' '), style, width, context)
  const y = title.height - style.lineHeight
  const end = x + ((title.lines.at(-1)?.width ?? 0) * style.size) / 1000
  const marks: Mark[] = [
    ...blockMarks(title, { x, y: 0, width }),
    ...leader(end + 6, BODY.width - NUMBER_WIDTH + 10, y + baseline(style)),
    pageNumber(anchor, y, style),
    { kind: 'link', x, y: 0, width: BODY.width - x, height: title.height, to: { anchor } },
  ]
  return strip({ height: title.height, marks, keep: level === 1, gap: level === 1 ? 4 : 0 })
}

/** Dots from the title to the number: drawn, not typed, so that the text of the page stays clean. */
function leader(from: number, to: number, y: number): Mark[] {
  const start = Math.ceil(from / DOT_STEP) * DOT_STEP
  if (to - start < 2 * DOT_STEP) return []
  return [{ kind: 'rule', x: start, y, toX: to, toY: y, weight: 0.9, ink: INK.faint, dotted: true }]
}

const pageNumber = (anchor: string, y: number, style: TextStyle): Mark => ({
  kind: 'page-number',
  x: BODY.width - NUMBER_WIDTH,
  y: y + baseline(style),
  width: NUMBER_WIDTH,
  size: style.size,
  face: 'sans',
  ink: style.ink,
  anchor,
  align: 'right',
})
