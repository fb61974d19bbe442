import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KIND_IDS, fieldsOf, KINDS } from '../../../shared/domain/kinds.ts'
import { isDay } from '../../../shared/domain/moment.ts'
import { phoneKey, samePhone } from '../../../shared/domain/phone.ts'
import { readChoice } from '../../../electron/importing/values/choice.ts'
import { readDay } from '../../../electron/importing/values/day.ts'
import { readNumber, readTruth } from '../../../electron/importing/values/number.ts'
import { readPhone } from '../../../electron/importing/values/phone.ts'
import type { Reading } from '../../../electron/importing/values/reading.ts'
import {
  findSchoolYear,
  readMonth,
  readSchoolYear,
  readTerm,
} from '../../../electron/importing/values/school-calendar.ts'
import { cleanLine, cleanLines, cleanName, readText } from '../../../electron/importing/values/text.ts'
import { readTime } from '../../../electron/importing/values/time.ts'
import { OTHER_WORDS, RELATION_WORDS } from '../../../electron/importing/values/words.ts'
import type { Cell } from '../../../electron/importing/workbook/cell.ts'

const text = (value: string): Cell => ({ type: 'text', text: value })
const number = (value: number): Cell => ({ type: 'number', value })
/** The value, or the code of why there is none. */
const outcome = <T>(reading: Reading<T>) => ('error' in reading ? reading.error.code : reading.value)
const warned = <T>(reading: Reading<T>) => ('warning' in reading ? reading.warning?.code : undefined)

describe('a text', () => {
  it('loses what nobody typed, and never a character of a name', () => {
    expect(cleanLine('　朱\u200b子涵\u202e\n')).toBe('朱子涵')
    expect(cleanLine('𠮷田䶮 欧阳㛃 （小）①ＡＢ')).toBe('𠮷田䶮 欧阳㛃 （小）①ＡＢ')
    expect(cleanLine('👨‍👩‍👧 亲子')).toBe('👨‍👩‍👧 亲子')
    expect(cleanLine('新生\r\n家长会')).toBe('新生 家长会')
    expect(cleanLine('半\ud842个')).toBe('半个')
    expect(cleanLines(' 一、\r\n二、 \n\n')).toBe('一、\n二、')
  })

  it('of a name spread over three characters is the name', () => {
    expect(cleanName('张　三')).toBe('张三')
    expect(cleanName('Anna  Maria')).toBe('Anna Maria')
    expect(cleanName('古丽·买买提')).toBe('古丽·买买提')
  })

  it('with control characters is read without them and said so', () => {
    const reading = readText(text('朱\u0007子\u202e涵'), cleanLine)
    expect([outcome(reading), warned(reading)]).toEqual(['朱子涵', 'CHARACTERS_REMOVED'])
  })

  it('stays =HYPERLINK(...) as it was written', () => {
    expect(outcome(readText(text('=HYPERLINK("http://x","点我")'), cleanLine))).toBe(
      '=HYPERLINK("http://x","点我")',
    )
  })

  it('of an error or a formula without result is empty, with a warning', () => {
    expect(warned(readText({ type: 'broken', error: '#REF!' }, cleanLine))).toBe('CELL_BROKEN')
    expect(warned(readDay({ type: 'uncalculated' }, null))).toBe('FORMULA_EMPTY')
  })

  it('cleaned once is clean, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(cleanLine(cleanLine(any))).toBe(cleanLine(any))
        expect(cleanLines(cleanLines(any))).toBe(cleanLines(any))
      }),
    )
  })
})

