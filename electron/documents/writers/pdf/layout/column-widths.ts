import type { Inline } from '../../../models/blocks.ts'
import { BODY } from '../paper.ts'
import { longestWord } from '../text/line-break.ts'
import { richText, type Setting, type TextStyle } from '../text/rich-text.ts'

export interface StyledText {
  readonly text: Inline
  readonly style: TextStyle
}

/** A column as it is asked for: its share of the width, and every text that stands in it alone. */
export interface WantedColumn {
  readonly share: number
  readonly texts: readonly StyledText[]
}

/**
 * Left edges of columns and the right edge of the last, in points: shares of the width, but no column is narrower than
 * its longest word, so that “Attendance” is not torn where its neighbour has room to spare. `padding` is left and right of a text.
 */
export function columnEdges(columns: readonly WantedColumn[], padding: number, setting: Setting): number[] {
  const least = columns.map((column) => leastWidth(column, padding, setting))
  const room = least.reduce((sum, width) => sum + width, 0) <= BODY.width
  const widths = shared(
    columns.map(({ share }) => share),
    room ? least : columns.map(() => 0),
  )
  let edge = 0
  return [0, ...widths.map((width) => (edge += width))]
}

/** A longer word, such as a file name, is torn: it would take the room of all others. In points. */
const LONGEST = 76

function leastWidth({ texts }: WantedColumn, padding: number, setting: Setting): number {
  const widths = texts.map(({ text, style }) => {
    const width = (longestWord(richText(text, style, setting).glyphs) * style.size) / 1000
    return width > LONGEST ? 0 : width + 2 * padding + ROUNDING
  })
  return Math.max(0, ...widths)
}

const ROUNDING = 0.1

/** Shares of the whole width, of which those below their least get it and the others share what is left. */
function shared(shares: readonly number[], least: readonly number[]): readonly number[] {
  const raised = new Set<number>()
  for (;;) {
    const left = BODY.width - [...raised].reduce((sum, index) => sum + (least[index] ?? 0), 0)
    const total = shares.reduce((sum, share, index) => (raised.has(index) ? sum : sum + share), 0)
    const widths = shares.map((share, index) =>
      raised.has(index) ? (least[index] ?? 0) : (share / total) * left,
    )
    const short = widths.findIndex((width, index) => !raised.has(index) && width < (least[index] ?? 0))
    if (short < 0) return widths
    raised.add(short)
  }
}
