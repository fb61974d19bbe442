import { beforeEach, describe, expect, test } from 'vitest'
import { assess } from '../../electron/assessment/assess.ts'
import { findStandard } from '../../electron/assessment/standards.ts'
import type { Assessment, CriterionResult } from '../../shared/standards/assessment.ts'
import type { Language } from '../../shared/i18n/texts.ts'
import { type AssessedSchool, assessedSchool, DAY, YEAR } from '../fixtures/assessed-school.ts'
import { documented, judged, measured, standardOf } from '../fixtures/standards.ts'

let school: AssessedSchool
beforeEach(async () => {
  school = await assessedSchool()
})

const STANDARD = standardOf(
  [
    [measured('hours', 'session.hours', [[4, 1], [8, 2]])],
    [documented('charter', 1, [{ kind: 'regulation', filter: { kind: 'charter' }, atLeast: 1 }]), judged('feature', 3)],
  ],
  [{ stars: 4, atLeast: 3 }, { stars: 5, atLeast: 6 }],
) // prettier-ignore

const assessed = (language: Language = 'zh-CN', target?: number) =>
  assess(school.archive.tables, {
    year: YEAR,
    standard: STANDARD,
    date: DAY,
    language,
    ...(target !== undefined && { target }),
  })

function line(assessment: Assessment, id: string): CriterionResult {
  const all = assessment.parts.flatMap(({ indicators }) => indicators.flatMap(({ criteria }) => criteria))
  const found = all.find(({ criterion }) => criterion.id === id)
  if (!found) throw new Error(`no line ${id}`)
  return found
}

const apply = (target = 5) => school.add('application', { year: YEAR, standard: 'test', target })

describe('an assessment', () => {
  test('of an empty archive loses every point, measures nothing as full and names every gap', async () => {
    const assessment = await assessed()
    expect(assessment.total).toEqual({ points: 6, computed: 0, self: 0, examiner: null })
    expect(assessment.gaps.map(({ criterion, lost }) => [criterion, lost])).toEqual([['feature', 3], ['hours', 2], ['charter', 1]]) // prettier-ignore
    expect(assessment).toMatchObject({ application: null, target: null, forecast: { stars: 0, unjudged: 3 } })
  })

  test('shows of each line its points, its records and what is still missing', async () => {
    const activity = await school.hold({ hours: 6 })
    const { measurement, computed, gap, evidence, number } = line(await assessed(), 'hours')
    expect([number, measurement?.value, computed]).toEqual(['1.1.1', 6, 1])
    expect(evidence.computed).toEqual([{ kind: 'activity', id: activity }])
    expect(gap).toMatchObject({
      says: '要求 8 课时，已记录 6 课时，还差 2 课时',
      lost: 1,
      where: { kind: 'activity', filter: { year: [YEAR], kind: ['lecture', 'class_session'] } },
      steps: [{ points: 2, gain: 1 }],
    })
    expect(line(await assessed('en'), 'hours').gap?.says).toBe(
      '8 class hours asked, 6 recorded: 2 class hours short',
    )
  })

  test('takes scores, evidence and the target from the application of that year and standard', async () => {
    const application = await apply(5)
    await school.create('application', { year: '2024-2025', standard: 'test', target: 1 })
    const file = await school.add('regulation', { title: '特色材料' })
    await school.create('score', {
      application,
      criterion: 'feature',
      self_points: 3,
      reason: '市级推广',
      remark: '见附件',
    })
    await school.create('evidence_link', {
      application,
      criterion: 'feature',
      target_kind: 'regulation',
      target: file,
      note: '经验材料',
    })
    const assessment = await assessed()
    expect(assessment).toMatchObject({ application, target: 5, total: { computed: 0, self: 3 } })
    expect(line(assessment, 'feature')).toMatchObject({
      given: { points: 3, reason: '市级推广', counts: true },
      remark: '见附件',
      gap: null,
      evidence: { picked: [{ kind: 'regulation', id: file, note: '经验材料' }] },
    })
    expect(assessment.forecast?.target).toMatchObject({ stars: 5, short: 3 })
    expect((await assessed('zh-CN', 4)).target).toBe(4)
  })

  test('leaves out evidence that was since moved to the trash, and scores that were', async () => {
    const application = await apply()
    const file = await school.add('regulation', { title: '特色材料' })
    await school.create('evidence_link', {
      application,
      criterion: 'feature',
      target_kind: 'regulation',
      target: file,
    })
    const score = await school.add('score', {
      application,
      criterion: 'feature',
      self_points: 3,
      reason: '好',
    })
    await school.trash('regulation', file)
    await school.trash('score', score)
    expect(line(await assessed(), 'feature')).toMatchObject({ self: 0, evidence: { picked: [] } })
  })

  test('is the same each time', async () => {
    await school.hold()
    await apply()
    expect(await assessed()).toEqual(await assessed())
  })

  test('of something that is no school year is refused', async () => {
    const request = { year: '2025', standard: STANDARD, date: DAY, language: 'zh-CN' } as const
    await expect(assess(school.archive.tables, request)).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('against the sample names 56 lines and reaches full points of none without records', async () => {
    const standard = await findStandard(school.archive.tables, 'six-possessions')
    const assessment = await assess(school.archive.tables, {
      year: YEAR,
      standard,
      date: DAY,
      language: 'zh-CN',
      target: 5,
    })
    expect(assessment.gaps).toHaveLength(56)
    expect(assessment.total.computed).toBe(0)
    expect(assessment.known).toEqual({ points: 100, total: 100 })
    for (const { says, todo } of assessment.gaps) expect(`${says}${todo}`).not.toMatch(/undefined|NaN|\{\{/)
  })

  test('against a partial standard says how many points are known', async () => {
    const standard = await findStandard(school.archive.tables, 'jiangsu-2009')
    const assessment = await assess(school.archive.tables, {
      year: YEAR,
      standard,
      date: DAY,
      language: 'zh-CN',
    })
    expect(assessment.known).toEqual({ points: 43, total: 100 })
    expect(assessment.forecast).toBeNull()
  })
})
