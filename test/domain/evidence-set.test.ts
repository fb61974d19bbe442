import { describe, expect, test } from 'vitest'
import { EVIDENCE_SET, evidenceSet, isSession } from '../../shared/domain/evidence-set.ts'

describe('the evidence set of a session', () => {
  test('is empty without files and complete with all five papers', () => {
    expect(evidenceSet([])).toEqual({ complete: 0, missing: EVIDENCE_SET })
    expect(evidenceSet([...EVIDENCE_SET].reverse())).toEqual({ complete: 5, missing: [] })
  })

  test('names the missing papers in the order of the set; photos and second copies add nothing', () => {
    expect(evidenceSet(['sign_in', 'sign_in', 'photo', 'notice'])).toEqual({
      complete: 2,
      missing: ['lesson_plan', 'homework', 'exhibition'],
    })
  })

  test('is kept for lectures and class sessions only', () => {
    expect(['lecture', 'class_session', 'parent_meeting', 'open_day'].filter(isSession)).toEqual([
      'lecture',
      'class_session',
    ])
  })
})
