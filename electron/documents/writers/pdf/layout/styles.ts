import { INK } from '../paper.ts'
import type { TextStyle } from '../text/rich-text.ts'

/** The sizes of a formal Chinese paper: 五号 (10.5 pt) for running text, 小三/四号 for headings; tables smaller. */
export const STYLES = {
  body: { face: 'serif', size: 10.5, lineHeight: 18, ink: INK.text },
  small: { face: 'sans', size: 9, lineHeight: 14, ink: INK.text },
  note: { face: 'sans', size: 9, lineHeight: 14, ink: INK.note },
  heading1: { face: 'bold', size: 17, lineHeight: 26, ink: INK.text },
  heading2: { face: 'bold', size: 13, lineHeight: 20, ink: INK.text },
  heading3: { face: 'bold', size: 11, lineHeight: 18, ink: INK.text },
  cell: { face: 'sans', size: 9, lineHeight: 13.5, ink: INK.text },
  cellSmall: { face: 'sans', size: 8, lineHeight: 11.5, ink: INK.text },
  caption: { face: 'sans', size: 8.5, lineHeight: 12.5, ink: INK.note },
  running: { face: 'sans', size: 8, lineHeight: 12, ink: INK.note },
} as const satisfies Readonly<Record<string, TextStyle>>

export const bold = (style: TextStyle): TextStyle => ({ ...style, face: 'bold' })
