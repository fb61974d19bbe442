import { z } from 'zod'
import type { Assessment } from '../standards/assessment.ts'
import { MEASURE_IDS } from '../standards/measures.ts'
import { documentNeed, standardShape } from '../standards/standard.ts'
import { kind, label, where } from './values.ts'

/** `Assessment` of shared/standards as it crosses the border; the types say there what each part is. */
const part = standardShape.unwrap().shape.parts.unwrap().element
const indicator = part.unwrap().shape.indicators.unwrap().element
const criterion = indicator.unwrap().shape.criteria.unwrap().element

const evidence = z.object({ kind, id: z.string() })

const measurement = z
  .object({
    measure: z.enum(MEASURE_IDS),
    value: z.number().nullable(),
    unit: z.enum([
      'hours',
      'times',
      'people',
      'items',
      'papers',
      'entries',
      'bodies',
      'titles',
      'issues',
      'articles',
      'share',
      'tiers',
      'level',
    ]),
    counted: z.array(evidence.readonly()).readonly(),
    ratio: z.object({ part: z.number(), whole: z.number() }).readonly().nullable(),
    pieces: z.array(z.object({ label, value: z.number() }).readonly()).readonly(),
    lacking: z
      .array(evidence.extend({ title: z.string().nullable(), needs: z.array(label).readonly() }).readonly())
      .readonly(),
  })
  .readonly()

const step = z.object({ points: z.number(), gain: z.number(), effort: z.number() }).readonly()

export const gap = z
  .object({
    criterion: z.string(),
    number: z.string(),
    lost: z.number(),
    says: z.string(),
    todo: z.string(),
    where,
    steps: z.array(step).readonly(),
  })
  .readonly()

const sums = z
  .object({
    points: z.number(),
    computed: z.number(),
    self: z.number(),
    examiner: z.number().nullable(),
  })
  .readonly()

const finding = z
  .object({ need: documentNeed, count: z.number(), found: z.array(evidence.readonly()).readonly() })
  .readonly()

const criterionResult = z
  .object({
    criterion,
    number: z.string(),
    computed: z.number(),
    given: z.object({ points: z.number(), reason: z.string(), counts: z.boolean() }).readonly().nullable(),
    self: z.number(),
    examiner: z.number().nullable(),
    remark: z.string(),
    measurement: measurement.nullable(),
    documents: z.array(finding).readonly(),
    evidence: z
      .object({
        computed: z.array(evidence.readonly()).readonly(),
        picked: z.array(evidence.extend({ note: z.string() }).readonly()).readonly(),
      })
      .readonly(),
    gap: gap.nullable(),
  })
  .readonly()

const indicatorResult = z
  .object({ indicator, number: z.string(), sums, criteria: z.array(criterionResult).readonly() })
  .readonly()

const partResult = z
  .object({ part, number: z.string(), sums, indicators: z.array(indicatorResult).readonly() })
  .readonly()

const goal = z
  .object({
    stars: z.number(),
    atLeast: z.number(),
    short: z.number(),
    path: z.array(z.object({ gap, step }).readonly()).readonly().nullable(),
  })
  .readonly()

export const forecast = z
  .object({
    stars: z.number(),
    next: goal.nullable(),
    target: goal.nullable(),
    unjudged: z.number(),
  })
  .readonly()

export const assessed: z.ZodType<Assessment> = z
  .object({
    standard: standardShape,
    year: z.string(),
    target: z.number().nullable(),
    application: z.string().nullable(),
    date: z.string(),
    language: z.enum(['zh-CN', 'en']),
    known: z.object({ points: z.number(), total: z.number() }).readonly(),
    parts: z.array(partResult).readonly(),
    total: sums,
    forecast: forecast.nullable(),
    gaps: z.array(gap).readonly(),
  })
  .readonly()
