import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  classHours,
  daysBetween,
  lastDayOf,
  monthAfter,
  monthsOf,
  sameDayIn,
  schoolYear,
  termMonths,
  termOf,
  type TermDates,
} from '../../shared/domain/calendar.ts'
import { schoolYearOfDay } from '../../shared/domain/moment.ts'

const SHORT_WINTER: TermDates = {
  year: '2025-2026',
  first_term_from: '2025-08-30',
  first_term_to: '2026-01-30',
  second_term_from: '2026-02-24',
  second_term_to: '2026-07-03',
}

describe('a school year', () => {
  test('runs from 1 September to 31 August', () => {
    expect(schoolYear('2025-2026')).toMatchObject({ from: '2025-09-01', to: '2026-08-31' })
  })

  test.each(['2025', '2025-2027', '2026-2025', '0025-0026', '2025/2026', ''])('is not named %j', (name) => {
    expect(() => schoolYear(name)).toThrow('INVALID')
  })

  test('holds every day that is said to be of it', () => {
    const days = fc
      .integer({ min: 0, max: 60_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, (day) => {
        const { from, to } = schoolYear(schoolYearOfDay(day))
        return from <= day && day <= to
      }),
    )
  })
})

describe('a term', () => {
  test.each([
    ['2025-09-01', 'first'],
    ['2026-01-31', 'first'],
    ['2026-02-01', 'second'],
    ['2026-08-20', 'second'],
  ])('of %s is the %s one', (date, term) => {
    expect(termOf(date)).toBe(term)
  })

  test('follows the dates the school set', () => {
    expect(termOf('2026-02-10', [SHORT_WINTER])).toBe('first')
    expect(termOf('2026-02-24', [SHORT_WINTER])).toBe('second')
  })

  test('has the months that are at least half term time', () => {
    expect(termMonths(schoolYear('2025-2026')).map((month) => month.slice(5))).toEqual(
      '09 10 11 12 01 02 03 04 05 06 07'.split(' '),
    )
    expect(termMonths(schoolYear('2025-2026', [SHORT_WINTER])).map((month) => month.slice(5))).toEqual(
      '09 10 11 12 01 03 04 05 06'.split(' '),
    )
    expect(termMonths(schoolYear('2025-2026'), 'second')).toEqual([
      '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07',
    ]) // prettier-ignore
  })
})

describe('days and months', () => {
  test('are counted over leap days and the turn of the year', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1)
    expect(daysBetween('2026-01-08', '2026-01-01')).toBe(-7)
    expect(lastDayOf('2024-02')).toBe('2024-02-29')
    expect(lastDayOf('2025-12')).toBe('2025-12-31')
    expect(monthsOf({ from: '2025-11-30', to: '2026-01-01' })).toEqual(['2025-11', '2025-12', '2026-01'])
  })
})

describe('class hours', () => {
  test.each([
    [{ hours: 2, start: '08:00', end: '12:00' }, 2],
    [{ hours: null, start: '18:30', end: '20:30' }, 2],
    [{ hours: null, start: '14:00', end: '15:30' }, 1.5],
    [{ hours: 0, start: '14:00', end: '15:30' }, 0],
    [{ hours: null, start: '14:00', end: null }, null],
    [{ hours: null, start: '14:00', end: '14:00' }, null],
    [{ hours: null, start: '20:00', end: '18:00' }, null],
    [{ hours: null, start: null, end: null }, null],
  ])('of %o are %s', (activity, hours) => {
    expect(classHours(activity)).toBe(hours)
  })
})

describe('a month', () => {
  test.each([
    ['2026-01', 1, '2026-02'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-05', -17, '2024-12'],
  ])('%s and %i months is %s', (month, months, after) => {
    expect(monthAfter(month, months)).toBe(after)
  })

  test.each([
    ['2026-02', '2026-01-31', '2026-02-28'],
    ['2028-02', '2028-01-31', '2028-02-29'],
    ['2026-05', '2026-02-28', '2026-05-28'],
  ])('%s holds %s as %s', (month, day, same) => {
    expect(sameDayIn(month, day)).toBe(same)
  })
})
