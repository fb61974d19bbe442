import { z } from 'zod'
import { ATTACHMENT_ROLES, type AttachmentRole } from '../domain/attachment-role.ts'
import { KIND_IDS, type KindId, kindOf } from '../domain/kinds.ts'
import { POSSESSIONS, type Possession } from '../domain/kind.ts'
import { MEASURE_IDS } from './measures.ts'

/** Points come in halves: A6 of the field notes gives 0.5 and 1.5. */
const points = z.number().positive().multipleOf(0.5)
const noneOrPoints = z.number().nonnegative().multipleOf(0.5)
const id = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/i)
const label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).readonly()

/** Lines of a published standard that nobody here has seen: what they are about, and the points they must hold. */
const missingLine = z.strictObject({ text: label, points }).readonly()
const missing = z.array(missingLine).readonly().optional()

/** Reaching `atLeast` (passing it, when `exclusive`) earns `points`; the highest tier reached counts. */
const tier = z
  .strictObject({
    atLeast: z.number().nonnegative(),
    points: noneOrPoints,
    exclusive: z.boolean().optional(),
  })
  .readonly()

/** Which number decides, with what parameters, and what it earns. Tiers ascend in both numbers. */
const rule = z
  .strictObject({
    measure: z.enum(MEASURE_IDS),
    params: z.record(z.string(), z.unknown()).readonly().default({}),
    tiers: z.tuple([tier], tier).readonly(),
  })
  .readonly()

/** What can stand as evidence: everything recorded of the school, not the application itself. */
const EVIDENCE_KINDS = KIND_IDS.filter((kind) => kindOf(kind).area !== 'application') as [KindId, ...KindId[]]

/** A filter value that stands for any entry: the field must not be empty. */
export const ANYTHING = '*'

/** So many records of a kind in the year, whose fields have the values of `filter`, and which carry a file of `role` when one is named. */
export const documentNeed = z
  .strictObject({
    kind: z.enum(EVIDENCE_KINDS),
    filter: z.record(z.string(), z.string()).readonly().optional(),
    role: z.enum(Object.keys(ATTACHMENT_ROLES) as [AttachmentRole, ...AttachmentRole[]]).optional(),
    atLeast: z.int().min(1),
  })
  .readonly()

const line = { id, text: label, points }
const criterion = z.discriminatedUnion('kind', [
  z.strictObject({ ...line, kind: z.literal('measured'), rule }).readonly(),
  z
    .strictObject({
      ...line,
      kind: z.literal('document'),
      evidence: z.array(documentNeed).nonempty().readonly(),
    })
    .readonly(),
  z.strictObject({ ...line, kind: z.literal('judged') }).readonly(),
])

const indicator = z
  .strictObject({
    id,
    title: label,
    points,
    possession: z.enum(Object.keys(POSSESSIONS) as [Possession, ...Possession[]]).optional(),
    criteria: z.array(criterion).readonly(),
    missing,
  })
  .readonly()

const part = z
  .strictObject({ id, title: label, points, indicators: z.array(indicator).readonly(), missing })
  .readonly()

/** The shape of a standard. What shape cannot say (sums, unique ids, rising tiers) is checked by `parseStandard`. */
export const standardShape = z
  .strictObject({
    id,
    version: z.int().min(1),
    title: label,
    authority: label,
    source: label,
    /** School stages it is for; empty for all. */
    stage: z
      .array(z.enum(['kindergarten', 'primary', 'junior', 'nine_year', 'senior', 'special']))
      .readonly(),
    total: points,
    stars: z
      .array(z.strictObject({ stars: z.int().min(1), atLeast: points }).readonly())
      .nonempty()
      .readonly()
      .optional(),
    status: z.enum(['draft', 'published']),
    /** Written by us to show how the program works; no authority issued it. */
    sample: z.boolean().optional(),
    /** Only a part of the published standard is known: some lines are `missing`. */
    partial: z.boolean().optional(),
    parts: z.array(part).nonempty().readonly(),
    missing,
  })
  .readonly()

export type Standard = z.output<typeof standardShape>
export type Part = Standard['parts'][number]
export type Indicator = Part['indicators'][number]
export type Criterion = Indicator['criteria'][number]
export type Rule = z.output<typeof rule>
export type Tier = z.output<typeof tier>
export type DocumentNeed = z.output<typeof documentNeed>
export type MissingLine = z.output<typeof missingLine>