describe('a phone number', () => {
  it.each([
    ['13800010001', '13800010001'],
    ['１３９67752444', '13967752444'],
    ['150 2187 3128', '15021873128'],
    ['138-4587-5385', '13845875385'],
    ['+86 138 0001 0001', '13800010001'],
    ['0086-13800010001', '13800010001'],
    ['妈妈：13800010001', '13800010001'],
    ['0512-53000018', '0512-53000018'],
    ['051253000018', '0512-53000018'],
    ['(010) 62345678', '010-62345678'],
    ['0512-53000018转801', '0512-53000018-801'],
    ['53000018', '53000018'],
    ['400-800-1234', '4008001234'],
    ['无', null],
    ['——', null],
    ['138****0001', '138****0001'],
  ])('%s is %s', (written, stored) => {
    expect(readPhone(text(written))).toEqual({ value: stored })
  })

  it('stored as a number is read in full', () => {
    expect(outcome(readPhone(number(13946012857)))).toBe('13946012857')
  })

  it.each([
    '13800010001/13900010002',
    '13800010001 13900010002',
    '13800010001（爸）\n13900010002（妈）',
    '13800010001、0512-53000018',
  ])('of several the first counts: %s', (written) => {
    const reading = readPhone(text(written))
    expect([outcome(reading), warned(reading)]).toEqual(['13800010001', 'PHONE_SEVERAL'])
  })

  it.each(['1380001000', '138000100012', '1.38E+10', '110', '问班主任'])(
    '%s stays as it was written, with a warning',
    (written) => {
      const reading = readPhone(text(written))
      expect([outcome(reading), warned(reading)]).toEqual([written, 'PHONE_INVALID'])
      expect(phoneKey(written)).toBeNull()
    },
  )

  it('is the same in another spelling and with its middle hidden', () => {
    expect(samePhone('13800010001', '138 0001 0001')).toBe(true)
    expect(samePhone('13800010001', '138****0001')).toBe(true)
    expect(samePhone('0512-53000018', '0512-53****18')).toBe(true)
    expect(samePhone('13800010001', '13800010002')).toBe(false)
    expect(samePhone('13800010001', '139****0001')).toBe(false)
    expect(samePhone('缺号', '缺号')).toBe(true)
    expect(samePhone('缺号', '无')).toBe(false)
  })

  it('in any usual spelling is the same number', () => {
    const mobile = fc.stringMatching(/^1[3-9]\d{9}$/)
    fc.assert(
      fc.property(
        mobile,
        fc.constantFrom('', ' ', '-', ' - '.trim()),
        fc.constantFrom('', '+86', '86-', '0086'),
        (digits, gap, prefix) => {
          const spelled = prefix + [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].join(gap)
          expect(phoneKey(spelled)).toBe(digits)
          expect(
            phoneKey(digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))),
          ).toBe(digits)
        },
      ),
    )
  })
})

describe('a date', () => {
  it.each([
    '2025-09-12', '2025-9-12', '2025/9/12', '2025.9.12', '2025年9月12日', '2025 年 09 月 12 号', '20250912', '２０２５－０９－１２',
    '2025-09-12 星期五', '2025/9/12 18:30', '2025-09-12T00:00:00.000Z', '2025年9月12日（周五）', '二〇二五年九月十二日', 'Sep 12, 2025', '12 September 2025',
  ])('%s is 2025-09-12', (written) => {
    expect(readDay(text(written), null)).toEqual({ value: '2025-09-12' })
  }) // prettier-ignore

  it('is one as Excel stores it, as its number, and as eight digits', () => {
    expect(outcome(readDay({ type: 'moment', day: '2025-09-12', time: '18:30' }, null))).toBe('2025-09-12')
    expect(outcome(readDay(number(45912.77), null))).toBe('2025-09-12')
    expect(outcome(readDay(number(20250912), null))).toBe('2025-09-12')
  })

  it('without a year is taken from the school year, with a warning', () => {
    for (const [written, day] of [
      ['9月12日', '2025-09-12'],
      ['3/20', '2026-03-20'],
      ['3.20', '2026-03-20'],
    ] as const) {
      const reading = readDay(text(written), '2025-2026')
      expect([outcome(reading), warned(reading)]).toEqual([day, 'DATE_GUESSED'])
    }
    expect(outcome(readDay(text('9月12日'), null))).toBe('NOT_A_DATE')
  })

  it('with two digits of a year is of this century, with a warning', () => {
    const reading = readDay(text('25.9.12'), null)
    expect([outcome(reading), warned(reading)]).toEqual(['2025-09-12', 'DATE_GUESSED'])
  })

  it.each([
    '0025-09-12',
    '2025-02-30',
    '2025-13-01',
    '2025-09',
    '9/8/2025',
    '明天',
    '2025',
    '20251301',
    'Foo 12, 2025',
  ])('%s is none', (written) => {
    expect(outcome(readDay(text(written), null))).toBe('NOT_A_DATE')
  })

  it.each([9.12, 2025, 3, -1, 1e9])('the number %s is none', (value) => {
    expect(outcome(readDay(number(value), '2025-2026'))).toBe('NOT_A_DATE')
  })

  it('of the calendar is read in five spellings as itself, and nothing else is read as a date', () => {
    const day = fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (moment) => {
        const iso = moment.toISOString().slice(0, 10)
        const [year, month, date] = iso.split('-').map(Number) as [number, number, number]
        for (const written of [
          iso,
          `${year}/${month}/${date}`,
          `${year}.${month}.${date}`,
          `${year}年${month}月${date}日`,
          iso.replaceAll('-', ''),
        ])
          expect(outcome(readDay(text(written), null))).toBe(iso)
      }),
    )
    fc.assert(
      fc.property(fc.string(), (any) => {
        const result = outcome(readDay(text(any), '2025-2026'))
        expect(result === null || result === 'NOT_A_DATE' || isDay(String(result))).toBe(true)
      }),
    )
  })
})

