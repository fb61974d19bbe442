import { lastDayOf } from '../../../shared/domain/calendar.ts'
import type { KindId } from '../../../shared/domain/kinds.ts'
import type { ParamsOf } from '../../../shared/standards/measures.ts'
import type { YearFacts } from '../facts.ts'
import { counting, evidenceOf, type Finding, lackingNamed, share } from './finding.ts'
import { type PeriodParams, smallest, type When, within } from './periods.ts'

export const materialCount = (facts: YearFacts, params: ParamsOf<'material.count'>): Finding =>
  counting(
    'material',
    within(
      facts,
      params,
      facts.materials.filter(({ kind }) => !params.kinds || params.kinds.includes(kind)),
      issued,
    ),
  )

/** Special issues of family education: "no less than 3 times per semester" (seed, plan 3). */
export const issuePerTerm = (facts: YearFacts, params: ParamsOf<'issue.perTerm'>): Finding =>
  countPer(
    facts,
    params,
    'material',
    facts.materials.filter(({ kind }) => kind === 'special_issue'),
    issued,
  )

export const planExists = (facts: YearFacts, params: ParamsOf<'plan.exists'>): Finding =>
  countPer(
    facts,
    params,
    'plan',
    facts.plans.filter(({ kind }) => params.kinds.includes(kind)),
    issued,
  )

export const summaryExists = (facts: YearFacts, params: ParamsOf<'summary.exists'>): Finding =>
  countPer(
    facts,
    params,
    'summary',
    facts.summaries.filter(({ kind }) => params.kinds.includes(kind)),
    ({ term, written_on }) => ({ term, date: written_on }),
  )

export const lessonPlanCount = (facts: YearFacts, params: ParamsOf<'lessonPlan.count'>): Finding =>
  countPer(facts, params, 'lesson_plan', facts.lessonPlans, ({ term }) => ({ term }))

export const essayCount = (facts: YearFacts, params: ParamsOf<'essay.count'>): Finding =>
  countPer(facts, params, 'essay', facts.essays, ({ term }) => ({ term }))

export const consultationCount = (facts: YearFacts, params: ParamsOf<'consultation.count'>): Finding =>
  countPer(facts, params, 'consultation', facts.consultations, (consultation) => consultation)

/**
 * Plan items done ÷ plan items due by the day of the assessment (an item without a due date at the end of its month). One done
 * early counts, one cancelled does not. An item whose activity was held is done, whatever its state says.
 */
export function planDone(facts: YearFacts): Finding {
  const held = new Set(facts.activities.map(({ id }) => id))
  const items = facts.planItems.filter(({ status }) => status !== 'cancelled')
  const isDone = ({ status, activity }: (typeof items)[number]): boolean =>
    status === 'done' || (activity !== null && held.has(activity))
  const done = items.filter(isDone)
  const late = items.filter((item) => !isDone(item) && (item.due_on ?? lastDayOf(item.month)) <= facts.date)
  return share(
    done.length,
    done.length + late.length,
    evidenceOf('plan_item', done),
    late.map(({ id, month, title }) => lackingNamed('plan_item', id, `${month} ${title}`)),
  )
}

const issued = ({ term, issued_on }: { term: When['term']; issued_on: string | null }): When => ({
  term,
  date: issued_on,
})

function countPer<R extends { readonly id: string }>(
  facts: YearFacts,
  params: PeriodParams,
  kind: KindId,
  records: readonly R[],
  when: (record: R) => When,
): Finding {
  const counted = within(facts, params, records, when)
  return {
    ...counting(kind, counted),
    ...smallest(facts, params, counted, when, (some) => some.length),
  }
}
