import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeSheetCode,
  encodeSheetCode,
  rosterFingerprint,
  type SheetCode,
} from '../../shared/domain/sheet-code.ts'

const count = fc.integer({ min: 1, max: 9999 })
const pair = fc
  .tuple(count, count)
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
const codes: fc.Arbitrary<SheetCode> = fc
  .record({
    activity: fc.option(fc.uuid()),
    class: fc.option(fc.uuid()),
    pages: pair,
    columns: fc.constantFrom<1 | 2>(1, 2),
    rows: pair,
    students: fc.array(fc.uuid()),
  })
  .map(({ activity, class: class_, pages, columns, rows, students }) => ({
    activity,
    class: class_,
    page: pages[0],
    pages: pages[1],
    columns,
    first: rows[0],
    last: rows[1],
    roster: rosterFingerprint(students),
  }))

describe('the code of a sign-in page', () => {
  it('says what was put into it, whatever that was', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(decodeSheetCode(encodeSheetCode(code))).toEqual(code)
      }),
    )
  })

  it('fits a small QR code: 90 characters of its alphanumeric mode', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(encodeSheetCode(code)).toMatch(/^[0-9A-Z:/-]{1,90}$/)
      }),
    )
  })

  it('with one character wrong is refused', () => {
    const place = fc.nat()
    const letter = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:/-')
    fc.assert(
      fc.property(codes, place, letter, (code, at, char) => {
        const text = encodeSheetCode(code)
        const index = at % text.length
        fc.pre(text[index] !== char)
        expect(decodeSheetCode(text.slice(0, index) + char + text.slice(index + 1))).toBe(null)
      }),
    )
  })

  it('is not seen in any other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeSheetCode(text)).toBe(null)
      }),
    )
    expect(decodeSheetCode('https://u.wechat.com/abc')).toBe(null)
  })

  it('of a later version is refused rather than guessed at', () => {
    const text = encodeSheetCode({
      activity: null,
      class: null,
      page: 1,
      pages: 1,
      columns: 1,
      first: 1,
      last: 25,
      roster: '0000',
    })
    expect(decodeSheetCode(text)).not.toBe(null)
    expect(decodeSheetCode(text.replace('LY1', 'LY2'))).toBe(null)
  })
})

describe('the fingerprint of a roster', () => {
  it('changes when a child joins, leaves or stands elsewhere', () => {
    const roster = rosterFingerprint(['a', 'b', 'c'])
    for (const other of [['a', 'b'], ['b', 'a', 'c'], ['a', 'b', 'c', 'd'], []])
      expect(rosterFingerprint(other)).not.toBe(roster)
    expect(rosterFingerprint(['a', 'b', 'c'])).toBe(roster)
  })
})
