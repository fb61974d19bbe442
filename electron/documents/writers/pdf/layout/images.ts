import type { Block, Picture } from '../../../models/blocks.ts'
import { BODY } from '../paper.ts'
import { blockMarks, cutBlock, type TextBlock, textBlock } from '../text/text-block.ts'
import type { LayoutContext } from './context.ts'
import type { Mark } from './mark.ts'
import { type Strip, strip, together } from './strip.ts'
import { STYLES } from './styles.ts'

type Images = Extract<Block, { type: 'images' }>

const GAP = 10
const CAPTION = { gap: 3, lines: 2 } as const
/** Photos are 4 : 3 or 3 : 4; one alone across the page is kept lower, so that two go on a page. */
const HEIGHT_BY_WIDTH = { 1: 0.6, 2: 0.75, 3: 0.75 } as const

/** A strip for each line of pictures, each with its caption below. Nothing is read from the files here. */
export function layoutImages(block: Images, context: LayoutContext): Strip[] {
  const width = (BODY.width - GAP * (block.perRow - 1)) / block.perRow
  const height = width * HEIGHT_BY_WIDTH[block.perRow]
  const lines: Strip[] = []
  for (let from = 0; from < block.images.length; from += block.perRow) {
    const line = block.images.slice(from, from + block.perRow)
    lines.push(pictureLine(line, width, height, from === 0 ? 0 : GAP, context))
  }
  return block.keep === true ? together(lines) : lines
}

function pictureLine(
  pictures: readonly Picture[],
  width: number,
  height: number,
  gap: number,
  context: LayoutContext,
): Strip {
  const captions = pictures.map(({ caption }) =>
    cutBlock(textBlock(caption, STYLES.caption, width, context), width, CAPTION.lines),
  )
  const below = Math.max(...captions.map((caption) => caption.height))
  const marks = pictures.flatMap((picture, index) => {
    const x = index * (width + GAP)
    return [
      { kind: 'picture', picture, x, y: 0, width, height } as const,
      ...captionMarks(captions[index], x, width, height),
    ]
  })
  return strip({ height: height + CAPTION.gap + below, gap, marks })
}

const captionMarks = (
  caption: TextBlock | undefined,
  x: number,
  width: number,
  height: number,
): readonly Mark[] =>
  caption === undefined ? [] : blockMarks(caption, { x, y: height + CAPTION.gap, width, align: 'center' })
