import { LEVEL } from '../../../shared/domain/kinds/choices.ts'
import type { RecordOf } from '../../../shared/domain/kinds.ts'
import type { ParamsOf } from '../../../shared/standards/measures.ts'
import type { YearFacts } from '../facts.ts'
import { counting, evidenceOf, type Finding, share } from './finding.ts'
import { type PeriodParams, smallest, within } from './periods.ts'

export const awardCount = (facts: YearFacts, params: ParamsOf<'award.count'>): Finding =>
  counting('award', matching(facts.awards, params))

export const awardHighestLevel = (facts: YearFacts, params: ParamsOf<'award.highestLevel'>): Finding =>
  highestLevel('award', matching(facts.awards, params))

export const researchCount = (facts: YearFacts, params: ParamsOf<'research.count'>): Finding =>
  counting('research', matching(facts.research, params))

export const researchHighestLevel = (facts: YearFacts, params: ParamsOf<'research.highestLevel'>): Finding =>
  highestLevel('research', matching(facts.research, params))

export function surveyCount(facts: YearFacts, params: ParamsOf<'survey.count'>): Finding {
  const surveys = within(facts, params, facts.surveys, (survey) => survey)
  return {
    ...counting('survey', surveys),
    ...smallest(
      facts,
      params,
      surveys,
      (survey) => survey,
      (some) => some.length,
    ),
  }
}

/** Returned ÷ distributed, over the surveys that have both figures. */
export const surveyReturnRate = (facts: YearFacts, params: ParamsOf<'survey.returnRate'>): Finding =>
  shareOfFigures(facts, params, 'returned', 'distributed')

/** Satisfied ÷ returned, over the surveys that have both figures. */
export const surveySatisfaction = (facts: YearFacts, params: ParamsOf<'survey.satisfaction'>): Finding =>
  shareOfFigures(facts, params, 'satisfied', 'returned')

type Figure = 'distributed' | 'returned' | 'satisfied'

function shareOfFigures(facts: YearFacts, params: PeriodParams, part: Figure, whole: Figure): Finding {
  const surveys = within(facts, params, facts.surveys, (survey) => survey).filter(
    (survey) => survey[part] !== null && survey[whole] !== null,
  )
  const sum = (figure: Figure): number => surveys.reduce((total, survey) => total + (survey[figure] ?? 0), 0)
  return share(sum(part), sum(whole), evidenceOf('survey', surveys))
}

interface Ranked {
  readonly kind: string
  readonly level: RecordOf<'award'>['level']
}

const matching = <R extends Ranked>(
  records: readonly R[],
  {
    kinds,
    levels,
  }: { readonly kinds?: readonly string[] | undefined; readonly levels?: readonly string[] | undefined },
): readonly R[] =>
  records.filter(
    ({ kind, level }) =>
      (!kinds || kinds.includes(kind)) && (!levels || (level !== null && levels.includes(level))),
  )

/** The highest level among records, 1 (school) to 5 (national), 0 without any; counted are those that reach it. */
function highestLevel<R extends Ranked & { readonly id: string }>(
  kind: 'award' | 'research',
  records: readonly R[],
): Finding {
  const ranks = Object.keys(LEVEL)
  const rankOf = ({ level }: Ranked): number => (level === null ? 0 : ranks.indexOf(level) + 1)
  const value = Math.max(0, ...records.map(rankOf))
  return counting(kind, value === 0 ? [] : records.filter((record) => rankOf(record) === value), value)
}
