import { isMasked, phonesIn } from '../../../shared/domain/phone.ts'
import { type Cell, cellText } from '../workbook/cell.ts'
import { EMPTY, read, type Reading, readWith, shortened, unreadable } from './reading.ts'
import { cleanLine } from './text.ts'

const NONE = /^(无|没有|暂无|未填|不详|[-—–/\\.·0*]*)$/

/**
 * Phone numbers as they are stored: `13800010001`, `0512-53000018`, `0512-53000018-801`, `4008001234`, `53000018`.
 * Of several in one cell the first counts, with a warning. What is no number stays as it was written, with a warning: it may be one digit
 * short, and only the parents can say which. A masked number is passed through for the planner to compare.
 */
export function readPhone(cell: Cell | undefined): Reading<string> {
  const empty = unreadable(cell)
  if (empty) return empty
  const written = cleanLine(cellText(cell))
  if (isMasked(written)) return read(written)
  if (NONE.test(written)) return EMPTY
  const [first, ...others] = phonesIn(written)
  if (first === undefined) return readWith(written, 'PHONE_INVALID', { value: shortened(written) })
  return others.length > 0 ? readWith(first, 'PHONE_SEVERAL', { value: shortened(written) }) : read(first)
}
