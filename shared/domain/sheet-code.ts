/**
 * The small code on each page of a sign-in sheet, as text: what a photo of the signed page says about itself.
 *
 *     LY1:<activity>:<class>:<page>/<pages>:<columns>:<first>-<last>:<roster>:<check>
 *
 * Only characters of the QR code's alphanumeric mode (ISO/IEC 18004, 7.4.4) are used, so that the code stays small: record ids are the 128 bits
 * of their UUID in base 36, `-` stands for none, `check` is the CRC-16 of all before it. `LY1` is the version.
 */
export interface SheetCode {
  /** Id of the activity (a UUID), or null for an empty sheet. */
  readonly activity: string | null
  /** Id of the class, or null for a sheet of no class. */
  readonly class: string | null
  /** Counted from 1, among the `pages` of this class. */
  readonly page: number
  readonly pages: number
  /** Columns of rows on the page. */
  readonly columns: 1 | 2
  /** Numbers of the first and the last row on the page, counted from 1 through the class. */
  readonly first: number
  readonly last: number
  /** Fingerprint of the roster that was printed: a photo is not to be read against another order of names. */
  readonly roster: string
}

/** The text of a code. Ids must be UUIDs; numbers between 1 and 9999. Throws RangeError for anything else: a fault of the program. */
export function encodeSheetCode(code: SheetCode): string {
  const body = [
    VERSION,
    idText(code.activity),
    idText(code.class),
    `${count(code.page)}/${count(code.pages)}`,
    code.columns,
    `${count(code.first)}-${count(code.last)}`,
    code.roster,
  ].join(':')
  return `${body}:${checksum(body)}`
}

/** Reads the text of a code; null when it is none of ours, of another version, damaged, or says what cannot be. */
export function decodeSheetCode(text: string): SheetCode | null {
  const match = PATTERN.exec(text)
  if (match === null) return null
  const [, body = '', activity = '', class_ = '', page, pages, columns, first, last, roster = '', check] =
    match
  if (checksum(body) !== check) return null
  const code: SheetCode = {
    activity: idFromText(activity),
    class: idFromText(class_),
    page: Number(page),
    pages: Number(pages),
    columns: columns === '2' ? 2 : 1,
    first: Number(first),
    last: Number(last),
    roster,
  }
  const idsRead = (code.activity !== null || activity === NONE) && (code.class !== null || class_ === NONE)
  return idsRead && code.page <= code.pages && code.first <= code.last ? code : null
}

/** The fingerprint of a roster: ids of its students in the order of the rows. Four characters. */
export const rosterFingerprint = (students: readonly string[]): string => checksum(students.join('\n'))

const VERSION = 'LY1'
const NONE = '-'
const ID = '-|[0-9A-Z]{25}'
const COUNT = '[1-9]\\d{0,3}'
const PATTERN = new RegExp(
  `^(${VERSION}:(${ID}):(${ID}):(${COUNT})/(${COUNT}):([12]):(${COUNT})-(${COUNT}):([0-9A-Z]{4})):([0-9A-Z]{4})$`,
)
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/
const ID_LENGTH = 25
const MOST_ID = 1n << 128n

function idText(id: string | null): string {
  if (id === null) return NONE
  if (!UUID.test(id)) throw new RangeError('a sheet code names records by their UUID')
  return BigInt(`0x${id.replaceAll('-', '')}`)
    .toString(36)
    .toUpperCase()
    .padStart(ID_LENGTH, '0')
}

function idFromText(text: string): string | null {
  if (text === NONE) return null
  const value = [...text].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
  if (value >= MOST_ID) return null
  const hex = value.toString(16).padStart(32, '0')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

function count(value: number): number {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError('not a count of a sheet')
  return value
}

/** CRC-16/CCITT-FALSE over UTF-8, in four characters of base 36. */
function checksum(text: string): string {
  let crc = 0xffff
  for (const byte of new TextEncoder().encode(text))
    crc = ((crc << 8) ^ (STEPS[(crc >> 8) ^ byte] ?? 0)) & 0xffff
  return crc.toString(36).toUpperCase().padStart(4, '0')
}

/** The effect of each byte on the checksum: polynomial 0x1021, eight bits at once. */
const STEPS = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 8
  for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021
  return crc
})
