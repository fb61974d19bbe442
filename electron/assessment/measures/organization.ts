import { KINDS } from '../../../shared/domain/kinds.ts'
import type { ParamsOf } from '../../../shared/standards/measures.ts'
import type { YearFacts } from '../facts.ts'
import { counting, type Finding } from './finding.ts'

export const bodyExists = (facts: YearFacts, params: ParamsOf<'body.exists'>): Finding =>
  counting('body', bodiesOf(facts, params))

export function bodyMembers(facts: YearFacts, params: ParamsOf<'body.members'>): Finding {
  const bodies = new Set(bodiesOf(facts, params).map(({ id }) => id))
  return counting(
    'member',
    facts.members.filter(({ body }) => bodies.has(body)),
  )
}

/**
 * Levels that have a parents' committee: school and grade level count whole, class level as the share of classes, so
 * that three is reached when every class has one.
 */
export function bodyLevels(facts: YearFacts): Finding {
  const committees = facts.bodies.filter(({ kind }) => kind === 'parents_committee')
  const at = (level: string): number => committees.filter((body) => body.level === level).length
  const classes = facts.classes.length
  const labels = KINDS.body.fields.level.choices
  const pieces = [
    { label: labels.school, value: Math.min(1, at('school')) },
    { label: labels.grade, value: Math.min(1, at('grade')) },
    { label: labels.class, value: classes === 0 ? 0 : Math.min(1, at('class') / classes) },
  ]
  const value = pieces.reduce((sum, piece) => sum + piece.value, 0)
  return { ...counting('body', committees, value), pieces }
}

/** Regulations in force by the end of the year; an undated one is taken to be. */
export const regulationCount = (facts: YearFacts, params: ParamsOf<'regulation.count'>): Finding =>
  counting(
    'regulation',
    facts.regulations.filter(
      ({ kind, issued_on }) =>
        (!params.kinds || params.kinds.some((one) => one === kind)) &&
        (issued_on === null || issued_on <= facts.year.to),
    ),
  )

export const resourceCount = (facts: YearFacts, params: ParamsOf<'resource.count'>): Finding =>
  counting(
    'resource',
    facts.resources.filter(({ kind }) => !params.kinds || params.kinds.includes(kind)),
  )

const bodiesOf = (facts: YearFacts, { kinds, levels }: ParamsOf<'body.exists'>) =>
  facts.bodies.filter(
    ({ kind, level }) => kinds.includes(kind) && (!levels || levels.some((one) => one === level)),
  )
