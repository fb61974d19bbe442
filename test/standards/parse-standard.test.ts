import { describe, expect, test } from 'vitest'
import { isCoded } from '../../shared/contract/errors.ts'
import { errorText } from '../../shared/i18n/error-text.ts'
import { LANGUAGES } from '../../shared/i18n/texts.ts'
import { parseStandard } from '../../shared/standards/parse-standard.ts'

const both = (text: string) => ({ zh: text, en: text })
const hours = {
  id: 'hours',
  text: both('课时'),
  points: 2,
  kind: 'measured',
  rule: { measure: 'session.hours', tiers: [{ atLeast: 6, points: 1.5 }, { atLeast: 8, points: 2 }] },
} // prettier-ignore
const charter = {
  id: 'charter',
  text: both('章程'),
  points: 1,
  kind: 'document',
  evidence: [{ kind: 'regulation', filter: { kind: 'charter' }, atLeast: 1 }],
}
const indicator = { id: 'i', title: both('授课'), points: 3, criteria: [hours, charter] }
const part = { id: 'p', title: both('记录'), points: 3, indicators: [indicator] }
const standard = {
  id: 'small',
  version: 1,
  title: both('小标准'),
  authority: both('本校'),
  source: both('本校'),
  stage: ['kindergarten'],
  total: 3,
  stars: [{ stars: 4, atLeast: 2 }, { stars: 5, atLeast: 3 }],
  status: 'draft',
  parts: [part],
} // prettier-ignore

const withIndicator = (change: object) => ({
  ...standard,
  parts: [{ ...part, indicators: [{ ...indicator, ...change }] }],
})
const withHours = (change: object) => withIndicator({ criteria: [{ ...hours, ...change }, charter] })
const withRule = (change: object) => withHours({ rule: { ...hours.rule, ...change } })
const withNeed = (change: object) =>
  withIndicator({ criteria: [hours, { ...charter, evidence: [{ ...charter.evidence[0], ...change }] }] })

/** What is refused, as details of the error. */
function refusal(value: unknown) {
  try {
    parseStandard(value)
  } catch (error) {
    if (isCoded(error, 'STANDARD_INVALID')) return error
    throw error
  }
  throw new Error('was not refused')
}

describe('a standard', () => {
  test('whose points sum up at every level is taken as it is, with parameters left out as none', () => {
    const [line] = parseStandard(standard).parts[0]?.indicators[0]?.criteria ?? []
    expect(line).toEqual({ ...hours, rule: { ...hours.rule, params: {} } })
  })

  test.each([
    ['total', { ...standard, total: 4, stars: undefined }, '0', { asked: 4, found: 3 }],
    [
      'part',
      { ...standard, total: 4, stars: undefined, parts: [{ ...part, points: 4 }] },
      '1',
      { asked: 4, found: 3 },
    ],
    ['indicator', withIndicator({ criteria: [hours] }), '1.1', { asked: 3, found: 2 }],
  ])('whose points do not sum up at the %s is refused there', (_, value, line, numbers) => {
    expect(refusal(value).details).toEqual({ line, problem: 'standard_sum', ...numbers })
  })

  test.each([
    ['an id used twice', withIndicator({ criteria: [hours, { ...charter, id: 'hours' }] }), 'standard_same_id'],
    ['an id of its part used again', withIndicator({ id: 'p' }), 'standard_same_id'],
    ['tiers that fall', withRule({ tiers: [...hours.rule.tiers].reverse() }), 'standard_tiers'],
    ['tiers of one height', withRule({ tiers: [{ atLeast: 8, points: 1 }, { atLeast: 8, points: 2 }] }), 'standard_tiers'],
    ['a top tier below full points', withRule({ tiers: [{ atLeast: 8, points: 1 }] }), 'standard_top_tier'],
    ['an unknown measure', withRule({ measure: 'session.stars' }), 'standard_shape'],
    ['a parameter the measure has not', withRule({ params: { kinds: ['lecture'] } }), 'standard_params'],
    ['a parameter of the wrong kind', withRule({ params: { term: 'third' } }), 'standard_params'],
    ['no tiers', withRule({ tiers: [] }), 'standard_shape'],
    ['quarter points', withHours({ points: 2.25 }), 'standard_shape'],
    ['a filter on no field', withNeed({ filter: { colour: 'red' } }), 'standard_filter'],
    ['a filter on no choice', withNeed({ filter: { kind: 'lecture' } }), 'standard_filter'],
    ['evidence that is the application itself', withNeed({ kind: 'score', filter: {} }), 'standard_shape'],
    ['an indicator without lines', withIndicator({ criteria: [] }), 'standard_empty'],
    ['stars that fall', { ...standard, stars: [...standard.stars].reverse() }, 'standard_stars'],
    ['stars beyond the total', { ...standard, stars: [{ stars: 5, atLeast: 99 }] }, 'standard_stars'],
    ['an unknown property', { ...standard, colour: 'red' }, 'standard_shape'],
    ['nothing at all', undefined, 'standard_shape'],
  ])('with %s is refused', (_, value, problem) => {
    expect(refusal(value).details['problem']).toBe(problem)
  }) // prettier-ignore

  test('names the line and the name in it that is not well formed', () => {
    expect(refusal(withHours({ points: '二' })).details).toEqual({
      line: '1.1.1',
      problem: 'standard_shape',
      name: 'points',
    })
    expect(refusal(withHours({ colour: 'red' })).details).toMatchObject({ line: '1.1.1', name: 'colour' })
  })

  test('tells a clerk in both languages what does not agree', () => {
    const error = refusal(withIndicator({ criteria: [hours] }))
    expect(LANGUAGES.map((language) => errorText(language, error))).toEqual([
      '考核标准有误：1.1：分值对不上，应为 3 分，下面各项合计 2 分。请改正后再导入。',
      'The standard is not right: 1.1: the points do not agree: 3 stated, the lines below add up to 2. Correct it and import it again.',
    ])
  })
})

describe('a standard of which lines are missing', () => {
  const missing = [{ text: both('未见'), points: 2 }]

  test('sums up with them, and says that it is partial', () => {
    const partial = { ...standard, total: 5, partial: true, missing }
    expect(parseStandard(partial)).toMatchObject({ partial: true })
  })

  test('may not look complete, nor claim to be partial when nothing is missing', () => {
    expect(refusal({ ...standard, total: 5, missing }).details['problem']).toBe('standard_not_partial')
    expect(refusal({ ...standard, partial: true }).details['problem']).toBe('standard_no_missing')
  })
})
