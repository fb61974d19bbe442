import { LEVEL } from '../../domain/kinds/choices.ts'
import type { Unit } from '../measure-definition.ts'
import type { Tier } from '../standard.ts'

/**
 * Reads the threshold of a line: `≥8` (full points), `8:3,6:2` (points by tier), `>80%`, `≥80%:4；≥60%:2`, `市级:1,省级:3`.
 * A share may be written `80%`, `0.8` or `80`. Excel turns a lone `8:3` into the time `08:03`, which reads the same.
 * Gives tiers from low to high, or null when it cannot be read.
 */
export function readThresholds(text: string, unit: Unit, points: number): [Tier, ...Tier[]] | null {
  const tiers = text
    .split(/[,，;；、\n]/)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => readTier(piece.trim(), unit, points))
  const known = tiers.flatMap((tier) => tier ?? []).toSorted((one, other) => one.atLeast - other.atLeast)
  const [lowest, ...higher] = known
  return lowest && known.length === tiers.length ? [lowest, ...higher] : null
}

const TIER =
  /^(?<sign>≥|>=|不少于|不低于|达到|＞|>|超过)?\s*(?<bar>[^:：=]+?)\s*(?:[:：=]\s*(?<points>\d+(?:\.\d+)?)\s*(?:分|points?)?)?$/i

function readTier(piece: string, unit: Unit, points: number): Tier | null {
  const found = TIER.exec(piece)?.groups
  const atLeast = readBar(found?.['bar'] ?? '', unit)
  if (!found || atLeast === null) return null
  const earned = found['points'] === undefined ? points : Number(found['points'])
  const exclusive = ['＞', '>', '超过'].includes(found['sign'] ?? '')
  return { atLeast, points: earned, ...(exclusive && { exclusive }) }
}

function readBar(bar: string, unit: Unit): number | null {
  if (unit === 'level') return levelNamed(bar)
  const [, digits, percent] = /^(\d+(?:\.\d+)?)\s*(?:([%％])|[^\d\s]{0,12})$/u.exec(bar) ?? []
  if (digits === undefined) return null
  const value = Number(digits)
  const isPercent = unit === 'share' && (percent !== undefined || value > 1)
  return isPercent ? Math.round(value * 10) / 1000 : value
}

function levelNamed(name: string): number | null {
  const at = Object.values(LEVEL).findIndex(
    ({ zh, en }) => zh === name || en.toLowerCase() === name.toLowerCase(),
  )
  return at < 0 ? null : at + 1
}
