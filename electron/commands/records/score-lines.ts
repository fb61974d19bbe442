import { labelIn } from '../../../shared/i18n/texts.ts'
import type { Assessment, Gap, StarGoal } from '../../../shared/standards/assessment.ts'
import { criteriaOf } from '../../../shared/standards/parse-standard.ts'
import type { Context } from '../terminal/context.ts'
import { tableLines } from '../terminal/table.ts'

/** Line by line what a standard asks and what the year earns, with the sums of parts and indicators. */
export const scoreLines = ({ texts, language, width }: Context, { parts }: Assessment): string[] =>
  tableLines(
    [
      texts('terminal:line'),
      texts('terminal:points'),
      texts('terminal:computed'),
      texts('terminal:self'),
      texts('terminal:requirement'),
    ],
    parts.flatMap(({ part, number, sums, indicators }) => [
      [number, half(sums.points), half(sums.computed), half(sums.self), labelIn(language, part.title)],
      ...indicators.flatMap((each) => [
        [
          each.number,
          half(each.sums.points),
          half(each.sums.computed),
          half(each.sums.self),
          `  ${labelIn(language, each.indicator.title)}`,
        ],
        ...each.criteria.map(({ criterion, number: line, computed, self }) => [
          line,
          half(criterion.points),
          half(computed),
          half(self),
          `    ${labelIn(language, criterion.text)}`,
        ]),
      ]),
    ]),
    width,
  )

/** The total, the stars it reaches, and how far it is to those aimed at or to the next. */
export function forecastLines(context: Context, assessment: Assessment): string[] {
  const { texts, language } = context
  const { standard, year, total, known, forecast } = assessment
  const lines = [
    texts('terminal:score_head', { year, standard: labelIn(language, standard.title) }),
    texts('terminal:score_total', {
      self: half(total.self),
      points: half(total.points),
      computed: half(total.computed),
    }),
  ]
  if (known.points < known.total)
    lines.push(texts('terminal:score_partial', { known: known.points, total: known.total }))
  if (!forecast) return lines
  lines.push(texts('terminal:stars_reached', { stars: forecast.stars }))
  if (forecast.unjudged > 0) lines.push(texts('terminal:unjudged', { points: half(forecast.unjudged) }))
  const goal = forecast.target ?? forecast.next
  return goal ? [...lines, ...goalLines(context, goal)] : lines
}

function goalLines({ texts }: Context, { stars, atLeast, short, path }: StarGoal): string[] {
  if (short === 0) return [texts('terminal:goal_reached', { stars })]
  const line = texts('terminal:goal_short', { stars, atLeast, short: half(short) })
  if (path === null) return [line, texts('terminal:no_path')]
  const steps = path.map(({ gap, step }) => `${gap.number} (+${half(step.gain)})`)
  return [line, texts('terminal:path', { steps: steps.join(texts('terminal:list_comma')) })]
}

/** What each gap is about, lacks, costs and needs, in the order given. */
export function gapLines(
  { texts, language }: Context,
  { standard }: Assessment,
  gaps: readonly Gap[],
): string[] {
  const asked = new Map(criteriaOf(standard).map(({ id, text }) => [id, labelIn(language, text)]))
  return gaps.flatMap(({ criterion, number, lost, says, todo }) => [
    texts('terminal:gap', { line: number, lost: half(lost), asked: asked.get(criterion) ?? '' }),
    `       ${says}`,
    `     → ${todo}`,
  ])
}

/** Points come in halves; what measures compute may not. */
const half = (points: number): string => String(Math.round(points * 100) / 100)
