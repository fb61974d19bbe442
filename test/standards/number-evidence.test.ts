import { describe, expect, test } from 'vitest'
import { numberEvidence } from '../../shared/standards/number-evidence.ts'
import { scoreStandard } from '../../shared/standards/score.ts'
import { found, judged, measured, scoring, standardOf } from '../fixtures/standards.ts'

const activities = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ kind: 'activity' as const, id: `a${at}` }))

function numbers(cited: number) {
  const standard = standardOf([
    [measured('hours', 'session.hours', [[8, 2]])],
    [judged('feature', 1), measured('count', 'session.count', [[2, 1]])],
  ])
  const measurements = new Map([
    ['hours', found('session.hours', 8, { counted: activities(cited) })],
    ['count', found('session.count', 2, { counted: activities(2).reverse() })],
  ])
  const picked = [{ criterion: 'feature', kind: 'attachment' as const, id: 'photo', note: '推广会照片' }]
  return numberEvidence(scoreStandard(scoring(standard, { measurements, picked })))
}

describe('evidence numbers', () => {
  test('count part, indicator and line, then the evidence below it', () => {
    const { criteria } = numbers(2)
    expect(criteria.map(({ number, items }) => [number, items.map((item) => item.number)])).toEqual([
      ['1.1.1', ['1.1.1-01', '1.1.1-02']],
      ['1.2.1', ['1.2.1-01']],
      ['1.2.2', ['1.2.2-01', '1.2.2-02']],
    ])
    expect(criteria[1]?.items[0]).toMatchObject({ id: 'photo', note: '推广会照片' })
  })

  test('give all the numbers under which a record is cited', () => {
    expect(numbers(2).byId.get('a0')).toEqual(['1.1.1-01', '1.2.2-02'])
    expect(numbers(2).byId.get('nothing')).toBeUndefined()
  })

  test('sort as they count, however many there are', () => {
    const all = numbers(120).criteria[0]?.items.map(({ number }) => number) ?? []
    expect(all).toHaveLength(120)
    expect(all.toSorted()).toEqual(all)
  })
})
