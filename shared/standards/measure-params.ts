import { z } from 'zod'
import { KINDS } from '../domain/kinds.ts'

/**
 * The parameters of measures. A share is 0 to 1. Every measure over dated records may be narrowed to a term or to
 * months (1 to 12); `per` asks for the smallest count over the terms, or over the months of term time.
 */
const termOnly = { term: z.enum(['first', 'second']).optional() }
const span = { ...termOnly, months: z.array(z.int().min(1).max(12)).nonempty().readonly().optional() }
const per = (usual: Per) => ({ per: z.enum(['year', 'term', 'month']).default(usual) })

export type Per = 'year' | 'term' | 'month'

/** One of the choices of a field, or several of them: a record counts when it has any of them. */
const anyOf = <const C extends Readonly<Record<string, unknown>>>(choices: C) =>
  z
    .array(z.enum(Object.keys(choices) as [keyof C & string, ...(keyof C & string)[]]))
    .nonempty()
    .readonly()

const activityKinds = anyOf(KINDS.activity.fields.kind.choices)
const bodyKinds = anyOf(KINDS.body.fields.kind.choices)
const levels = anyOf(KINDS.award.fields.level.choices)

export const PARAMS = {
  none: z.strictObject({}),
  span: z.strictObject(span),
  sessionCount: z.strictObject({ ...span, ...per('term') }),
  longEnough: z.strictObject({ ...span, hours: z.number().positive() }),
  noticeInTime: z.strictObject({ ...span, days: z.int().min(1).default(7) }),
  attendance: z.strictObject({ ...span, kinds: activityKinds.optional() }),
  trained: z.strictObject({
    ...span,
    sessions: z.int().min(1).default(1),
    hours: z.number().positive().optional(),
  }),
  activityCount: z.strictObject({ ...span, ...per('year'), kinds: activityKinds.optional() }),
  activityReach: z.strictObject({
    ...termOnly,
    per: z.enum(['year', 'term']).default('term'),
    kinds: activityKinds,
  }),
  visitPerMonth: z.strictObject({ skipMonths: z.array(z.int().min(1).max(12)).readonly().default([]) }),
  visits: z.strictObject({ ...span, modes: anyOf(KINDS.home_visit.fields.mode.choices).optional() }),
  visitCount: z.strictObject({ ...span, ...per('year') }),
  perTerm: z.strictObject({ ...termOnly, per: z.enum(['year', 'term']).default('term') }),
  counted: z.strictObject({ ...span, ...per('year') }),
  bodyExists: z.strictObject({
    kinds: bodyKinds,
    levels: anyOf(KINDS.body.fields.level.choices).optional(),
  }),
  bodyMeets: z.strictObject({
    kind: z.enum(['leading_group', 'parents_committee']),
    per: z.enum(['year', 'term']).default('term'),
  }),
  lecturers: z.strictObject({ kinds: anyOf(KINDS.lecturer.fields.kind.choices).optional() }),
  training: z.strictObject({ ...span, levels: levels.optional() }),
  materials: z.strictObject({ ...termOnly, kinds: anyOf(KINDS.material.fields.kind.choices).optional() }),
  plans: z.strictObject({
    kinds: anyOf(KINDS.plan.fields.kind.choices),
    per: z.enum(['year', 'term']).default('year'),
  }),
  summaries: z.strictObject({
    kinds: anyOf(KINDS.summary.fields.kind.choices),
    per: z.enum(['year', 'term']).default('year'),
  }),
  awards: z.strictObject({
    kinds: anyOf(KINDS.award.fields.kind.choices).optional(),
    levels: levels.optional(),
  }),
  regulations: z.strictObject({ kinds: anyOf(KINDS.regulation.fields.kind.choices).optional() }),
  resources: z.strictObject({ kinds: anyOf(KINDS.resource.fields.kind.choices).optional() }),
  research: z.strictObject({
    kinds: anyOf(KINDS.research.fields.kind.choices).optional(),
    levels: levels.optional(),
  }),
} as const
