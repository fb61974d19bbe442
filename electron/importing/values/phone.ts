import { type Cell, cellText } from '../workbook/cell.ts'
import { EMPTY, read, type Reading, readWith, shortened, unreadable } from './reading.ts'
import { cleanLine } from './text.ts'

const GAP = '[-\\s.]?'
const MOBILE = new RegExp(`(?<!\\d)(?:\\+?(?:00)?86${GAP})?(1[3-9]\\d)${GAP}(\\d{4})${GAP}(\\d{4})(?!\\d)`)
/** Area code (010 and 02x have three digits, the rest four), number, extension. */
const LANDLINE = new RegExp(
  `(?<!\\d)\\(?(0(?:10|2\\d|[3-9]\\d\\d))\\)?${GAP}(\\d{3,4})${GAP}(\\d{4})(?:(?:转|-|x|ext\\.?)\\s*(\\d{1,5}))?(?!\\d)`,
)
const SERVICE = new RegExp(`(?<!\\d)(400)${GAP}(\\d{3})${GAP}(\\d{4})(?!\\d)`)
const LOCAL = /(?<!\d)([2-9]\d{2,3})[-\s]?(\d{4})(?!\d)/
const ANY = new RegExp([MOBILE, LANDLINE, SERVICE, LOCAL].map(({ source }) => `(?:${source})`).join('|'), 'g')

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

/** `138****0001`, as papers that leave the school show it. */
export const isMasked = (text: string): boolean => /\d\*{2,}|\*{2,}\d/.test(text)

/** What two spellings of one number have in common; null for what is no number. People are recognised by it. */
export const phoneKey = (phone: string | null): string | null =>
  phone === null ? null : (phonesIn(phone)[0] ?? null)

function phonesIn(text: string): string[] {
  const plain = text.normalize('NFKC').replace(/[‐-―−－]/g, '-')
  return [...plain.matchAll(ANY)].map(([number]) => written(number))
}

/** One number that matches, as it is stored. */
function written(number: string): string {
  const landline = LANDLINE.exec(number)
  if (!MOBILE.test(number) && landline) {
    const [, area, front, end, extension] = landline
    return `${area ?? ''}-${front ?? ''}${end ?? ''}${extension ? `-${extension}` : ''}`
  }
  const [, one = '', two = '', three = ''] =
    MOBILE.exec(number) ?? SERVICE.exec(number) ?? LOCAL.exec(number) ?? []
  return one + two + three
}
