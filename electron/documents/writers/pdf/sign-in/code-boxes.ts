import { encode } from 'uqr'
import { encodeSheetCode, type SheetCode } from '../../../../../shared/domain/sheet-code.ts'
import type { Box } from '../../../../../shared/domain/sheet-geometry.ts'

/** Version 4 holds every code (90 characters at level M), so that all sheets have modules of one size. */
const VERSION = 4

/** The dark modules of a page's code inside `area` (both in millimetres), neighbours in a line joined. */
export function codeBoxes(code: SheetCode, area: Box): Box[] {
  const { data, size } = encode(encodeSheetCode(code), { ecc: 'M', minVersion: VERSION, border: 0 })
  const module = area.width / size
  return data.flatMap((row, line) =>
    darkRuns(row).map(({ from, to }) => ({
      x: area.x + from * module,
      y: area.y + line * module,
      width: (to - from) * module,
      height: module,
    })),
  )
}

function darkRuns(row: readonly boolean[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const [index, dark] of row.entries()) {
    const last = runs.at(-1)
    if (!dark) continue
    if (last?.to === index) last.to = index + 1
    else runs.push({ from: index, to: index + 1 })
  }
  return runs
}
