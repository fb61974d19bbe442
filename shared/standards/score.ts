import type { RecordOf } from '../domain/kinds.ts'
import type { Language } from '../i18n/texts.ts'
import type {
  Assessment,
  CriterionResult,
  DocumentFinding,
  Evidence,
  Gap,
  IndicatorResult,
  Measurement,
  PartResult,
  SelfScore,
  Sums,
} from './assessment.ts'
import { forecastOf } from './forecast.ts'
import { gapOf } from './gap.ts'
import { knownPoints } from './parse-standard.ts'
import { clampPoints, documentPoints, tierPoints } from './points.ts'
import type { Criterion, Indicator, Part, Standard } from './standard.ts'

/** What a person said of a criterion, as recorded. */
export type GivenScore = Pick<
  RecordOf<'score'>,
  'criterion' | 'self_points' | 'reason' | 'examiner_points' | 'remark'
>

export interface Picked extends Evidence {
  readonly criterion: string
  readonly note: string
}

/** All that a standard is scored by. */
export interface ScoringInput {
  readonly standard: Standard
  readonly year: string
  readonly target: number | null
  readonly application: string | null
  readonly date: string
  readonly language: Language
  /** By criterion: what its measure found. Every measured criterion has one. */
  readonly measurements: ReadonlyMap<string, Measurement>
  /** By criterion: what was found of each paper asked for. */
  readonly documents: ReadonlyMap<string, readonly DocumentFinding[]>
  readonly given: readonly GivenScore[]
  readonly picked: readonly Picked[]
}

/** Scores a year against a standard: points, sums at every level, gaps and forecast. */
export function scoreStandard(input: ScoringInput): Assessment {
  const { standard, year, target, application, date, language } = input
  const parts = standard.parts.map((part, at) => scorePart(input, part, String(at + 1)))
  const results = parts.flatMap(({ indicators }) => indicators.flatMap(({ criteria }) => criteria))
  const total = sumsOf(parts.map(({ sums }) => sums))
  return {
    standard,
    year,
    target,
    application,
    date,
    language,
    known: { points: knownPoints(standard), total: standard.total },
    parts,
    total,
    forecast: forecastOf(standard, target, total.self, results),
    gaps: byPointsLost(results),
  }
}

function scorePart(input: ScoringInput, part: Part, number: string): PartResult {
  const indicators = part.indicators.map((indicator, at) =>
    scoreIndicator(input, indicator, `${number}.${at + 1}`),
  )
  return { part, number, indicators, sums: sumsOf(indicators.map(({ sums }) => sums)) }
}

function scoreIndicator(input: ScoringInput, indicator: Indicator, number: string): IndicatorResult {
  const criteria = indicator.criteria.map((criterion, at) =>
    scoreCriterion(input, criterion, `${number}.${at + 1}`),
  )
  const sums = sumsOf(
    criteria.map(({ criterion, computed, self, examiner }) => ({
      points: criterion.points,
      computed,
      self,
      examiner,
    })),
  )
  return { indicator, number, criteria, sums }
}

function scoreCriterion(input: ScoringInput, criterion: Criterion, number: string): CriterionResult {
  const { year, language } = input
  const score = input.given.find((given) => given.criterion === criterion.id)
  const measurement = input.measurements.get(criterion.id) ?? null
  const documents = input.documents.get(criterion.id) ?? []
  const computed = computedPoints(criterion, measurement, documents)
  const given = score ? selfScore(score, criterion, computed) : null
  const self = given?.counts ? given.points : computed
  const scored = { criterion, number, year, language, self, given, measurement, documents }
  const examiner = score?.examiner_points ?? null
  return {
    criterion,
    number,
    computed,
    given,
    self,
    examiner: examiner === null ? null : clampPoints(examiner, criterion.points),
    remark: score?.remark ?? '',
    measurement,
    documents,
    evidence: evidenceFor(input, criterion, measurement, documents),
    gap: gapOf(scored),
  }
}

function computedPoints(
  criterion: Criterion,
  measurement: Measurement | null,
  documents: readonly DocumentFinding[],
): number {
  switch (criterion.kind) {
    case 'measured':
      return tierPoints(criterion.rule, measurement?.value ?? null)
    case 'document':
      return documentPoints(criterion.points, documents)
    case 'judged':
      return 0
  }
}

/** A person's points count with a reason; points that equal the computed ones need none. */
function selfScore(score: GivenScore, criterion: Criterion, computed: number): SelfScore | null {
  if (score.self_points === null) return null
  const points = clampPoints(score.self_points, criterion.points)
  const reason = score.reason?.trim() ?? ''
  const unchanged = criterion.kind !== 'judged' && points === computed
  return { points, reason, counts: reason !== '' || unchanged }
}

function evidenceFor(
  { picked }: ScoringInput,
  criterion: Criterion,
  measurement: Measurement | null,
  documents: readonly DocumentFinding[],
): CriterionResult['evidence'] {
  const all = [...(measurement?.counted ?? []), ...documents.flatMap(({ found }) => found)]
  const computed = [...new Map(all.map((evidence) => [evidence.id, evidence])).values()]
  const known = new Set(computed.map(({ id }) => id))
  return {
    computed,
    picked: picked
      .filter((link) => link.criterion === criterion.id && !known.has(link.id))
      .map(({ kind, id, note }) => ({ kind, id, note })),
  }
}

const byPointsLost = (results: readonly CriterionResult[]): readonly Gap[] =>
  results.flatMap(({ gap }) => gap ?? []).toSorted((one, other) => other.lost - one.lost)

/** Exact: points are halves. */
function sumsOf(sums: readonly Sums[]): Sums {
  const sum = (name: 'points' | 'computed' | 'self'): number =>
    sums.reduce((total, one) => total + one[name], 0)
  const examined = sums.flatMap(({ examiner }) => examiner ?? [])
  return {
    points: sum('points'),
    computed: sum('computed'),
    self: sum('self'),
    examiner: examined.length > 0 ? examined.reduce((total, points) => total + points, 0) : null,
  }
}
