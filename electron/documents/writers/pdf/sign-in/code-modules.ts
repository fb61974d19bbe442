import { encode } from 'uqr'
import { encodeSheetCode, type SheetCode } from '../../../../../shared/domain/sheet-code.ts'

/** A page's code as a QR code: dark modules, neighbours in a line joined; all in modules. */
export interface CodeModules {
  readonly size: number
  readonly dark: readonly Run[]
}

interface Run {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: 1
}

/** Version 4 holds every code (90 characters at level M), so that all sheets have modules of one size. */
const VERSION = 4
/** A mask breaks up patterns in the data; ids are as good as random, so that trying all eight masks on each page gains nothing. */
const MASK = 3

/** The QR code of a page, without quiet zone. */
export function codeModules(code: SheetCode): CodeModules {
  const text = encodeSheetCode(code)
  const { data, size } = encode(text, { ecc: 'M', minVersion: VERSION, maskPattern: MASK, border: 0 })
  return { size, dark: data.flatMap((row, y) => darkRuns(row, y)) }
}

function darkRuns(row: readonly boolean[], y: number): Run[] {
  const runs: { x: number; y: number; width: number; height: 1 }[] = []
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1)
    if (!dark) continue
    if (last !== undefined && last.x + last.width === x) last.width++
    else runs.push({ x, y, width: 1, height: 1 })
  }
  return runs
}
