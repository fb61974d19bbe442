import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Gap, Step } from '../../shared/standards/assessment.ts'
import { leastWork } from '../../shared/standards/forecast.ts'
import { scoreStandard } from '../../shared/standards/score.ts'
import { documented, found, judged, measured, papers, scoring, standardOf } from '../fixtures/standards.ts'

const STARS = [
  { stars: 3, atLeast: 6 },
  { stars: 4, atLeast: 8 },
  { stars: 5, atLeast: 9.5 },
]
const PLAN = { kind: 'plan', filter: { kind: 'annual' }, atLeast: 1 } as const

/** Class hours 4 points, a plan 2 points, attendance 3 points, a judged line 1 point. */
function forecast(hours: number, plans: number, attendance: number, target: number | null = null) {
  const standard = standardOf(
    [
      [
        measured('hours', 'session.hours', [[4, 2], [8, 4]]),
        documented('plan', 2, [PLAN]),
        measured('attendance', 'attendance.rate', [[0.6, 1], [0.8, 3]]),
        judged('feature', 1),
      ],
    ],
    STARS,
  ) // prettier-ignore
  const ratio = { part: attendance * 100, whole: 100 }
  const measurements = new Map([
    ['hours', found('session.hours', hours)],
    ['attendance', found('attendance.rate', attendance, { ratio })],
  ])
  const documents = new Map([['plan', [papers(PLAN, plans)]]])
  const assessment = scoreStandard(scoring(standard, { measurements, documents, target }))
  if (!assessment.forecast) throw new Error('no forecast')
  return assessment.forecast
}

describe('the star forecast', () => {
  test.each([
    [0, 0, 0, 0, 3, 6],
    [4, 1, 0.8, 3, 4, 1],
    [8, 1, 0.8, 4, 5, 0.5],
  ])(
    'with %s hours, %s plan and attendance %s is %s stars; %s are %s points away',
    (hours, plans, attendance, stars, next, short) => {
      expect(forecast(hours, plans, attendance)).toMatchObject({ stars, next: { stars: next, short } })
    },
  )

  test('names the least work to the next star', () => {
    const { next } = forecast(4, 0, 0.8)
    expect(next?.short).toBe(1)
    expect(next?.path?.map(({ gap }) => gap.criterion)).toEqual(['plan'])
  })

  test('takes a lower tier when that is enough', () => {
    const { target } = forecast(0, 1, 0.8, 3)
    expect(target).toMatchObject({ stars: 3, short: 1 })
    expect(target?.path?.map(({ gap, step }) => [gap.criterion, step.points])).toEqual([['hours', 2]])
  })

  test('says so when mending records alone does not reach it, and what is still to be judged', () => {
    const { next, unjudged } = forecast(8, 1, 0.8)
    expect(next).toMatchObject({ stars: 5, path: null })
    expect(unjudged).toBe(1)
  })

  test('shows a target already reached as 0 points away', () => {
    expect(forecast(8, 1, 0.8, 3).target).toEqual({ stars: 3, atLeast: 6, short: 0, path: [] })
  })

  test('has no next star at the top, and is not made for a standard without stars', () => {
    const standard = standardOf([[documented('plan', 2, [PLAN])]], [{ stars: 1, atLeast: 1 }])
    const documents = new Map([['plan', [papers(PLAN, 1)]]])
    expect(scoreStandard(scoring(standard, { documents })).forecast).toMatchObject({ stars: 1, next: null })
    const without = standardOf([[documented('plan', 2, [PLAN])]])
    expect(scoreStandard(scoring(without, { documents })).forecast).toBeNull()
  })
})

describe('the least work', () => {
  const step = fc.record({
    points: fc.constant(0),
    gain: fc.integer({ min: 1, max: 8 }).map((halves) => halves / 2),
    effort: fc.integer({ min: 1, max: 30 }),
  })
  const gaps = fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 6 }).map((lists) =>
    lists.map((steps, at): Gap => ({
      criterion: `c${at}`,
      number: `1.1.${at}`,
      lost: 9,
      says: '',
      todo: '',
      where: { kind: 'activity', filter: {} },
      steps,
    })),
  )

  /** Every choice of at most one step a gap. */
  function* allChoices([first, ...rest]: readonly Gap[]): Iterable<readonly Step[]> {
    if (!first) {
      yield []
      return
    }
    for (const others of allChoices(rest)) {
      yield others
      for (const one of first.steps) yield [one, ...others]
    }
  }
  const sum = (steps: readonly Step[], name: 'gain' | 'effort') =>
    steps.reduce((total, one) => total + one[name], 0)

  test('is found: no other choice of steps reaches the goal with less', () => {
    fc.assert(
      fc.property(gaps, fc.integer({ min: 0, max: 30 }), (list, halves) => {
        const short = halves / 2
        const efforts = [...allChoices(list)]
          .filter((steps) => sum(steps, 'gain') >= short)
          .map((steps) => sum(steps, 'effort'))
        const path = leastWork(list, short)
        expect(path === null).toBe(efforts.length === 0)
        if (path === null) return
        const steps = path.map((one) => one.step)
        expect(sum(steps, 'gain')).toBeGreaterThanOrEqual(short)
        expect(sum(steps, 'effort')).toBe(Math.min(...efforts))
        expect(new Set(path.map(({ gap }) => gap.criterion)).size).toBe(steps.length)
      }),
    )
  })
})
