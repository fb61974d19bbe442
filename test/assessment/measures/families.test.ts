import { beforeEach, describe, expect, test } from 'vitest'
import type { Draft } from '../../../shared/domain/kinds.ts'
import { type AssessedSchool, assessedSchool, YEAR } from '../../fixtures/assessed-school.ts'

let school: AssessedSchool
beforeEach(async () => {
  school = await assessedSchool()
})

describe('the share of families trained', () => {
  const share = async (params: unknown = {}) => (await school.measure('guardian.trainedShare', params)).ratio

  async function threeChildrenAtTwoSessions() {
    const children = await school.enroll({ 小班1: 3 })
    const long = await school.hold({ hours: 3 })
    const short = await school.hold({ hours: null, start: '08:00', end: '09:00' })
    const rows = [
      [long, 0, 'present'],
      [short, 0, 'late'],
      [long, 1, 'present'],
      [short, 1, 'leave'],
      [long, 2, 'absent'],
    ] as const
    await school.create(
      'attendance',
      ...rows.map(([activity, child, status]) => ({ activity, student: children[child]?.id ?? '', status })),
    )
    return children
  }

  test('counts who was present at so many sessions and for so many hours', async () => {
    await threeChildrenAtTwoSessions()
    expect(await share()).toEqual({ part: 2, whole: 3 })
    expect(await share({ sessions: 2 })).toEqual({ part: 1, whole: 3 })
    expect(await share({ sessions: 2, hours: 4 })).toEqual({ part: 1, whole: 3 })
    expect(await share({ sessions: 2, hours: 4.5 })).toEqual({ part: 0, whole: 3 })
    expect(await share({ hours: 3 })).toEqual({ part: 2, whole: 3 })
  })

  test('leaves out open days and sessions that were cancelled', async () => {
    const [child] = await school.enroll({ 小班1: 2 })
    for (const draft of [{ kind: 'open_day' }, { status: 'cancelled' }] as const) {
      const activity = await school.hold(draft)
      await school.create('attendance', { activity, student: child?.id ?? '', status: 'present' })
    }
    const session = await school.hold()
    await school.create('attendance', { activity: session, student: child?.id ?? '', status: 'absent' })
    expect(await share()).toEqual({ part: 0, whole: 2 })
  })

  test('cannot be measured without attendance lists, however many figures there are', async () => {
    await school.enroll({ 小班1: 5 })
    await school.hold({ expected: 5, attended: 5 })
    expect((await school.measure('guardian.trainedShare')).value).toBeNull()
  })

  test('names no child, but lets the list be opened', async () => {
    const children = await threeChildrenAtTwoSessions()
    const { lacking } = await school.measure('guardian.trainedShare', { sessions: 2 })
    expect(lacking.map(({ id, title }) => [id, title]).toSorted()).toEqual(
      [[children[1]?.id, null], [children[2]?.id, null]].toSorted(), // prettier-ignore
    )
  })

  test('does not ask for children who left during the year, but for those who graduated at its end', async () => {
    await threeChildrenAtTwoSessions()
    const big = await school.add('class', { year: YEAR, grade: '大班', name: '大班9' })
    const [gone, left, graduated] = await school.create(
      'student',
      { name: '转走' },
      { name: '转出', status: 'left' },
      { name: '毕业', status: 'graduated' },
    )
    await school.create(
      'enrollment',
      { student: gone?.id ?? '', class: big, left_on: '2026-01-10' },
      { student: left?.id ?? '', class: big },
      { student: graduated?.id ?? '', class: big, left_on: '2026-08-31' },
    )
    expect(await share()).toEqual({ part: 2, whole: 4 })
  })
})

describe('home visits', () => {
  const visit = (
    student: string,
    date: string,
    more: Partial<Draft<'home_visit'>> = {},
  ): Draft<'home_visit'> => ({
    student,
    date,
    visitors: '周敏',
    year: YEAR,
    term: date < '2026-02' ? 'first' : 'second',
    ...more,
  })

  test('per month are the fewest of any month of term, some months left out', async () => {
    const [child] = await school.enroll({ 小班1: 1 })
    const id = child?.id ?? ''
    const months = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-03', '2026-04', '2026-05', '2026-06']
    for (const month of months)
      await school.create('home_visit', visit(id, `${month}-05`), visit(id, `${month}-20`))
    await school.create('home_visit', visit(id, '2026-01-14'))
    const perMonth = async (skipMonths: readonly number[]) =>
      (await school.measure('visit.perMonth', { skipMonths })).value
    expect([await perMonth([]), await perMonth([2, 7]), await perMonth([1, 2, 7])]).toEqual([0, 1, 2])
    expect((await school.measure('visit.count')).value).toBe(17)
    expect((await school.measure('visit.count', { per: 'term' })).value).toBe(8)
  })

  test('follow the term dates that the school set', async () => {
    await school.create('school_year', {
      year: YEAR,
      first_term_from: '2025-09-01',
      first_term_to: '2025-10-31',
      second_term_from: '2026-03-01',
      second_term_to: '2026-03-31',
    })
    const [child] = await school.enroll({ 小班1: 1 })
    for (const date of ['2025-09-02', '2025-10-02', '2026-03-02'])
      await school.create('home_visit', visit(child?.id ?? '', date))
    expect((await school.measure('visit.perMonth')).value).toBe(1)
  })

  test('cover the children visited, each once, and only those who are in the school', async () => {
    const children = await school.enroll({ 小班1: 4 })
    const outsider = await school.add('student', { name: '外校' })
    const [one, two] = children
    await school.create(
      'home_visit',
      visit(one?.id ?? '', '2025-10-01', { mode: 'home' }),
      visit(one?.id ?? '', '2026-03-01', { mode: 'phone' }),
      visit(two?.id ?? '', '2026-03-01', { mode: 'phone' }),
      visit(outsider, '2026-03-01'),
    )
    const coverage = async (params: unknown = {}) => (await school.measure('visit.coverage', params)).ratio
    expect(await coverage()).toEqual({ part: 2, whole: 4 })
    expect(await coverage({ modes: ['home'] })).toEqual({ part: 1, whole: 4 })
    expect(await coverage({ term: 'second' })).toEqual({ part: 2, whole: 4 })
  })

  test('cover nothing that can be measured in a school without children', async () => {
    expect((await school.measure('visit.coverage')).value).toBeNull()
  })
})
