import type { Block } from '../../../models/blocks.ts'
import { BODY } from '../paper.ts'
import { blockMarks, textBlock } from '../text/text-block.ts'
import type { LayoutContext } from './context.ts'
import { type Strip, strip } from './strip.ts'
import { STYLES } from './styles.ts'

type Signatures = Extract<Block, { type: 'signatures' }>

const PAD = 6
const HEIGHT = 92

/** Boxes side by side: what is to be signed at the top left, its note (a date, a seal) at the bottom right. */
export function layoutSignatures(block: Signatures, context: LayoutContext): Strip {
  const width = BODY.width / Math.max(1, block.boxes.length)
  const inner = width - 2 * PAD
  const texts = block.boxes.map((box) => ({
    label: textBlock(box.label, STYLES.cell, inner, context),
    note: textBlock(box.note ?? '', STYLES.cell, inner, context),
  }))
  const needed = Math.max(0, ...texts.map(({ label, note }) => label.height + note.height + 3 * PAD))
  const height = Math.max(block.height ?? HEIGHT, needed)
  const marks = texts.flatMap(({ label, note }, index) => {
    const x = index * width
    return [
      { kind: 'frame', x, y: 0, width, height } as const,
      ...blockMarks(label, { x: x + PAD, y: PAD, width: inner }),
      ...blockMarks(note, { x: x + PAD, y: height - PAD - note.height, width: inner, align: 'right' }),
    ]
  })
  return strip({ height, marks })
}
