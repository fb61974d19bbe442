import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { POSSESSIONS } from '../../shared/domain/kind.ts'
import { kindOf } from '../../shared/domain/kinds.ts'
import { countedBy } from '../../shared/standards/counted-by.ts'
import { measureOf } from '../../shared/standards/measures.ts'
import {
  criteriaOf,
  knownPoints,
  missingLines,
  parseStandard,
} from '../../shared/standards/parse-standard.ts'

const FOLDER = new URL('../../resources/standards/', import.meta.url)
const presets = new Map(
  readdirSync(FOLDER).map((name) => {
    const standard = parseStandard(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')))
    return [standard.id, standard] as const
  }),
)
const preset = (id: string) => {
  const standard = presets.get(id)
  if (!standard) throw new Error(`there is no preset ${id}`)
  return standard
}

describe('the presets', () => {
  test('are four, each in the file of its name', () => {
    expect([...presets.keys()].map((id) => `${id}.json`)).toEqual(readdirSync(FOLDER))
    expect([...presets.keys()]).toEqual([
      'detailed-rules',
      'home-school-abc',
      'jiangsu-2009',
      'six-possessions',
    ])
  })

  test.each([...presets])(
    '%s narrows the list on which a gap is mended to values that its fields have',
    (_, standard) => {
      for (const criterion of criteriaOf(standard)) {
        if (criterion.kind !== 'measured') continue
        const { fields } = kindOf(measureOf(criterion.rule.measure).where)
        for (const [name, values] of countedBy(criterion.rule)) {
          const field = fields[name]
          if (field?.type === 'choice')
            expect(Object.keys(field.choices)).toEqual(expect.arrayContaining([...values]))
        }
      }
    },
  )

  test.each([...presets])('%s speaks both languages', (_, standard) => {
    const labels = [
      standard.title,
      standard.authority,
      standard.source,
      ...standard.parts.map(({ title }) => title),
      ...standard.parts.flatMap(({ indicators }) => indicators.map(({ title }) => title)),
      ...criteriaOf(standard).map(({ text }) => text),
      ...missingLines(standard).map(({ text }) => text),
    ]
    for (const { zh, en } of labels) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).not.toMatch(/\p{Script=Han}/u)
    }
  })

  test.each([
    ['jiangsu-2009', 43],
    ['home-school-abc', 63],
    ['detailed-rules', 59],
  ])('%s says that only %i of its 100 points are known', (id, known) => {
    const standard = preset(id)
    expect(standard).toMatchObject({ partial: true, status: 'draft', total: 100 })
    expect(knownPoints(standard)).toBe(known)
    expect(missingLines(standard).reduce((sum, { points }) => sum + points, known)).toBe(100)
    expect(standard.stars).toBeUndefined()
  })
})

describe('the sample of the six possessions', () => {
  const standard = preset('six-possessions')

  test('is marked as a sample, and gives its stars at 60, 70, 80, 90 and 95 points', () => {
    expect(standard.sample).toBe(true)
    expect(knownPoints(standard)).toBe(100)
    expect(standard.stars?.map(({ stars, atLeast }) => [stars, atLeast])).toEqual([[1, 60], [2, 70], [3, 80], [4, 90], [5, 95]]) // prettier-ignore
  })

  test('has one part for each possession, in their order', () => {
    const possessions = standard.parts.map(({ indicators }) => [
      ...new Set(indicators.map(({ possession }) => possession)),
    ])
    expect(possessions).toEqual(Object.keys(POSSESSIONS).map((possession) => [possession]))
  })

  test('is mostly measured, some of it proved by papers, few lines left to judgement', () => {
    const of = (kind: string) => criteriaOf(standard).filter((criterion) => criterion.kind === kind).length
    expect(of('measured')).toBeGreaterThan(of('document') * 2)
    expect(of('judged')).toBeLessThan(of('document'))
  })

  test('states in its text every share that it scores by', () => {
    const shares = criteriaOf(standard).flatMap((criterion) =>
      criterion.kind === 'measured'
        ? criterion.rule.tiers.flatMap(({ atLeast }) =>
            atLeast < 1 && atLeast !== 0.5 ? [[criterion, `${Math.round(atLeast * 100)}`] as const] : [],
          )
        : [],
    )
    expect(shares.length).toBeGreaterThan(10)
    for (const [{ id, text }, percent] of shares) {
      expect(text.zh, id).toContain(`${percent}%`)
      expect(text.en, id).toContain(`${percent} %`)
    }
  })

  test('asks for records of every possession that the archive has a kind for', () => {
    const measures = new Set(
      criteriaOf(standard).flatMap((one) =>
        one.kind === 'measured' ? [one.rule.measure.split('.')[0]] : [],
      ),
    )
    for (const family of ['session', 'attendance', 'guardian', 'activity', 'visit', 'issue', 'body', 'lecturer', 'training', 'material', 'plan', 'summary', 'award', 'essay', 'survey', 'research'])
      expect(measures, family).toContain(family) // prettier-ignore
  })
})
