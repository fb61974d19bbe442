import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Criterion } from '../../shared/standards/standard.ts'
import { type GivenScore, scoreStandard } from '../../shared/standards/score.ts'
import { documented, found, judged, measured, papers, scoring, standardOf } from '../fixtures/standards.ts'

const HOURS = measured('hours', 'session.hours', [[4, 0.5], [6, 1], [8, 2]]) // prettier-ignore
const CHARTER = { kind: 'regulation', filter: { kind: 'charter' }, atLeast: 1 } as const
const VISITS = { kind: 'home_visit', atLeast: 10 } as const

const given = (criterion: string, more: Partial<GivenScore>): GivenScore => ({
  criterion,
  self_points: null,
  reason: null,
  examiner_points: null,
  remark: null,
  ...more,
})

const hoursFound = (value: number | null, scores: readonly GivenScore[] = []) => {
  const measurements = new Map([['hours', found('session.hours', value)]])
  const assessment = scoreStandard(scoring(standardOf([[HOURS]]), { measurements, given: scores }))
  const [result] = assessment.parts[0]?.indicators[0]?.criteria ?? []
  if (!result) throw new Error('no result')
  return { assessment, result }
}

describe('a measured line', () => {
  test.each([
    [0, 0],
    [3.99, 0],
    [4, 0.5],
    [7.9, 1],
    [8, 2],
    [40, 2],
    [null, 0],
  ])('with %s class hours earns %s points', (value, points) => {
    expect(hoursFound(value).result.computed).toBe(points)
  })

  test('forgives a rounding error of a sum of thirds', () => {
    expect(hoursFound(0.1 + 0.2 + 7.7 - Number.EPSILON * 8).result.computed).toBe(2)
  })

  test('that asks for more than a share is not content with the share itself', () => {
    const share: Criterion = {
      ...measured('share', 'guardian.trainedShare', [[0.8, 4]]),
      kind: 'measured',
      rule: {
        measure: 'guardian.trainedShare',
        params: {},
        tiers: [{ atLeast: 0.8, points: 4, exclusive: true }],
      },
    } as const
    const pointsAt = (value: number) =>
      scoreStandard(
        scoring(standardOf([[share]]), {
          measurements: new Map([['share', found('guardian.trainedShare', value)]]),
        }),
      ).total.computed
    expect([pointsAt(0.8), pointsAt(400 / 499)]).toEqual([0, 4])
  })
})

describe('a document line', () => {
  const pointsWith = (charters: number, visits: number, points = 2.5) =>
    scoreStandard(
      scoring(standardOf([[documented('papers', points, [CHARTER, VISITS])]]), {
        documents: new Map([['papers', [papers(CHARTER, charters), papers(VISITS, visits)]]]),
      }),
    ).total.computed

  test('earns full points when every paper is there', () => {
    expect(pointsWith(1, 10)).toBe(2.5)
  })

  test('earns its share, rounded down to half points, when some are missing', () => {
    expect(pointsWith(1, 9)).toBe(1)
    expect(pointsWith(0, 50)).toBe(1)
    expect(pointsWith(1, 9, 3)).toBe(1.5)
    expect(pointsWith(0, 0)).toBe(0)
  })
})

