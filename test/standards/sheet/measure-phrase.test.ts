import { describe, expect, test } from 'vitest'
import { MEASURE_IDS, measureOf } from '../../../shared/standards/measures.ts'
import { readMeasurePhrase } from '../../../shared/standards/sheet/measure-phrase.ts'
import { readThresholds } from '../../../shared/standards/sheet/thresholds.ts'

describe('a measure in a cell', () => {
  test.each(MEASURE_IDS)('%s is known by its id and by its label in either language', (id) => {
    const { zh, en } = measureOf(id).label
    expect([id, zh, en.toUpperCase()].map((name) => readMeasurePhrase(name).measure)).toEqual([id, id, id])
  })

  test('has a label of its own in both languages', () => {
    const labels = MEASURE_IDS.flatMap((id) => [measureOf(id).label.zh, measureOf(id).label.en])
    expect(new Set(labels).size).toBe(labels.length)
  })

  test.each([
    ['活动次数（家长开放日，每学期）', 'activity.count', { kinds: ['open_day'], per: 'term' }],
    ['活动次数(专题讲座、家长学校授课;第一学期)', 'activity.count', { kinds: ['lecture', 'class_session'], term: 'first' }],
    ['家长受训率（2次，4课时）', 'guardian.trainedShare', { sessions: 2, hours: 4 }],
    ['课时达标率（2小时）', 'session.longEnough', { hours: 2 }],
    ['通知及时率（7天）', 'session.noticeInTime', { days: 7 }],
    ['问卷调查次数（12月、6月；每月）', 'survey.count', { months: [12, 6], per: 'month' }],
    ['师资培训次数（市级、省级）', 'training.count', { levels: ['city', 'province'] }],
    ['组织机构数（家长委员会、班级）', 'body.exists', { kinds: ['parents_committee'], levels: ['class'] }],
    ['Home visits (a month)', 'visit.count', { per: 'month' }],
    ['家访覆盖率（上门）', 'visit.coverage', { modes: ['home'] }],
    ['工作总结份数（学期总结，每学期）', 'summary.exists', { kinds: ['term'], per: 'term' }],
  ])('%s is %s of %o', (phrase, measure, params) => {
    expect(readMeasurePhrase(phrase)).toEqual({ measure, params })
  }) // prettier-ignore

  test('names the word that it does not know', () => {
    expect(readMeasurePhrase('活动次数（家长开放日，每周）')).toMatchObject({ params: null, unknown: '每周' })
    expect(readMeasurePhrase('授课课时（家长开放日）')).toMatchObject({ params: null, unknown: '家长开放日' })
    expect(readMeasurePhrase('')).toEqual({ measure: null })
  })
})

describe('a threshold in a cell', () => {
  test.each([
    ['8', 'hours', [[8, 3]]],
    ['≥8', 'hours', [[8, 3]]],
    ['不少于 8 课时', 'hours', [[8, 3]]],
    ['8:3,6:2', 'hours', [[6, 2], [8, 3]]],
    ['6：1.5分；8：3分', 'hours', [[6, 1.5], [8, 3]]],
    ['80%', 'share', [[0.8, 3]]],
    ['80', 'share', [[0.8, 3]]],
    ['0.8', 'share', [[0.8, 3]]],
    ['1', 'share', [[1, 3]]],
    ['66.7％', 'share', [[0.667, 3]]],
    ['市级:1,省级:3', 'level', [[3, 1], [4, 3]]],
    ['City', 'level', [[3, 3]]],
  ] as const)('%s of %s is read', (text, unit, tiers) => {
    const expected = tiers.map(([atLeast, points]) => ({ atLeast, points }))
    expect(readThresholds(text, unit, 3)).toEqual(expected)
  }) // prettier-ignore

  test('that must be exceeded says so', () => {
    expect(readThresholds('>80%:4，>60%:2', 'share', 4)).toEqual([
      { atLeast: 0.6, points: 2, exclusive: true },
      { atLeast: 0.8, points: 4, exclusive: true },
    ])
  })

  test.each(['', '很多', '8:', '≥', '-3', '8:3:2', '8:3，很多'])('%j is not read', (text) => {
    expect(readThresholds(text, 'hours', 3)).toBeNull()
  })

  test('of a level that there is none of is not read', () => {
    expect(readThresholds('火星级', 'level', 3)).toBeNull()
  })
})
