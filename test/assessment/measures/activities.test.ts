import { beforeEach, describe, expect, test } from 'vitest'
import { type AssessedSchool, assessedSchool } from '../../fixtures/assessed-school.ts'

let school: AssessedSchool
beforeEach(async () => {
  school = await assessedSchool()
})

describe('activities', () => {
  test('count by kind, over the year, the terms or the months of term', async () => {
    await school.hold({ kind: 'open_day', date: '2025-10-23' })
    await school.hold({ kind: 'open_day', date: '2025-12-03' })
    await school.hold({ kind: 'half_day', date: '2026-04-16', term: 'second' })
    const count = async (params: unknown) => (await school.measure('activity.count', params)).value
    expect(await count({ kinds: ['open_day'] })).toBe(2)
    expect(await count({ kinds: ['open_day'], per: 'term' })).toBe(0)
    expect(await count({ kinds: ['open_day', 'half_day'], per: 'term' })).toBe(1)
    expect(await count({ kinds: ['open_day'], months: [10, 12], per: 'month' })).toBe(1)
    expect(await count({ kinds: ['open_day'], per: 'month' })).toBe(0)
    expect(await count({})).toBe(3)
  })

  test('of a month outside term time cannot be measured month by month', async () => {
    expect((await school.measure('activity.count', { months: [8], per: 'month' })).value).toBeNull()
  })

  test('meetings count for the body that meets', async () => {
    await school.hold({ kind: 'committee_meeting' })
    await school.hold({ kind: 'committee_meeting', term: 'second', date: '2026-03-06' })
    await school.hold({ kind: 'group_meeting' })
    const meets = async (kind: string) => (await school.measure('body.meets', { kind })).value
    expect([await meets('parents_committee'), await meets('leading_group')]).toEqual([1, 0])
  })
})

describe('the grades and classes reached', () => {
  test('are the smallest share over the terms, and those not reached are named', async () => {
    const children = await school.enroll({ 小班1: 1, 小班2: 1, 大班1: 1 })
    const [small1, small2, big1] = children.map((child) => child.class)
    if (!small1 || !small2 || !big1) throw new Error('no classes')
    const meeting = { kind: 'parent_meeting' } as const
    await school.hold({ ...meeting, classes: [small1, big1] })
    await school.hold({ ...meeting, classes: [small2], term: 'second', date: '2026-03-05' })
    await school.hold({ ...meeting, classes: [big1], term: 'second', date: '2026-03-05', status: 'planned' })

    const params = { kinds: ['parent_meeting'] }
    const grades = await school.measure('activity.perGrade', params)
    expect([grades.value, grades.ratio]).toEqual([0.5, { part: 1, whole: 2 }])
    expect(grades.pieces.filter(({ value }) => value === 0).map(({ label }) => label.zh)).toEqual([
      '第二学期大班',
    ])

    const classes = await school.measure('activity.perClass', params)
    expect(classes.ratio).toEqual({ part: 1, whole: 3 })
    expect((await school.measure('activity.perClass', { ...params, per: 'year' })).value).toBe(1)
    expect((await school.measure('activity.perClass', { ...params, term: 'first' })).ratio).toEqual({
      part: 2,
      whole: 3,
    })
  })

  test('of an activity that names no class are none, and of a school without classes cannot be measured', async () => {
    await school.hold()
    const params = { kinds: ['lecture'] }
    expect((await school.measure('activity.perGrade', params)).value).toBeNull()
    await school.enroll({ 小班1: 0 })
    expect((await school.measure('activity.perGrade', params)).value).toBe(0)
  })
})

describe('the attendance rate', () => {
  const rate = async (params: unknown = {}) => (await school.measure('attendance.rate', params)).ratio

  test('adds up the figures of the activities of the kinds asked for', async () => {
    await school.hold({ expected: 188, attended: 170 })
    await school.hold({ kind: 'class_session', expected: 12, attended: 10 })
    await school.hold({ kind: 'open_day', expected: 500, attended: 100 })
    await school.hold({ expected: 100, attended: 0, status: 'cancelled' })
    expect(await rate({ kinds: ['lecture', 'class_session'] })).toEqual({ part: 180, whole: 200 })
  })

  test('counts the attendance list where a figure was not entered; late is present, leave is expected', async () => {
    const [one, two, three, four] = await school.enroll({ 小班1: 4 })
    if (!one || !two || !three || !four) throw new Error('no children')
    const activity = await school.hold()
    await school.create(
      'attendance',
      { activity, student: one.id, status: 'present' },
      { activity, student: two.id, status: 'late' },
      { activity, student: three.id, status: 'leave' },
      { activity, student: four.id, status: 'absent' },
    )
    expect(await rate()).toEqual({ part: 2, whole: 4 })
    const withExpected = await school.hold({ expected: 10 })
    await school.create('attendance', { activity: withExpected, student: one.id, status: 'present' })
    expect(await rate()).toEqual({ part: 3, whole: 14 })
  })

  test('leaves out attendance in the trash, and activities of which nothing is known', async () => {
    const [one] = await school.enroll({ 小班1: 1 })
    const activity = await school.hold()
    const row = await school.add('attendance', { activity, student: one?.id ?? '', status: 'present' })
    await school.trash('attendance', row)
    await school.hold({ expected: 30 })
    expect(await school.measure('attendance.rate')).toMatchObject({ value: null, counted: [] })
  })

  test('is never more than all, and never a division by zero', async () => {
    await school.hold({ expected: 0, attended: 0 })
    expect((await school.measure('attendance.rate')).value).toBeNull()
    await school.hold({ expected: 10, attended: 14 })
    expect((await school.measure('attendance.rate')).value).toBe(1)
  })
})
