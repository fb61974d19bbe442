import { maskPhone } from './mask.ts'

const GAP = '[-\\s.]?'
const MOBILE = new RegExp(`(?<!\\d)(?:\\+?(?:00)?86${GAP})?(1[3-9]\\d)${GAP}(\\d{4})${GAP}(\\d{4})(?!\\d)`)
/** Area code (010 and 02x have three digits, the rest four), number, extension. */
const LANDLINE = new RegExp(
  `(?<!\\d)\\(?(0(?:10|2\\d|[3-9]\\d\\d))\\)?${GAP}(\\d{3,4})${GAP}(\\d{4})(?:(?:转|-|x|ext\\.?)\\s*(\\d{1,5}))?(?!\\d)`,
)
const SERVICE = new RegExp(`(?<!\\d)(400)${GAP}(\\d{3})${GAP}(\\d{4})(?!\\d)`)
const LOCAL = /(?<!\d)([2-9]\d{2,3})[-\s]?(\d{4})(?!\d)/
const ANY = new RegExp([MOBILE, LANDLINE, SERVICE, LOCAL].map(({ source }) => `(?:${source})`).join('|'), 'g')

/** `138****0001`, as papers that leave the school show it. */
export const isMasked = (text: string): boolean => text.includes('**')

/** What two spellings of one number have in common; null for what is no number. People are recognised by it. */
export const phoneKey = (phone: string | null): string | null =>
  phone === null ? null : (phonesIn(phone)[0] ?? null)

/** The numbers in a text, as they are stored: `13800010001`, `0512-53000018`, `0512-53000018-801`, `4008001234`, `53000018`. */
export function phonesIn(text: string): string[] {
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

/** Whether a text says the number that is stored, in another spelling or with its middle hidden. */
export function samePhone(stored: string, said: string): boolean {
  if (stored === said) return true
  const key = phoneKey(stored)
  if (isMasked(said)) return maskPhone(stored) === said || (key !== null && maskPhone(key) === said)
  return key !== null && key === phoneKey(said)
}
