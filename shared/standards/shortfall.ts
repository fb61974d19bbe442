import type { Measurement } from './assessment.ts'
import type { Effort } from './measure-definition.ts'
import { measureOf } from './measures.ts'
import { reaches } from './points.ts'
import type { Tier } from './standard.ts'

/**
 * How much is missing to a tier: of a share, how many more of the whole as it stands; of a number that is the smallest of
 * its pieces, the sum of what the pieces lack; else the difference.
 */
export function shortfall(measurement: Measurement, tier: Tier): number {
  const { value, unit, ratio, pieces } = measurement
  if (reaches(value, tier)) return 0
  if (unit === 'share') return ratio ? missingOf(ratio, tier) : 0
  if (pieces.length > 0 && unit !== 'tiers')
    return pieces.reduce((sum, piece) => sum + Math.max(0, tier.atLeast - piece.value), 0)
  return Math.max(0, tier.atLeast - (value ?? 0))
}

/** A share of 80 % of 320 asks for 256; "more than 80 %" for 257. */
function missingOf({ part, whole }: { readonly part: number; readonly whole: number }, tier: Tier): number {
  const exact = tier.atLeast * whole
  const needed = tier.exclusive ? Math.floor(exact + 1e-9) + 1 : Math.ceil(exact - 1e-9)
  return Math.max(0, Math.min(whole, needed) - part)
}

/** A paper is written in an hour, an event takes an afternoon of many; to change what many people do takes a term. */
const WEIGHTS = { paper: 1, event: 3, people: 8 } as const satisfies Readonly<Record<Effort, number>>

/** A session lasts two class hours (seed, plans 1 and 4). */
const HOURS_OF_A_SESSION = 2

/** Relative weight of the work that closes a shortfall. It only ranks gaps of one assessment against one another. */
export function effortTo(measurement: Measurement, tier: Tier): number {
  const { effort } = measureOf(measurement.measure)
  const missing = shortfall(measurement, tier)
  const weight = WEIGHTS[effort]
  if (effort === 'people' || measurement.value === null)
    return weight * Math.max(1, 10 * (tier.atLeast - (measurement.value ?? 0)) * shareFactor(measurement))
  if (measurement.unit === 'hours') return weight * Math.ceil(missing / HOURS_OF_A_SESSION)
  return weight * Math.ceil(missing)
}

/** A share is moved in tenths; a level one by one. */
const shareFactor = ({ unit }: Measurement): number => (unit === 'share' ? 1 : 0.1)

/** Work for papers that are to be written or attached. */
export const effortOfPapers = (papers: number): number => WEIGHTS.paper * papers
