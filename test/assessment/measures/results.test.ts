import { beforeEach, describe, expect, test } from 'vitest'
import { type AssessedSchool, assessedSchool, YEAR } from '../../fixtures/assessed-school.ts'

let school: AssessedSchool
beforeEach(async () => {
  school = await assessedSchool()
})

const value = async (...args: Parameters<AssessedSchool['measure']>) => (await school.measure(...args)).value

describe('awards and research', () => {
  test('count by kind and level', async () => {
    const award = { date: '2025-12-26', year: YEAR, title: '奖' } as const
    await school.create(
      'award',
      { ...award, name: '程海燕', kind: 'excellent_parent', level: 'school' },
      { ...award, name: '本园', kind: 'unit', level: 'district' },
      { ...award, name: '本园', kind: 'unit' },
    )
    expect(await value('award.count')).toBe(3)
    expect(await value('award.count', { kinds: ['excellent_parent'] })).toBe(1)
    expect(await value('award.count', { levels: ['district', 'city'] })).toBe(1)
  })

  test('rank by their highest level, from school 1 to national 5', async () => {
    expect(await school.measure('research.highestLevel')).toMatchObject({ value: 0, counted: [] })
    const paper = { kind: 'paper', author: '周敏', year: YEAR } as const
    await school.create('research', { ...paper, title: '一', level: 'city' }, { ...paper, title: '二' })
    const best = await school.add('research', { ...paper, title: '三', level: 'national' })
    expect(await school.measure('research.highestLevel', { kinds: ['paper'] })).toMatchObject({
      value: 5,
      counted: [{ kind: 'research', id: best }],
    })
    expect(await value('research.highestLevel', { kinds: ['project'] })).toBe(0)
    expect(await value('research.count')).toBe(3)
  })
})

describe('what parents write and ask', () => {
  test('essays count over the terms or the year, consultations over the year', async () => {
    const essay = { author: '赵玉兰', year: YEAR } as const
    await school.create('essay', { ...essay, title: '陪伴', term: 'first' }, { ...essay, title: '放慢' })
    expect([await value('essay.count'), await value('essay.count', { per: 'year' })]).toEqual([0, 2])
    await school.create('consultation', { date: '2026-05-15', question: '挑食', year: YEAR, term: 'second' })
    expect([await value('consultation.count'), await value('consultation.count', { per: 'term' })]).toEqual([
      1, 0,
    ])
  })
})

describe('surveys', () => {
  const survey = { year: YEAR, title: '测评' } as const

  test('are asked for in certain months', async () => {
    await school.create('survey', { ...survey, date: '2025-12-18', term: 'first' })
    const twice = { months: [12, 6], per: 'month' }
    expect(await value('survey.count', twice)).toBe(0)
    const { pieces } = await school.measure('survey.count', twice)
    expect(pieces.map(({ label, value: number }) => [label.zh, number])).toEqual([['2025年12月', 1], ['2026年6月', 0]]) // prettier-ignore
    await school.create('survey', { ...survey, date: '2026-06-18', term: 'second' })
    expect(await value('survey.count', twice)).toBe(1)
  })

  test('give shares of those that have both figures, and nothing without any', async () => {
    await school.create('survey', { ...survey, date: '2025-12-18', term: 'first', distributed: 100 })
    expect([await value('survey.returnRate'), await value('survey.satisfaction')]).toEqual([null, null])
    await school.create(
      'survey',
      { ...survey, date: '2026-01-10', term: 'first', distributed: 50, returned: 40, satisfied: 30 },
      { ...survey, date: '2026-04-24', term: 'second', distributed: 150, returned: 60 },
    )
    expect((await school.measure('survey.returnRate')).ratio).toEqual({ part: 100, whole: 200 })
    expect((await school.measure('survey.satisfaction')).value).toBe(0.75)
    expect((await school.measure('survey.returnRate', { term: 'second' })).value).toBe(0.4)
  })
})
