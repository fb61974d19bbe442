import { describe, expect, test } from 'vitest'
import { derivedValues } from '../../renderer/components/derived-values.ts'
import { carriedOver, firstValues } from '../../renderer/components/first-values.ts'

const KNOWN = { terms: [] }
const LONG_WINTER = {
  year: '2025-2026',
  first_term_from: '2025-08-30',
  first_term_to: '2026-01-30',
  second_term_from: '2026-03-02',
  second_term_to: '2026-07-03',
}

describe('after an entry', () => {
  test('school year and term follow the day, by the term dates that the school has set', () => {
    const visited = (day: string, terms: (typeof LONG_WINTER)[]) =>
      derivedValues('home_visit', { date: day }, {}, { terms })
    expect(visited('2026-02-25', [])).toEqual({ year: '2025-2026', term: 'second' })
    expect(visited('2026-02-25', [LONG_WINTER])).toEqual({ year: '2025-2026', term: 'first' })
    expect(visited('2026-02-3', [])).toEqual({})
  })

  test('a material belongs to the term in which it was handed out', () => {
    expect(derivedValues('material', { issued_on: '2025-10-09' }, {}, KNOWN)).toEqual({
      year: '2025-2026',
      term: 'first',
    })
  })

  test('class hours follow the times, and stay as typed while one of them is missing', () => {
    const hours = (start: string | null, end: string | null) =>
      derivedValues('activity', { start }, { start, end, hours: 2 }, KNOWN)
    expect(hours('14:00', '15:30')).toEqual({ hours: 1.5 })
    expect(hours('14:00', '14:40')).toEqual({ hours: 0.67 })
    expect(hours('14:00', null)).toEqual({})
    expect(hours('14:00', '13:00')).toEqual({})
  })

  test('the month of a plan item is that of its due day', () => {
    expect(derivedValues('plan_item', { due_on: '2026-04-30' }, {}, KNOWN)).toEqual({ month: '2026-04' })
  })
})

describe('a new record', () => {
  test('begins with the year on screen, the usual choice and what its place tells', () => {
    const first = firstValues('plan_item', '2025-2026', { month: '2026-03', plan: 'p', nonsense: 'x' }, KNOWN)
    expect(first).toMatchObject({ month: '2026-03', plan: 'p', status: 'planned', title: null })
    expect(first).not.toHaveProperty('nonsense')
    expect(firstValues('guardianship', '2025-2026', { primary: 'true' }, KNOWN)).toMatchObject({
      primary: true,
    })
    expect(firstValues('activity', '2024-2025', { date: '2025-10-09' }, KNOWN)).toMatchObject({
      year: '2025-2026',
      term: 'first',
      status: 'planned',
      classes: [],
    })
  })

  test('takes over from the one before what both belong to and must choose, and nothing else', () => {
    const member = { body: 'b', name: '甲', role: '委员', phone: '1' }
    expect(carriedOver('member', member)).toEqual({ body: 'b' })
    const visit = { date: '2025-10-09', student: 's', mode: 'home', year: '2025-2026', term: 'first' }
    expect(carriedOver('home_visit', visit)).toEqual({ year: '2025-2026', term: 'first' })
  })
})
