import { describe, expect, test } from 'vitest'
import type { Measurement } from '../../shared/standards/assessment.ts'
import { LANGUAGES, textsOf } from '../../shared/i18n/texts.ts'
import { documentWords } from '../../shared/standards/document-words.ts'
import { measuredWords, measureTodo } from '../../shared/standards/gap-words.ts'
import { type MeasureId, MEASURE_IDS } from '../../shared/standards/measures.ts'
import type { Rule, Tier } from '../../shared/standards/standard.ts'
import { found, papers } from '../fixtures/standards.ts'

const both = (text: string) => ({ zh: text, en: text })
const FIRST = { zh: '第一学期', en: 'First term' }
const SECOND = { zh: '第二学期', en: 'Second term' }

function words(
  measure: MeasureId,
  atLeast: number,
  value: number | null,
  more: Partial<Measurement> = {},
  options: { readonly params?: Rule['params']; readonly exclusive?: boolean } = {},
): readonly string[] {
  const top: Tier = { atLeast, points: 1, ...(options.exclusive && { exclusive: true }) }
  const rule: Rule = { measure, params: options.params ?? {}, tiers: [top] }
  return LANGUAGES.map((language) => measuredWords(language, rule, top, found(measure, value, more)))
}

describe('a gap says with numbers what is missing', () => {
  test('of class hours', () => {
    expect(words('session.hours', 8, 6)).toEqual([
      '要求 8 课时，已记录 6 课时，还差 2 课时',
      '8 class hours asked, 6 recorded: 2 class hours short',
    ])
    expect(words('session.hours', 8, 6.5)[0]).toBe('要求 8 课时，已记录 6.5 课时，还差 1.5 课时')
    expect(words('session.hours', 8, 7)[1]).toBe('8 class hours asked, 7 recorded: 1 class hour short')
  })

  test('of what is asked each term, naming the terms that fall short', () => {
    const pieces = [{ label: FIRST, value: 2 }, { label: SECOND, value: 0 }] // prettier-ignore
    expect(words('session.count', 2, 0, { pieces })).toEqual([
      '授课次数：要求每学期 2 次，第二学期 0 次，共差 2 次',
      'Sessions held: 2 a term asked; Second term: 0; 2 short in all',
    ])
  })

  test('of what is asked each month', () => {
    const pieces = [
      { label: both('2026年1月'), value: 1 },
      { label: both('2026年3月'), value: 3 },
      { label: both('2026年4月'), value: 0 },
    ]
    expect(words('visit.perMonth', 2, 0, { pieces })[0]).toBe(
      '逐月家访次数：要求每月 2 次，2026年1月 1 次、2026年4月 0 次，共差 3 次',
    )
  })

  test('of what is asked in certain months', () => {
    const pieces = [{ label: both('2025年12月'), value: 1 }, { label: both('2026年6月'), value: 0 }] // prettier-ignore
    const params = { months: [12, 6], per: 'month' }
    expect(words('survey.count', 1, 0, { pieces }, { params })).toEqual([
      '问卷调查次数：要求 12 月、6 月各 1 次，2026年6月 0 次，共差 1 次',
      'Surveys: 1 asked in each of the months 12, 6; 2026年6月: 0; 1 short in all',
    ])
  })

  test('of what several kinds of record may fill, naming them', () => {
    const params = { kinds: ['audio_video', 'reading'] }
    expect(words('material.count', 2, 0, {}, { params })[0]).toBe(
      '音像资料、推荐读物：要求 2 种，已记录 0 种，还差 2 种',
    )
    expect(words('body.members', 3, 1, {}, { params: { kinds: ['leading_group'] } })[0]).toMatch(
      /^领导小组：要求 3 人/,
    )
    expect(words('body.meets', 1, 0, {}, { params: { kind: 'leading_group', per: 'year' } })).toEqual([
      '领导小组会议：要求 1 次，已记录 0 次，还差 1 次',
      'Leading group meetings: 1 asked, 0 recorded: 1 short',
    ])
  })

  test('of a share, with how many more it takes', () => {
    expect(words('attendance.rate', 0.9, 0.86, { ratio: { part: 275, whole: 320 } })).toEqual([
      '要求达到 90%，目前 86%（应到 320 人次，实到 275 人次），还差 13 人次',
      '90% asked, 86% reached (275 of 320 expected): 13 attendances short',
    ])
  })

  test('never rounds a share up to what is asked', () => {
    const said = words('attendance.rate', 0.8, 0.79996, { ratio: { part: 79_996, whole: 100_000 } })
    expect(said[0]).toContain('目前 79.9%')
    expect(said[0]).toContain('还差 4 人次')
  })

  test('of a share that must be exceeded', () => {
    const ratio = { part: 80, whole: 100 }
    expect(words('guardian.trainedShare', 0.8, 0.8, { ratio }, { exclusive: true })).toEqual([
      '要求超过 80%，目前 80%（100 名学生中 80 名的家长已受训），还差 1 名',
      'more than 80% asked, 80% reached (families of 80 of 100 students): 1 family short',
    ])
  })

  test('of grades not reached, naming them', () => {
    const pieces = [{ label: both('第一学期小班'), value: 1 }, { label: both('第二学期大班'), value: 0 }] // prettier-ignore
    const params = { kinds: ['lecture'] }
    const [said] = words('activity.perGrade', 1, 0.5, { pieces, ratio: { part: 1, whole: 2 } }, { params })
    expect(said).toBe('专题讲座：要求达到 100%，目前 50%（2 个年级中 1 个）；没有覆盖：第二学期大班')
  })

  test('of committees at three levels', () => {
    const pieces = [
      { label: { zh: '校级', en: 'School' }, value: 1 },
      { label: { zh: '年级', en: 'Grade' }, value: 0 },
      { label: { zh: '班级', en: 'Class' }, value: 12 / 18 },
    ]
    expect(words('body.levels', 3, 5 / 3, { pieces })[0]).toBe(
      '要求校级、年级、班级三级齐全；没有配齐：年级 0%、班级 66.6%',
    )
  })

  test('of a level', () => {
    expect(words('award.highestLevel', 3, 2)).toEqual([
      '最高表彰级别：要求达到市级，目前最高区县级',
      'Highest level of an award: level asked: City, highest so far: District',
    ])
    expect(words('award.highestLevel', 3, 0)[1]).toContain('highest so far: none')
  })

  test('of what cannot be measured yet', () => {
    expect(words('survey.returnRate', 0.9, null)).toEqual([
      '问卷回收率：要求达到 90%，目前没有可以计算的记录，暂计 0 分',
      'Survey return rate: 90% asked, nothing recorded yet that it could be measured by: 0 points for now',
    ])
  })

  test('and names at most four records that keep it down, with what they lack', () => {
    const lacking = Array.from({ length: 6 }, (_, at) => ({
      kind: 'activity' as const,
      id: String(at),
      title: `讲座${at}`,
      needs: [{ zh: '教案', en: 'Lesson plan' }],
    }))
    const [said] = words('session.evidenceComplete', 1, 0.25, { ratio: { part: 2, whole: 8 }, lacking })
    expect(said).toBe(
      '要求达到 100%，目前 25%（8 次授课中 2 次材料齐全），还差 6 次。材料不齐的有：' +
        '讲座0（缺教案）、讲座1（缺教案）、讲座2（缺教案）、讲座3（缺教案）等 6 项',
    )
  })

  test('but never names a child', () => {
    const lacking = [{ kind: 'student' as const, id: 's', title: null, needs: [] }]
    const [said] = words('visit.coverage', 0.5, 0, { ratio: { part: 0, whole: 1 }, lacking })
    expect(said).toBe('要求达到 50%，目前 0%（1 名学生中已家访 0 名），还差 1 名')
  })

  test('of papers, naming each as a clerk would', () => {
    const minutes = {
      kind: 'activity',
      filter: { kind: 'committee_meeting' },
      role: 'minutes',
      atLeast: 2,
    } as const
    const findings = { kind: 'survey', filter: { findings: '*', actions: '*' }, atLeast: 2 } as const
    expect(documentWords('zh-CN', [papers(minutes, 1), papers(findings, 0)])).toBe(
      '活动记录（家委会会议），附会议记录：要求 2 份，已有 1 份，还差 1 份；' +
        '问卷调查（填有调查分析、填有整改措施）：要求 2 份，已有 0 份，还差 2 份',
    )
    const charter = { kind: 'regulation', filter: { kind: 'charter' }, atLeast: 1 } as const
    expect(documentWords('zh-CN', [papers(charter, 0)])).toBe('缺规章制度（章程）')
    expect(documentWords('en', [papers(minutes, 1)])).toBe(
      "Activity (Parents' committee meeting) with Minutes: 2 asked, 1 found: 1 short",
    )
  })
})

