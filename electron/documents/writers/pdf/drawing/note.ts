import type { Language } from '../../../../../shared/i18n/texts.ts'
import type { Area } from '../layout/mark.ts'
import { references } from '../layout/references.ts'
import { STYLES } from '../layout/styles.ts'
import { blockMarks, cutBlock, textBlock } from '../text/text-block.ts'
import type { Canvas } from './canvas.ts'

const PAD = 8

/** A framed note in the middle of an area, where something else was to be drawn. */
export function drawNote(canvas: Canvas, text: string, language: Language, area: Area): void {
  canvas.frame(area)
  const width = area.width - 2 * PAD
  const most = Math.max(1, Math.floor((area.height - 2 * PAD) / STYLES.note.lineHeight))
  const block = cutBlock(
    textBlock(text, STYLES.note, width, { language, references: references() }),
    width,
    most,
  )
  const room = { x: area.x + PAD, y: area.y + (area.height - block.height) / 2, width }
  for (const mark of blockMarks(block, { ...room, align: 'center' }))
    if (mark.kind === 'text') canvas.text(mark)
}