describe('a time of day', () => {
  it.each([
    ['18:30', '18:30'], ['18：30', '18:30'], ['8:05', '08:05'], ['18:30:00', '18:30'], ['下午2:30', '14:30'], ['晚上7点', '19:00'], ['上午9时30分', '09:30'],
    ['6点半', '06:30'], ['中午12点', '12:00'], ['2:30 PM', '14:30'], ['12:05 am', '00:05'], ['1830', '18:30'], ['下午三点半', '15:30'], ['9点钟', '09:00'], ['14.30', '14:30'],
  ])('%s is %s', (written, time) => {
    expect(readTime(text(written))).toEqual({ value: time })
  }) // prettier-ignore

  it('is one as Excel stores it', () => {
    expect(outcome(readTime({ type: 'moment', day: '1899-12-30', time: '18:30' }))).toBe('18:30')
    expect(outcome(readTime(number(0.770833)))).toBe('18:30')
  })

  it.each(['25:00', '18:60', '傍晚', '18:30-20:30', '3'])('%s is none', (written) => {
    expect(outcome(readTime(text(written)))).toBe('NOT_A_TIME')
  })
})

describe('the school calendar', () => {
  it.each([
    ['2026-02', '2026-02'], ['2026年2月', '2026-02'], ['2026/2', '2026-02'], ['2026.02', '2026-02'], ['202602', '2026-02'], ['2026-02-14', '2026-02'], ['2026年12月份', '2026-12'],
  ])('month %s is %s', (written, month) => {
    expect(readMonth(text(written), null)).toEqual({ value: month })
  }) // prettier-ignore

  it('a month without a year is taken from the school year; a number that may be January or October is refused', () => {
    expect(outcome(readMonth(text('2月'), '2025-2026'))).toBe('2026-02')
    expect(outcome(readMonth(text('十月'), '2025-2026'))).toBe('2025-10')
    expect(outcome(readMonth(number(2026.1), null))).toBe('NOT_A_MONTH')
    expect(outcome(readMonth(number(2026.02), null))).toBe('2026-02')
    expect(outcome(readMonth(text('2026-13'), null))).toBe('NOT_A_MONTH')
    expect(outcome(readMonth({ type: 'moment', day: '2026-02-01', time: '00:00' }, null))).toBe('2026-02')
  })

  it.each([
    '2025-2026',
    '2025—2026学年',
    '2025/2026',
    '2025～2026',
    '25-26',
    '2025-26学年',
    '2025学年',
    '2025',
    '２０２５－２０２６',
  ])('school year %s is 2025-2026', (written) => {
    expect(readSchoolYear(text(written))).toEqual({ value: '2025-2026' })
  })

  it.each(['2025-2027', '2026-2025', '明年', '0025-0026'])('%s is no school year', (written) => {
    expect(outcome(readSchoolYear(text(written)))).toBe('NOT_A_SCHOOL_YEAR')
  })

  it('a school year is found in a title', () => {
    expect(findSchoolYear('城西中心幼儿园 小一班 花名册（2025—2026学年第一学期）')).toBe('2025-2026')
    expect(findSchoolYear('2025学年花名册')).toBe('2025-2026')
    expect(findSchoolYear('花名册 2025年9月')).toBeNull()
    expect(findSchoolYear('电话 0512-5300')).toBeNull()
  })

  it.each([
    ['第一学期', 'first'], ['上学期', 'first'], ['上', 'first'], ['1', 'first'], ['一', 'first'], ['first', 'first'], ['First term', 'first'], ['2025-2026学年第一学期', 'first'], ['秋季学期', 'first'],
    ['第二学期', 'second'], ['下', 'second'], ['2', 'second'], ['Second term', 'second'], ['春季', 'second'], ['三', 'NOT_A_CHOICE'],
  ])('term %s is %s', (written, term) => {
    expect(outcome(readTerm(text(written)))).toBe(term)
  }) // prettier-ignore
})

