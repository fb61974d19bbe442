import type { DocumentFinding } from './assessment.ts'
import type { Rule, Tier } from './standard.ts'

/** Numbers closer than this are the same: sums of thirds of an hour are not exact. */
const TOLERANCE = 1e-9

/** Whether a number reaches a tier. Null (not yet measurable) reaches none. */
export const reaches = (value: number | null, { atLeast, exclusive }: Tier): boolean =>
  value !== null && (exclusive ? value > atLeast + TOLERANCE : value >= atLeast - TOLERANCE)

/** Points of the highest tier reached, 0 when none is. */
export const tierPoints = (rule: Rule, value: number | null): number =>
  rule.tiers.findLast((tier) => reaches(value, tier))?.points ?? 0

export const isMet = ({ need, count }: DocumentFinding): boolean => count >= need.atLeast

/** Full points when every paper asked for is there, else the share of those that are, rounded down to half points. */
export function documentPoints(points: number, findings: readonly DocumentFinding[]): number {
  const met = findings.filter(isMet).length
  return met === findings.length ? points : Math.floor((points * met * 2) / findings.length) / 2
}

/** Brings points given by a person between 0 and the full points of the line. */
export const clampPoints = (given: number, points: number): number => Math.min(points, Math.max(0, given))
