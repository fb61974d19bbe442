import type { z } from 'zod'
import { CodedError, type ErrorDetails } from '../contract/errors.ts'
import { fieldsOf } from '../domain/kinds.ts'
import { measureOf } from './measures.ts'
import {
  ANYTHING,
  type Criterion,
  type DocumentNeed,
  type Indicator,
  type MissingLine,
  type Part,
  type Rule,
  type Standard,
  standardShape,
} from './standard.ts'
import type { StandardProblem } from './standard-problem.ts'

interface Fault extends ErrorDetails {
  /** Number of the line, such as `3.2.1`; `0` for the standard itself. */
  readonly line: string
  readonly problem: StandardProblem
}

/**
 * A standard from plain data. Throws STANDARD_INVALID with the number of the line and what is wrong there: a shape that
 * is none, points that do not sum up at every level (lines known to be missing included), an id used twice, tiers that do not rise to the
 * full points, parameters or filters that mean nothing, a partial standard that looks complete.
 */
export function parseStandard(value: unknown): Standard {
  const shaped = standardShape.safeParse(value)
  if (!shaped.success) throw new CodedError('STANDARD_INVALID', shapeFault(shaped.error.issues[0]))
  for (const fault of faultsOf(shaped.data)) throw new CodedError('STANDARD_INVALID', fault)
  return shaped.data
}

/** The points of the lines that are known: equal to `total` but for a partial standard. */
export const knownPoints = (standard: Standard): number =>
  sum(criteriaOf(standard).map(({ points }) => points))

/** Every criterion, in the order of the table. */
export const criteriaOf = (standard: Standard): readonly Criterion[] =>
  standard.parts.flatMap(({ indicators }) => indicators.flatMap(({ criteria }) => criteria))

/** Every line of the published standard that is not known, in the order of the table. */
export const missingLines = (standard: Standard): readonly MissingLine[] => [
  ...standard.parts.flatMap((part) => [
    ...part.indicators.flatMap((indicator) => indicator.missing ?? []),
    ...(part.missing ?? []),
  ]),
  ...(standard.missing ?? []),
]

function shapeFault(issue: z.core.$ZodIssue | undefined): Fault {
  const path = issue?.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : (issue?.path ?? [])
  const numbers = path.filter((step) => typeof step === 'number').slice(0, 3)
  const name = path.findLast((step) => typeof step === 'string') ?? '?'
  return { line: numbers.map((at) => at + 1).join('.') || '0', problem: 'standard_shape', name: String(name) }
}

function* faultsOf(standard: Standard): Iterable<Fault> {
  yield* sumFault('0', standard.total, [...standard.parts, ...(standard.missing ?? [])])
  yield* starFaults(standard)
  yield* partialFaults(standard)
  const ids = new Set<string>()
  for (const [at, part] of standard.parts.entries()) yield* partFaults(String(at + 1), part, ids)
}

function* partFaults(line: string, part: Part, ids: Set<string>): Iterable<Fault> {
  yield* idFault(line, part.id, ids)
  yield* sumFault(line, part.points, [...part.indicators, ...(part.missing ?? [])])
  for (const [at, indicator] of part.indicators.entries())
    yield* indicatorFaults(`${line}.${at + 1}`, indicator, ids)
}

function* indicatorFaults(line: string, indicator: Indicator, ids: Set<string>): Iterable<Fault> {
  yield* idFault(line, indicator.id, ids)
  if (indicator.criteria.length === 0) yield { line, problem: 'standard_empty' }
  yield* sumFault(line, indicator.points, [...indicator.criteria, ...(indicator.missing ?? [])])
  for (const [at, criterion] of indicator.criteria.entries())
    yield* criterionFaults(`${line}.${at + 1}`, criterion, ids)
}

function* criterionFaults(line: string, criterion: Criterion, ids: Set<string>): Iterable<Fault> {
  yield* idFault(line, criterion.id, ids)
  switch (criterion.kind) {
    case 'measured':
      yield* ruleFaults(line, criterion.rule, criterion.points)
      return
    case 'document':
      for (const need of criterion.evidence) yield* needFaults(line, need)
      return
    case 'judged':
      return
  }
}

function* ruleFaults(line: string, rule: Rule, points: number): Iterable<Fault> {
  const params = measureOf(rule.measure).params.safeParse(rule.params)
  if (!params.success)
    yield {
      line,
      problem: 'standard_params',
      measure: rule.measure,
      name: String(params.error.issues[0]?.path[0] ?? Object.keys(rule.params)[0] ?? '?'),
    }
  for (const [at, tier] of rule.tiers.entries()) {
    const below = rule.tiers[at - 1]
    if (below && (below.atLeast >= tier.atLeast || below.points >= tier.points))
      yield { line, problem: 'standard_tiers', atLeast: tier.atLeast }
  }
  const top = rule.tiers.at(-1)?.points ?? 0
  if (top !== points) yield { line, problem: 'standard_top_tier', asked: points, found: top }
}

function* needFaults(line: string, need: DocumentNeed): Iterable<Fault> {
  const fields = new Map(fieldsOf(need.kind))
  for (const [name, value] of Object.entries(need.filter ?? {})) {
    const field = fields.get(name)
    const known = field && field.type !== 'refs' && field.type !== 'bool'
    const chosen =
      value === ANYTHING || !field || !('choices' in field) || Object.hasOwn(field.choices, value)
    if (!known || !chosen) yield { line, problem: 'standard_filter', name, value }
  }
}

function* starFaults({ stars = [], total }: Standard): Iterable<Fault> {
  for (const [at, star] of stars.entries()) {
    const below = stars[at - 1]
    const rising = !below || (below.stars < star.stars && below.atLeast < star.atLeast)
    if (!rising || star.atLeast > total) yield { line: '0', problem: 'standard_stars', stars: star.stars }
  }
}

/** A standard of which lines are missing must say so, and one that says so must name them: it must never look complete. */
function* partialFaults(standard: Standard): Iterable<Fault> {
  const missing = missingLines(standard).length > 0
  if (missing && !standard.partial) yield { line: '0', problem: 'standard_not_partial' }
  if (!missing && standard.partial) yield { line: '0', problem: 'standard_no_missing' }
}

function* idFault(line: string, id: string, ids: Set<string>): Iterable<Fault> {
  if (ids.has(id)) yield { line, problem: 'standard_same_id', id }
  ids.add(id)
}

function* sumFault(
  line: string,
  asked: number,
  below: readonly { readonly points: number }[],
): Iterable<Fault> {
  const found = sum(below.map(({ points }) => points))
  if (found !== asked) yield { line, problem: 'standard_sum', asked, found }
}

/** Exact: points are halves. */
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
