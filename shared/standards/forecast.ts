import type { CriterionResult, Forecast, Gap, StarGoal, Step } from './assessment.ts'
import type { Standard } from './standard.ts'

/**
 * Which stars a total reaches, what the next ones and the ones aimed at still ask, and the least work that gets there.
 * Null for a standard without stars.
 */
export function forecastOf(
  standard: Standard,
  target: number | null,
  total: number,
  results: readonly CriterionResult[],
): Forecast | null {
  if (!standard.stars) return null
  const gaps = results.flatMap(({ gap }) => gap ?? [])
  const goal = (star: { readonly stars: number; readonly atLeast: number } | undefined): StarGoal | null => {
    if (!star) return null
    const short = Math.max(0, star.atLeast - total)
    return { stars: star.stars, atLeast: star.atLeast, short, path: leastWork(gaps, short) }
  }
  return {
    stars: standard.stars.findLast(({ atLeast }) => total >= atLeast)?.stars ?? 0,
    next: goal(standard.stars.find(({ atLeast }) => total < atLeast)),
    target: target === null ? null : goal(standard.stars.find(({ stars }) => stars === target)),
    unjudged: results
      .filter(({ criterion, given }) => criterion.kind === 'judged' && !given?.counts)
      .reduce((sum, { criterion }) => sum + criterion.points, 0),
  }
}

type Path = readonly { readonly gap: Gap; readonly step: Step }[]

interface Plan {
  readonly effort: number
  readonly path: Path
}

/**
 * The steps, at most one a gap, that together gain at least `short` points with the least effort; first those that gain
 * most for their effort. Null when all gaps together do not suffice. (A knapsack over half points, exact: a few hundred states.)
 */
export function leastWork(gaps: readonly Gap[], short: number): Path | null {
  const needed = Math.ceil(short * 2)
  let plans: readonly (Plan | undefined)[] = [{ effort: 0, path: [] }]
  for (const gap of gaps) plans = withGap(plans, gap, needed)
  const best = plans[needed]
  return best ? best.path.toSorted((one, other) => worth(other.step) - worth(one.step)) : null
}

/** The best plan by points gained in halves (all beyond `needed` count as `needed`), once a gap may be mended too. */
function withGap(
  plans: readonly (Plan | undefined)[],
  gap: Gap,
  needed: number,
): readonly (Plan | undefined)[] {
  const better: (Plan | undefined)[] = [...plans]
  for (const [gained, plan] of plans.entries()) {
    if (!plan) continue
    for (const step of gap.steps) {
      const reached = Math.min(needed, gained + Math.round(step.gain * 2))
      const effort = plan.effort + step.effort
      if (effort < (better[reached]?.effort ?? Infinity))
        better[reached] = { effort, path: [...plan.path, { gap, step }] }
    }
  }
  return better
}

const worth = ({ gain, effort }: Step): number => gain / Math.max(effort, 1e-9)
