import { describe, expect, it } from 'vitest'
import type { ApiClient } from '../../shared/contract/contract.ts'
import { windowWithArchive } from '../fixtures/session.ts'
import { refusal } from '../fixtures/refusal.ts'

const YEAR = '2025-2026'

async function lecture(api: ApiClient) {
  const make = async (
    kind: 'class' | 'student' | 'enrollment' | 'activity' | 'guardian' | 'guardianship',
    values: object,
  ) => (await api.records.create({ kind, values: values as never })).record.id
  const big = await make('class', { year: YEAR, grade: '大班', name: '大一班' })
  const small = await make('class', { year: YEAR, grade: '小班', name: '小一班', head_teacher: '周老师' })
  const students = []
  for (const [name, into] of [
    ['单小芳', small],
    ['欧阳㛃', small],
    ['王明', big],
  ] as const) {
    const student = await make('student', { name })
    await make('enrollment', { student, class: into })
    students.push(student)
  }
  const left = await make('student', { name: '已转走' })
  await make('enrollment', { student: left, class: small, left_on: '2025-09-30' })
  const guardian = await make('guardian', { name: '单父' })
  await make('guardianship', { student: students[0], guardian, relation: 'father', primary: true })
  const activity = await make('activity', {
    title: '新生家长会',
    kind: 'parent_meeting',
    year: YEAR,
    term: 'first',
    date: '2025-10-12',
  })
  return { activity, students, left, small, guardian }
}

describe('attendance', () => {
  it('shows every class from the lowest grade up with who is expected, and by which letters they are typed', async () => {
    const { api } = await windowWithArchive()
    const { activity } = await lecture(api)
    const sheet = await api.attendance.sheet({ activity })
    expect(sheet.classes.map(({ name, students }) => [name, students.map((each) => each.name)])).toEqual([
      ['小一班', ['单小芳', '欧阳㛃']],
      ['大一班', ['王明']],
    ])
    expect(sheet.classes[0]?.students[0]?.initials.split(' ')).toContain('sxf')
    expect(sheet.classes[0]?.students[0]?.guardians).toMatchObject([{ name: '单父', relation: 'father' }])
    expect(sheet.figures).toEqual({
      expected: 3,
      present: 0,
      late: 0,
      leave: 0,
      absent: 0,
      unmarked: 3,
      rate: 0,
    })
  })

  it('marks many at once, changes a mark and takes one away; undo takes back the whole act', async () => {
    const { api } = await windowWithArchive()
    const { activity, students, guardian } = await lecture(api)
    const [one = '', two = '', three = ''] = students
    const marks = [
      { student: one, status: 'present' as const, guardian },
      { student: two, status: 'leave' as const, remark: '发热' },
      { student: three, status: 'absent' as const },
    ]
    const { figures } = await api.attendance.set({ activity, marks })
    expect(figures).toMatchObject({ present: 1, leave: 1, absent: 1, unmarked: 0 })
    expect(figures.rate).toBeCloseTo(1 / 3)
    const changed = await api.attendance.set({
      activity,
      marks: [
        { student: two, status: 'late' },
        { student: three, status: null },
      ],
    })
    expect(changed.figures).toMatchObject({ present: 1, late: 1, leave: 0, absent: 0, unmarked: 1 })
    const sheet = await api.attendance.sheet({ activity })
    expect(sheet.classes[0]?.students.map(({ status, remark }) => [status, remark])).toEqual([
      ['present', null],
      ['late', '发热'],
    ])
    await api.history.undo()
    expect((await api.attendance.sheet({ activity })).figures).toMatchObject({ leave: 1, absent: 1 })
  })

  it('makes everyone of a class present in one act, and leaves those who were marked', async () => {
    const { api } = await windowWithArchive()
    const { activity, students, small } = await lecture(api)
    await api.attendance.set({ activity, marks: [{ student: students[1] ?? '', status: 'leave' }] })
    const { figures } = await api.attendance.allPresent({ activity, classes: [small] })
    expect(figures).toMatchObject({ present: 1, leave: 1, unmarked: 1 })
    expect((await api.attendance.allPresent({ activity })).figures).toMatchObject({ present: 2, unmarked: 0 })
    expect((await api.attendance.allPresent({ activity })).batch).toBeNull()
  })

  it('all present leaves the mark that is set at the same moment', async () => {
    const { api } = await windowWithArchive()
    const { activity, students } = await lecture(api)
    const marks = [{ student: students[1] ?? '', status: 'leave' as const }]
    await Promise.all([api.attendance.set({ activity, marks }), api.attendance.allPresent({ activity })])
    expect((await api.attendance.sheet({ activity })).figures).toMatchObject({ present: 2, leave: 1 })
  })

  it('still shows who was marked and is in none of the classes', async () => {
    const { api } = await windowWithArchive()
    const { activity, left } = await lecture(api)
    await api.attendance.set({ activity, marks: [{ student: left, status: 'present' }] })
    const sheet = await api.attendance.sheet({ activity })
    expect(sheet.others.map(({ name }) => name)).toEqual(['已转走'])
    expect(sheet.figures).toMatchObject({ expected: 4, present: 1 })
  })

  it('refuses a student that nobody knows, and marks nobody then', async () => {
    const { api } = await windowWithArchive()
    const { activity, students } = await lecture(api)
    const nobody = '00000000-0000-7000-8000-000000000000'
    const marks = [
      { student: students[0] ?? '', status: 'present' as const },
      { student: nobody, status: 'late' as const },
    ]
    expect(await refusal(api.attendance.set({ activity, marks }))).toMatchObject({ code: 'INVALID' })
    expect((await api.attendance.sheet({ activity })).figures.unmarked).toBe(3)
    expect(await refusal(api.attendance.sheet({ activity: nobody }))).toMatchObject({ code: 'NOT_FOUND' })
  })
})
