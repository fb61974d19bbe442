import { describe, expect, test } from 'vitest'
import { attendanceFigures, attendanceRate } from '../../shared/domain/attendance.ts'

const entered = (expected: number | null, attended: number | null, on_leave: number | null = null) => ({
  expected,
  attended,
  on_leave,
})
const figures = (expected: number | null, attended: number | null) => ({ expected, attended, onLeave: null })

describe('the attendance of an activity', () => {
  const roll = { listed: 30, present: 27, leave: 2 }

  test('is counted from the roll call when no figures were entered', () => {
    expect(attendanceFigures(entered(null, null), roll)).toEqual({ expected: 30, attended: 27, onLeave: 2 })
  })

  test('is what was entered, figure by figure, before what the roll call says', () => {
    expect(attendanceFigures(entered(188, null, 0), roll)).toEqual({
      expected: 188,
      attended: 27,
      onLeave: 0,
    })
  })

  test('is unknown where there is neither', () => {
    expect(attendanceFigures(entered(188, null), null)).toEqual({
      expected: 188,
      attended: null,
      onLeave: null,
    })
  })
})

describe('the attendance of several activities', () => {
  test('weighs each by who was expected', () => {
    expect(attendanceRate([figures(100, 90), figures(20, 10)])).toEqual({
      share: 100 / 120,
      attended: 100,
      expected: 120,
    })
  })

  test('leaves out what was not recorded, and never divides by nobody', () => {
    expect(attendanceRate([figures(100, null), figures(null, 3), figures(0, 0)])).toBeNull()
    expect(attendanceRate([])).toBeNull()
  })

  test('never is more than all, when both parents of a child come', () => {
    expect(attendanceRate([figures(10, 20)])).toEqual({ share: 1, attended: 20, expected: 10 })
  })
})
