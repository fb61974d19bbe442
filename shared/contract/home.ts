import { z } from 'zod'
import { KINDS } from '../domain/kinds.ts'
import { POSSESSIONS, type Possession } from '../domain/kind.ts'
import { forecast, gap } from './assessed.ts'
import { procedure } from './base.ts'
import { count, kind, label, role, schoolYear } from './values.ts'

type PlanStatus = keyof typeof KINDS.plan_item.fields.status.choices
type ActivityStatus = keyof typeof KINDS.activity.fields.status.choices
const planStatus = z.enum(Object.keys(KINDS.plan_item.fields.status.choices) as [PlanStatus, ...PlanStatus[]])
const activityStatus = z.enum(
  Object.keys(KINDS.activity.fields.status.choices) as [ActivityStatus, ...ActivityStatus[]],
)

const card = z
  .object({
    possession: z.enum(Object.keys(POSSESSIONS) as [Possession, ...Possession[]]),
    /** Records of the year (of all time for kinds without one), by kind, in the order of the workbook. */
    counts: z.array(z.object({ kind, count }).readonly()).readonly(),
    /** Points of the standard's lines for this possession. */
    points: z.object({ full: z.number(), self: z.number() }).readonly(),
    /** `empty`: nothing recorded; `short`: some line loses points; `complete`: none does. */
    state: z.enum(['empty', 'short', 'complete']),
    /** What is missing, costliest first, at most three. */
    missing: z.array(gap).readonly(),
  })
  .readonly()

const planItem = z
  .object({
    id: z.string(),
    title: z.string(),
    month: z.string(),
    dueOn: z.string().nullable(),
    responsible: z.string().nullable(),
    status: planStatus.nullable(),
  })
  .readonly()

const activity = z
  .object({
    id: z.string(),
    title: z.string(),
    date: z.string(),
    kind: z.string(),
    status: activityStatus.nullable(),
    /** The roles of its files: `evidenceSet(roles)` of shared/domain says what is missing. */
    roles: z.array(role).readonly(),
  })
  .readonly()

const home = z
  .object({
    year: z.string(),
    cards: z.array(card).readonly(),
    /** The standard the forecast is made by: that of the year's latest application, else the sample checklist. */
    standard: z.object({ id: z.string(), title: label }).readonly(),
    points: z.object({ total: z.number(), self: z.number(), computed: z.number() }).readonly(),
    parts: z
      .array(z.object({ title: label, number: z.string(), points: z.number(), self: z.number() }).readonly())
      .readonly(),
    /** Null for a standard without stars. */
    forecast: forecast.nullable(),
    /** Stars aimed at. */
    target: z.number().nullable(),
    /** Plan items of the month of today, of any year's plan, without those that are overdue. */
    thisMonth: z.array(planItem).readonly(),
    /** Due before today and neither done nor cancelled, oldest first, at most twenty. */
    overdue: z.array(planItem).readonly(),
    /** All that are overdue. */
    overdueCount: count,
    /** The last eight held or to come, newest first. */
    activities: z.array(activity).readonly(),
    /** The five gaps that cost most. */
    gaps: z.array(gap).readonly(),
  })
  .readonly()

/** Everything the first page shows, in one call. */
export const homeArea = {
  read: procedure.input(z.strictObject({ year: schoolYear })).output(home),
}

export type Home = z.output<typeof home>
export type HomeCard = z.output<typeof card>