describe('a number', () => {
  it.each([
    ['188', 188], ['188人', 188], ['１８８', 188], ['1,234', 1234], ['2.5课时', 2.5], ['三', 3], ['约30人', 30], ['-3', -3], ['2 小时', 2], ['—', null],
  ])('%s is %s', (written, value) => {
    expect(readNumber(text(written), false)).toEqual({ value })
  }) // prettier-ignore

  it.each(['很多', '1,23', '12月', '3-5', '90%', '1e5'])('%s is none', (written) => {
    expect(outcome(readNumber(text(written), false))).toBe('NOT_A_NUMBER')
  })

  it('of people is whole', () => {
    expect(outcome(readNumber(number(188), true))).toBe(188)
    expect(outcome(readNumber(number(2.5), true))).toBe('NOT_A_NUMBER')
  })

  it.each([
    ['是', true], ['√', true], ['1', true], ['Yes', true], ['否', false], ['×', false], ['0', false], ['no', false], ['或许', 'NOT_A_CHOICE'],
  ])('yes or no: %s is %s', (written, truth) => {
    expect(outcome(readTruth(text(written)))).toBe(truth)
  }) // prettier-ignore
})

describe('a choice', () => {
  const kinds = KINDS.body.fields.kind.choices
  const relation = KINDS.guardianship.fields.relation.choices
  const chosen = (written: string, choices: Parameters<typeof readChoice>[1], others = {}) =>
    outcome(readChoice(text(written), choices, others, { kind: 'body', name: 'kind' }))

  it('is read by either label, by its key, and without the brackets of its label', () => {
    for (const written of [
      '发展(指导)委员会',
      '发展（指导）委员会',
      '发展指导委员会',
      '发展委员会',
      'Steering committee',
      'steering_committee',
    ])
      expect(chosen(written, kinds)).toBe('steering_committee')
    expect(chosen('退休人员', KINDS.lecturer.fields.kind.choices)).toBe('veteran')
    expect(chosen('歌舞团', kinds)).toBe('NOT_A_CHOICE')
  })

  it.each([
    ['爸爸', 'father'], ['妈妈', 'mother'], ['外公', 'grandfather'], ['姥姥', 'grandmother'], ['奶奶', 'grandmother'], ['祖母', 'grandmother'], ['爷爷', 'grandfather'], ['叔叔', 'other'], ['父亲', 'father'],
  ])('%s is %s', (word, key) => {
    expect(chosen(word, relation, RELATION_WORDS)).toBe(key)
  }) // prettier-ignore

  it('of every field is read by both its labels', () => {
    for (const kind of KIND_IDS)
      for (const [name, field] of fieldsOf(kind))
        if (field.type === 'choice')
          for (const [key, label] of Object.entries(field.choices))
            for (const written of [label.zh, label.en, key])
              expect([kind, name, written, chosen(written, field.choices)]).toEqual([
                kind,
                name,
                written,
                key,
              ])
  })

  it('by another word always means a choice that the field has', () => {
    for (const [place, words] of Object.entries(OTHER_WORDS)) {
      const [kind, name] = place.split('.')
      const field = fieldsOf(KIND_IDS.find((id) => id === kind) ?? 'school').find(
        ([each]) => each === name,
      )?.[1]
      expect(field?.type, place).toBe('choice')
      if (field?.type === 'choice')
        for (const key of Object.values(words)) expect(Object.keys(field.choices), place).toContain(key)
    }
    for (const key of Object.values(RELATION_WORDS)) expect(Object.keys(relation)).toContain(key)
  })
})
