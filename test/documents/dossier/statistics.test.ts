import { describe, expect, test } from 'vitest'
import {
  allFigures,
  kindFigures,
  monthFigures,
  returnRate,
  satisfaction,
  yearFigures,
} from '../../../electron/documents/models/dossier/statistics.ts'
import type { Draft } from '../../../shared/domain/kinds.ts'
import { recordOf } from '../../fixtures/records.ts'
import { sourceOf } from './dossiers.ts'

const activity = (draft: Partial<Draft<'activity'>>) =>
  recordOf('activity', {
    title: '讲座',
    kind: 'lecture',
    year: '2025-2026',
    term: 'first',
    date: '2025-09-19',
    status: 'held',
    ...draft,
  })

const survey = (distributed: number | null, returned: number | null, satisfied: number | null) =>
  recordOf('survey', {
    title: '测评',
    date: '2025-12-18',
    year: '2025-2026',
    term: 'first',
    distributed,
    returned,
    satisfied,
  })

describe('the figures of a year', () => {
  test('count held activities only', () => {
    const source = sourceOf({
      activity: [
        activity({}),
        activity({ status: 'planned' }),
        activity({ status: 'cancelled' }),
        activity({ status: null }),
        activity({ kind: 'open_day' }),
      ],
    })
    expect(yearFigures(source)).toMatchObject({ held: 2, sessions: 1 })
    expect(kindFigures(source).map(({ kind, held }) => [kind, held])).toEqual([
      ['lecture', 1],
      ['open_day', 1],
    ])
  })

  test('show every month of the year, sessions apart from the rest', () => {
    const months = monthFigures(
      sourceOf({
        activity: [
          activity({ date: '2025-09-19' }),
          activity({ date: '2025-09-30', kind: 'parent_meeting' }),
          activity({ date: '2026-03-01', kind: 'class_session' }),
        ],
      }),
    )
    expect(months).toHaveLength(12)
    expect(months[0]).toEqual({ month: '2025-09', sessions: 1, others: 1 })
    expect(months[6]).toEqual({ month: '2026-03', sessions: 1, others: 0 })
    expect(months.at(-1)).toEqual({ month: '2026-08', sessions: 0, others: 0 })
  })

  test('add up what was recorded, and say nothing where nobody recorded anything', () => {
    const source = sourceOf({
      activity: [
        activity({ start: '14:00', end: '16:00', expected: 100, attended: 90, on_leave: 4 }),
        activity({ hours: 1.5, expected: 50, attended: 30 }),
        activity({}),
      ],
    })
    expect(allFigures(source)).toEqual({
      held: 3,
      hours: 3.5,
      expected: 150,
      attended: 120,
      onLeave: 4,
      rate: 0.8,
    })
    expect(allFigures(sourceOf({ activity: [activity({})] }))).toMatchObject({ hours: null, rate: null })
  })

  test('take attendance from the roll call where no figures were entered', () => {
    const called = activity({})
    const source = sourceOf(
      { activity: [called] },
      { rolls: new Map([[called.id, { listed: 10, present: 8, leave: 1 }]]) },
    )
    expect(allFigures(source)).toMatchObject({ expected: 10, attended: 8, onLeave: 1, rate: 0.8 })
  })

  test('weigh satisfaction by answers and leave out surveys without them', () => {
    const source = sourceOf({ survey: [survey(100, 80, 80), survey(50, 20, 10), survey(10, null, null)] })
    expect(yearFigures(source)).toMatchObject({ surveys: 3, returned: 100, satisfaction: 0.9 })
    expect(yearFigures(sourceOf())).toMatchObject({ returned: null, satisfaction: null, attendance: null })
  })

  test('never divide by nothing', () => {
    expect([returnRate(survey(0, 0, 0)), returnRate(survey(null, 5, 5))]).toEqual([null, null])
    expect([satisfaction(survey(10, 0, 0)), satisfaction(survey(10, 5, null))]).toEqual([null, null])
  })

  test('count cancelled plan items neither as asked nor as done, and a child visited twice once', () => {
    const plan = recordOf('plan', { title: '计划', kind: 'annual', year: '2025-2026' })
    const item = (status: 'done' | 'planned' | 'cancelled') =>
      recordOf('plan_item', { plan: plan.id, month: '2025-09', title: '讲座', status })
    const visit = () =>
      recordOf('home_visit', {
        date: '2025-10-01',
        student: 'child',
        visitors: '孙娜',
        year: '2025-2026',
        term: 'first',
      })
    const source = sourceOf({
      plan: [plan],
      plan_item: [item('done'), item('planned'), item('cancelled')],
      home_visit: [visit(), visit()],
    })
    expect(yearFigures(source)).toMatchObject({
      planItems: 2,
      planItemsDone: 1,
      homeVisits: 2,
      studentsVisited: 1,
    })
  })

  test('do not count children who left', () => {
    const home = recordOf('class', { year: '2025-2026', grade: '小班', name: '小一班' })
    const pupil = (left: boolean) => ({ name: '朱子涵', class: home.id, left })
    const students = new Map<string, { name: string; class: string | null; left: boolean }>([
      ['a', pupil(false)],
      ['b', pupil(true)],
      ['c', { name: '毕业生', class: null, left: false }],
    ])
    expect(yearFigures(sourceOf({ class: [home] }, { students }))).toMatchObject({ classes: 1, students: 1 })
  })
})
