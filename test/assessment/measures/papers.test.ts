import { beforeEach, describe, expect, test } from 'vitest'
import { type AssessedSchool, assessedSchool, YEAR } from '../../fixtures/assessed-school.ts'

let school: AssessedSchool
beforeEach(async () => {
  school = await assessedSchool()
})

const value = async (...args: Parameters<AssessedSchool['measure']>) => (await school.measure(...args)).value

describe('materials', () => {
  test('count by kind; special issues by their poorer term', async () => {
    const issue = { kind: 'special_issue', title: '良师益友', year: YEAR } as const
    await school.create(
      'material',
      { ...issue, issue_no: '1', term: 'first' },
      { ...issue, issue_no: '2', term: 'first' },
      { ...issue, issue_no: '3', issued_on: '2026-03-25' },
      { ...issue, issue_no: '4' },
      { kind: 'textbook', title: '家长必读', year: YEAR },
      { kind: 'textbook', title: '家长必读', year: '2024-2025' },
    )
    expect(await value('issue.perTerm')).toBe(1)
    expect(await value('issue.perTerm', { per: 'year' })).toBe(4)
    expect(await value('issue.perTerm', { term: 'first' })).toBe(2)
    expect(await value('material.count', { kinds: ['textbook', 'handout'] })).toBe(1)
  })
})

describe('plans and summaries', () => {
  test('of each term are asked for in each term', async () => {
    const teaching = { kind: 'teaching', year: YEAR } as const
    await school.create('plan', { ...teaching, title: '教学计划', term: 'first' })
    const params = { kinds: ['term', 'teaching'], per: 'term' }
    expect(await value('plan.exists', params)).toBe(0)
    await school.create('plan', { title: '学期计划', kind: 'term', year: YEAR, issued_on: '2026-02-20' })
    expect(await value('plan.exists', params)).toBe(1)
    expect(await value('plan.exists', { kinds: ['annual'] })).toBe(0)

    await school.create('summary', {
      title: '学期总结',
      kind: 'term',
      year: YEAR,
      term: 'second',
      body: '……',
    })
    expect(await value('summary.exists', { kinds: ['term'], per: 'term' })).toBe(0)
    expect(await value('summary.exists', { kinds: ['term'] })).toBe(1)
  })

  test('lesson plans count by their poorer term', async () => {
    await school.create(
      'lesson_plan',
      { title: '隔代教育', year: YEAR, term: 'second' },
      { title: '无学期', year: YEAR },
    )
    expect([await value('lessonPlan.count'), await value('lessonPlan.count', { per: 'year' })]).toEqual([
      0, 2,
    ])
  })
})

describe('plan items', () => {
  test('done ÷ due by the day of the assessment', async () => {
    const plan = await school.add('plan', { title: '年度计划', kind: 'annual', year: YEAR })
    const activity = await school.hold()
    await school.create(
      'plan_item',
      { plan, month: '2026-05', title: '完成', status: 'done' },
      { plan, month: '2026-09', title: '提前完成', status: 'done' },
      { plan, month: '2026-05', title: '活动已举行', status: 'planned', activity },
      { plan, month: '2026-06', title: '月底到期', status: 'planned' },
      { plan, month: '2026-06', title: '已过期限', due_on: '2026-06-10' },
      { plan, month: '2026-07', title: '还没到' },
      { plan, month: '2026-05', title: '期限在后', due_on: '2026-07-01' },
      { plan, month: '2026-05', title: '取消', status: 'cancelled' },
    )
    const onDay = async (date: string) => (await school.measure('plan.done', {}, date)).ratio
    expect(await onDay('2026-06-29')).toEqual({ part: 3, whole: 4 })
    expect(await onDay('2026-06-30')).toEqual({ part: 3, whole: 5 })
    const { lacking } = await school.measure('plan.done')
    expect(lacking.map(({ title }) => title)).toEqual(['2026-06 月底到期', '2026-06 已过期限'])
  })

  test('cannot be measured before any is due', async () => {
    const plan = await school.add('plan', { title: '年度计划', kind: 'annual', year: YEAR })
    await school.create('plan_item', { plan, month: '2026-07', title: '还没到' })
    expect(await value('plan.done')).toBeNull()
  })
})