describe('a person', () => {
  test('may set other points with a reason, and both stay visible', () => {
    const { result, assessment } = hoursFound(6, [
      given('hours', { self_points: 2, reason: '另有 2 课时纸质记录' }),
    ])
    expect(result).toMatchObject({ computed: 1, self: 2, given: { points: 2, counts: true }, gap: null })
    expect(assessment.total).toMatchObject({ computed: 1, self: 2 })
  })

  test.each([null, '', '   '])('who gives no reason (%j) changes nothing', (reason) => {
    const { result } = hoursFound(6, [given('hours', { self_points: 2, reason })])
    expect(result).toMatchObject({ computed: 1, self: 1, given: { points: 2, counts: false } })
  })

  test('cannot give more than the full points, nor fewer than none', () => {
    const give = (points: number) =>
      hoursFound(6, [given('hours', { self_points: points, examiner_points: points, reason: '如此' })]).result
    expect(give(99)).toMatchObject({ self: 2, examiner: 2 })
    expect(give(-1)).toMatchObject({ self: 0, examiner: 0 })
  })

  test('judges what cannot be computed, and only with a reason', () => {
    const judge = (reason: string | null) =>
      scoreStandard(
        scoring(standardOf([[judged('feature', 3)]]), {
          given: [given('feature', { self_points: 3, reason })],
        }),
      )
    expect(judge('连续三年市级推广').total.self).toBe(3)
    expect(judge(null).total.self).toBe(0)
    expect(judge(null).gaps[0]).toMatchObject({ lost: 3, todo: expect.stringContaining('理由') as unknown })
  })

  test('examining leaves the self-score as it is', () => {
    const { assessment } = hoursFound(8, [given('hours', { examiner_points: 1.5, remark: '缺一次签到' })])
    expect(assessment.total).toEqual({ points: 2, computed: 2, self: 2, examiner: 1.5 })
    expect(assessment.parts[0]?.indicators[0]?.criteria[0]?.remark).toBe('缺一次签到')
  })
})

describe('evidence', () => {
  test('is cited once, computed before picked', () => {
    const activity = { kind: 'activity', id: 'a' } as const
    const measurements = new Map([['hours', found('session.hours', 8, { counted: [activity, activity] })]])
    const picked = [
      { ...activity, criterion: 'hours', note: '' },
      { kind: 'attachment', id: 'f', criterion: 'hours', note: '照片' },
      { kind: 'attachment', id: 'g', criterion: 'other', note: '' },
    ] as const
    const assessment = scoreStandard(scoring(standardOf([[HOURS]]), { measurements, picked }))
    expect(assessment.parts[0]?.indicators[0]?.criteria[0]?.evidence).toEqual({
      computed: [activity],
      picked: [{ kind: 'attachment', id: 'f', note: '照片' }],
    })
  })
})

describe('whatever is found and given', () => {
  const lines = [HOURS, documented('papers', 2.5, [CHARTER]), judged('feature', 3)]
  const standard = standardOf([[lines[0] as Criterion, lines[1] as Criterion], [lines[2] as Criterion]])
  const value = fc.option(fc.double({ min: 0, max: 1000, noNaN: true }))
  const points = fc.option(fc.double({ min: -10, max: 10, noNaN: true }))
  const scores = fc.array(
    fc.record({
      criterion: fc.constantFrom('hours', 'papers', 'feature', 'unknown'),
      self_points: points,
      reason: fc.option(fc.string()),
      examiner_points: points,
      remark: fc.constant(null),
    }),
    { maxLength: 4 },
  )

  test('no score exceeds its points or falls below none, sums agree at every level, and a gap is what is missing', () => {
    fc.assert(
      fc.property(value, fc.nat(3), scores, (hours, charters, people) => {
        const assessment = scoreStandard(
          scoring(standard, {
            measurements: new Map([['hours', found('session.hours', hours)]]),
            documents: new Map([['papers', [papers(CHARTER, charters)]]]),
            given: people,
          }),
        )
        const results = assessment.parts.flatMap((part) =>
          part.indicators.flatMap(({ criteria }) => criteria),
        )
        for (const { criterion, computed, self, examiner, gap } of results) {
          for (const earned of [computed, self, examiner ?? 0]) {
            expect(earned).toBeGreaterThanOrEqual(0)
            expect(earned).toBeLessThanOrEqual(criterion.points)
          }
          expect(gap?.lost ?? 0).toBe(criterion.points - self)
        }
        expect(assessment.total.self).toBeCloseTo(results.reduce((sum, { self }) => sum + self, 0))
        expect(assessment.gaps.map(({ lost }) => lost)).toEqual(
          assessment.gaps.map(({ lost }) => lost).toSorted((one, other) => other - one),
        )
      }),
    )
  })

  test('what cannot be measured never scores', () => {
    expect(hoursFound(null).assessment.total.computed).toBe(0)
    const open = measured('any', 'attendance.rate', [[0, 1]])
    const measurements = new Map([['any', found('attendance.rate', null)]])
    expect(scoreStandard(scoring(standardOf([[open]]), { measurements })).total.computed).toBe(0)
  })
})