describe('every measure', () => {
  test.each(MEASURE_IDS)('%s says what to do in both languages', (measure) => {
    const [chinese, english] = LANGUAGES.map((language) => measureTodo(language, measure))
    expect(chinese).toMatch(/^\p{Script=Han}.*。$/u)
    expect(english).toMatch(/^[A-Z].*\.$/)
  })

  test.each(LANGUAGES)('fills all blanks of its sentences in %s', (language) => {
    for (const measure of MEASURE_IDS) {
      const top: Tier = { atLeast: 1, points: 1 }
      const params = { kinds: ['lecture'], kind: 'leading_group', hours: 2 }
      const rule: Rule = { measure, params: fitting(measure, params), tiers: [top] }
      const said = measuredWords(language, rule, top, found(measure, 0, { ratio: { part: 0, whole: 3 } }))
      expect(said).not.toMatch(/\{\{|undefined|NaN|assessment:|_session_|^\s*$/)
    }
    expect(textsOf(language)('assessment:gap_unjudged')).not.toBe('')
  })
})

/** The parameters that a measure needs, for measures that need any. */
function fitting(measure: MeasureId, params: Rule['params']): Rule['params'] {
  switch (measure) {
    case 'session.longEnough':
      return { hours: params['hours'] }
    case 'activity.perGrade':
    case 'activity.perClass':
      return { kinds: params['kinds'] }
    case 'body.exists':
    case 'body.members':
      return { kinds: ['leading_group'] }
    case 'body.meets':
      return { kind: params['kind'] }
    case 'plan.exists':
    case 'summary.exists':
      return { kinds: ['annual'] }
    default:
      return {}
  }
}
