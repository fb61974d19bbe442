import { clipped, displayWidth, padded } from './display-width.ts'

/** Space between two columns. */
const GAP = '  '
/** A column is never made narrower than this many terminal columns to fit the screen. */
const NARROWEST = 8

/**
 * Lines of a table: a header, a rule, the rows. Columns are as wide as their widest entry; when the whole is wider than
 * `width` terminal columns, the widest columns are cut. Line breaks within an entry become blanks.
 */
export function tableLines(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  width = Infinity,
): string[] {
  const flat = rows.map((row) => header.map((_, at) => oneLine(row[at] ?? '')))
  const wanted = header.map((title, at) =>
    Math.max(displayWidth(title), ...flat.map((row) => displayWidth(row[at] ?? ''))),
  )
  const widths = fitted(wanted, width - GAP.length * (header.length - 1))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => padded(clipped(cell, widths[at] ?? 0), widths[at] ?? 0))
      .join(GAP)
      .trimEnd()
  return [line(header), widths.map((columns) => '─'.repeat(columns)).join(GAP), ...flat.map(line)]
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** The widths cut so that their sum is at most `room`, the widest first. */
function fitted(wanted: readonly number[], room: number): number[] {
  const widths = [...wanted]
  let excess = widths.reduce((sum, width) => sum + width, 0) - room
  while (excess > 0) {
    const widest = Math.max(...widths)
    if (widest <= NARROWEST) break
    const at = widths.indexOf(widest)
    const next = Math.max(NARROWEST, ...widths.filter((width) => width < widest))
    const cut = Math.min(excess, widest - next)
    widths[at] = widest - Math.max(1, cut)
    excess -= Math.max(1, cut)
  }
  return widths
}
