import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskPhone } from '../../shared/domain/mask.ts'

describe('a phone number on a paper that leaves the school', () => {
  test.each([
    ['13800010001', '138****0001'],
    ['138 0001 0001', '138****0001'],
    ['138-0001-0001', '138****0001'],
    ['+86 13800010001', '138****0001'],
    ['８６13800010001', '138****0001'],
    ['１３８０００１０００１', '138****0001'],
    ['0512-53000018', '0512-53****18'],
    ['051253000018', '051253****18'],
    ['010-65001234', '010-65****34'],
    ['(0512)53000018', '(0512)53****18'],
    ['0515-6300018', '0515-6****18'],
    ['53000018', '53****18'],
    ['5300018', '5****18'],
    ['13800010001、13900020002', '138****0001、139****0002'],
    ['13800010001 13900020002', '138****0001 139****0002'],
    ['手机13800010001（妈妈）', '手机138****0001(妈妈)'],
    ['12345', '*****'],
    ['', ''],
    ['见班级群', '见班级群'],
    ['转8012', '转8012'],
  ])('%s is printed as %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })

  test('never shows more than seven digits of a number, whatever was typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789-+ ()'), maxLength: 40 })
    fc.assert(
      fc.property(typed, (phone) => {
        for (const run of maskPhone(phone).match(/\d+/g) ?? []) expect(run.length).toBeLessThanOrEqual(7)
      }),
    )
  })
})
