import type { FaceName } from './faces.ts'
import type { Setting } from './rich-text.ts'
import { cutBlock, type TextBlock, textBlock } from './text-block.ts'

/** Room in points, and the sizes a text may take in it. */
export interface Fit {
  readonly width: number
  readonly height: number
  readonly most: number
  readonly least: number
  readonly face: FaceName
  readonly ink: number
}

const LINE_HEIGHT = 1.22
const STEP = 0.5

/**
 * A text at the largest size at which it fits its room: on one line while that takes no more than a third off its size, then on several;
 * at the least size cut with … if it must be.
 */
export function fitText(text: string, fit: Fit, setting: Setting): TextBlock {
  const lines = text.split('\n').length
  return (
    firstFit(text, { ...fit, least: Math.max(fit.least, (fit.most * 2) / 3) }, lines, setting) ??
    firstFit(text, fit, Infinity, setting) ??
    cutToFit(text, fit, setting)
  )
}

function firstFit(text: string, fit: Fit, lines: number, setting: Setting): TextBlock | null {
  for (let size = fit.most; size >= fit.least; size -= STEP) {
    const block = sized(text, fit, size, setting)
    const fits = block.height <= fit.height + TOLERANCE && block.lines.length <= lines
    if (fits && !breaksWord(block)) return block
  }
  return null
}

function cutToFit(text: string, fit: Fit, setting: Setting): TextBlock {
  const block = sized(text, fit, fit.least, setting)
  return cutBlock(block, fit.width, Math.max(1, Math.floor(fit.height / block.style.lineHeight)))
}

const sized = (text: string, { face, ink, width }: Fit, size: number, setting: Setting): TextBlock =>
  textBlock(text, { face, ink, size, lineHeight: size * LINE_HEIGHT }, width, setting)

const TOLERANCE = 0.01

/** Whether a line ends in the middle of a Latin word. */
const breaksWord = ({ text: { glyphs }, lines }: TextBlock): boolean =>
  lines.some(({ to }) => glyphs[to - 1]?.kind === 'word' && glyphs[to]?.kind === 'word')
