import { beforeEach, describe, expect, test } from 'vitest'
import { type AssessedSchool, assessedSchool, YEAR } from '../../fixtures/assessed-school.ts'

let school: AssessedSchool
beforeEach(async () => {
  school = await assessedSchool()
})

const value = async (...args: Parameters<AssessedSchool['measure']>) => (await school.measure(...args)).value
const committee = { kind: 'parents_committee', year: YEAR } as const

describe('bodies', () => {
  test('of the year count by kind and level, with their members', async () => {
    const group = await school.add('body', {
      name: '领导小组',
      kind: 'leading_group',
      level: 'school',
      year: YEAR,
    })
    const other = await school.add('body', { name: '旧领导小组', kind: 'leading_group', year: '2024-2025' })
    await school.create('body', { ...committee, name: '小一班家委会', level: 'class' })
    await school.create(
      'member',
      { body: group, name: '沈玉兰', role: '主任' },
      { body: group, name: '周敏', role: '副主任' },
      { body: other, name: '吴国庆', role: '主任' },
    )
    expect(await value('body.exists', { kinds: ['leading_group'] })).toBe(1)
    expect(await value('body.exists', { kinds: ['leading_group', 'parents_committee'] })).toBe(2)
    expect(await value('body.exists', { kinds: ['parents_committee'], levels: ['school'] })).toBe(0)
    expect(await value('body.members', { kinds: ['leading_group'] })).toBe(2)
    await school.trash('body', group)
    expect(await value('body.members', { kinds: ['leading_group'] })).toBe(0)
  })

  test('at three levels count three only when every class has a committee', async () => {
    await school.enroll({ 小班1: 0, 小班2: 0 })
    expect(await value('body.levels')).toBe(0)
    await school.create('body', { ...committee, name: '园级', level: 'school' })
    await school.create(
      'body',
      { ...committee, name: '小班', level: 'grade' },
      { ...committee, name: '中班', level: 'grade' },
    )
    await school.create('body', { ...committee, name: '小班1', level: 'class' })
    expect(await value('body.levels')).toBe(2.5)
    await school.create('body', { ...committee, name: '小班2', level: 'class' })
    expect(await value('body.levels')).toBe(3)
  })

  test('of class level count nothing in a school without classes', async () => {
    await school.create('body', { ...committee, name: '小班1', level: 'class' })
    expect(await value('body.levels')).toBe(0)
  })
})

describe('regulations and resources', () => {
  test('count by kind; a regulation issued after the year is not of it', async () => {
    await school.create(
      'regulation',
      { title: '章程', kind: 'charter', issued_on: '2020-09-01' },
      { title: '家访制度', kind: 'visit' },
      { title: '新制度', kind: 'visit', issued_on: '2026-09-01' },
    )
    expect([await value('regulation.count'), await value('regulation.count', { kinds: ['visit'] })]).toEqual([
      2, 1,
    ])
    await school.create('resource', { name: '图书馆', kind: 'social', offers: '场地' })
    expect(await value('resource.count', { kinds: ['parent'] })).toBe(0)
    expect(await value('resource.count')).toBe(1)
  })
})

describe('lecturers', () => {
  beforeEach(async () => {
    await school.create(
      'lecturer',
      { name: '林静', kind: 'expert', appointed_on: '2024-09-01', appointed_until: '2027-08-31' },
      { name: '周敏', kind: 'staff', appointed_on: '2023-09-01', appointed_until: '2026-06-29' },
      { name: '沈玉兰', kind: 'staff', appointed_on: '2021-09-01' },
      { name: '吴国庆', kind: 'veteran', appointed_on: '2022-09-01', appointed_until: '2025-08-31' },
      { name: '何海燕', kind: 'parent' },
    )
  })

  test('of the year are those whose appointment touches it, as far as its dates are known', async () => {
    expect(await value('lecturer.count')).toBe(4)
    expect(await value('lecturer.count', { kinds: ['veteran'] })).toBe(0)
  })

  test('under appointment are those whose appointment covers the day; the others are named', async () => {
    const { value: number, lacking } = await school.measure('lecturer.current')
    expect(number).toBe(2)
    expect(lacking.map(({ title }) => title).toSorted()).toEqual(
      ['何海燕', '吴国庆 2025-08-31', '周敏 2026-06-29'].toSorted(),
    )
    expect(await value('lecturer.current', {}, '2026-06-29')).toBe(3)
    expect(await value('lecturer.current', { kinds: ['staff'] }, '2026-09-01')).toBe(1)
  })

  test('are trained on days of the school year', async () => {
    await school.create(
      'training',
      { date: '2025-09-01', topic: '备课', level: 'school' },
      { date: '2026-08-31', topic: '提升', level: 'city' },
      { date: '2025-08-31', topic: '去年', level: 'city' },
    )
    expect(await value('training.count')).toBe(2)
    expect(await value('training.count', { levels: ['city', 'province'] })).toBe(1)
    expect(await value('training.count', { term: 'first' })).toBe(1)
  })
})
