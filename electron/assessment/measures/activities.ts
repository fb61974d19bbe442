import { attendanceFigures, attendanceRate as rateOf } from '../../../shared/domain/attendance.ts'
import { type Label, type Term, TERMS } from '../../../shared/domain/field.ts'
import type { KindId } from '../../../shared/domain/kinds.ts'
import type { Piece } from '../../../shared/standards/assessment.ts'
import { MEETINGS } from '../../../shared/standards/counted-by.ts'
import type { ParamsOf } from '../../../shared/standards/measures.ts'
import type { Held, YearFacts } from '../facts.ts'
import { counting, evidenceOf, type Finding, share } from './finding.ts'
import { smallest, termsAsked, within } from './periods.ts'

export function activityCount(facts: YearFacts, params: ParamsOf<'activity.count'>): Finding {
  const held = within(facts, params, ofKinds(facts, params.kinds), (activity) => activity)
  return {
    ...counting('activity', held),
    ...smallest(
      facts,
      params,
      held,
      (activity) => activity,
      (activities) => activities.length,
    ),
  }
}

/** Grades of the year of which at least one class took part. An activity that names no class reaches none. */
export const activityPerGrade = (facts: YearFacts, params: ParamsOf<'activity.perGrade'>): Finding =>
  reach(
    facts,
    params,
    [...Map.groupBy(facts.classes, ({ grade }) => grade)].map(([name, classes]) => ({ name, classes })),
  )

/** Classes of the year that took part. */
export const activityPerClass = (facts: YearFacts, params: ParamsOf<'activity.perClass'>): Finding =>
  reach(
    facts,
    params,
    facts.classes.map((one) => ({ name: one.name, classes: [one] })),
  )

export const bodyMeets = (facts: YearFacts, { kind, per }: ParamsOf<'body.meets'>): Finding =>
  activityCount(facts, { kinds: [MEETINGS[kind]], per })

/** Attended ÷ expected (shared/domain/attendance.ts). An activity of which either is unknown is left out. */
export function attendanceRate(facts: YearFacts, params: ParamsOf<'attendance.rate'>): Finding {
  const held = within(facts, params, ofKinds(facts, params.kinds), (activity) => activity)
  const figures = held
    .map((activity) => ({
      id: activity.id,
      ...attendanceFigures(activity, facts.rolls.get(activity.id) ?? null),
    }))
    .filter(({ expected, attended }) => expected !== null && attended !== null)
  const rate = rateOf(figures)
  return share(rate?.attended ?? 0, rate?.expected ?? 0, evidenceOf('activity' satisfies KindId, figures))
}

const ofKinds = (facts: YearFacts, kinds: readonly string[] | undefined): readonly Held[] =>
  kinds ? facts.activities.filter(({ kind }) => kinds.includes(kind)) : facts.activities

interface ClassGroup {
  readonly name: string
  readonly classes: readonly { readonly id: string }[]
}

interface ReachParams {
  readonly kinds: readonly string[]
  readonly per: 'year' | 'term'
  readonly term?: Term | undefined
}

/** The share of groups of classes reached by an activity: over the year, or the smallest over its terms. */
function reach(facts: YearFacts, params: ReachParams, groups: readonly ClassGroup[]): Finding {
  const held = within(facts, params, ofKinds(facts, params.kinds), (activity) => activity)
  const terms = params.per === 'term' ? termsAsked(params) : [null]
  const counts = terms.map((term) => {
    const came = new Set(
      held.flatMap((activity) => (term === null || activity.term === term ? activity.classes : [])),
    )
    const pieces = groups.map(({ name, classes }) =>
      reachPiece(
        term,
        { zh: name, en: name },
        classes.some(({ id }) => came.has(id)),
      ),
    )
    const reached = pieces.filter(({ value }) => value > 0).length
    return { pieces: reached === 0 ? [reachPiece(term, NONE_REACHED, false)] : pieces, part: reached }
  })
  const part = Math.min(...counts.map((count) => count.part))
  return {
    ...share(part, groups.length, evidenceOf('activity', held)),
    pieces: counts.toSorted((one, other) => one.part - other.part).flatMap(({ pieces }) => pieces),
  }
}

/** Said instead of naming every grade or class. */
const NONE_REACHED: Label = { zh: '（全部）', en: 'all' }

const reachPiece = (term: Term | null, name: Label, reached: boolean): Piece => ({
  label: {
    zh: term ? `${TERMS[term].zh}${name.zh}` : name.zh,
    en: term ? `${name.en} (${TERMS[term].en.toLowerCase()})` : name.en,
  },
  value: Number(reached),
})
