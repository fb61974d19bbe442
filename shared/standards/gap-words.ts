import type { Choices } from '../domain/field.ts'
import { fieldsOf, type KindId } from '../domain/kinds.ts'
import { labelIn, type Language, textsOf } from '../i18n/texts.ts'
import { amount } from './amounts.ts'
import type { Measurement, Piece } from './assessment.ts'
import { type MeasureId, measureOf, type MEASURES } from './measures.ts'
import { reaches } from './points.ts'
import { shortfall } from './shortfall.ts'
import type { Rule, Tier } from './standard.ts'

type Underscored<M extends string> = M extends `${infer Family}.${infer Name}` ? `${Family}_${Name}` : never

/** The key of a text that belongs to a measure: `session.hours` → `todo_session_hours`. */
export type TodoKey = `todo_${Underscored<MeasureId>}`

type ShareMeasure = {
  [M in MeasureId]: (typeof MEASURES)[M]['unit'] extends 'share' ? M : never
}[MeasureId]

/** How many pieces or records a sentence names before it only counts the rest. */
const NAMED = 4

/** What a measured line lacks: "8 class hours asked, 6 recorded: 2 class hours short". It can be read without the line beside it. */
export function measuredWords(language: Language, rule: Rule, top: Tier, measurement: Measurement): string {
  const says = sentence(language, rule, top, measurement) + lackingWords(language, measurement)
  const subject = subjectWords(language, rule, measurement)
  return subject === null ? says : textsOf(language)('assessment:gap_about', { subject, says })
}

/** What to do about a measure. */
export const measureTodo = (language: Language, measure: MeasureId): string =>
  textsOf(language)(`assessment:todo_${underscored(measure)}`)

function sentence(language: Language, rule: Rule, top: Tier, measurement: Measurement): string {
  const texts = textsOf(language)
  const { value, unit, pieces } = measurement
  const demand = demandWords(language, rule, top)
  if (value === null) return texts('assessment:gap_nothing', { demand })
  const recorded = amount(language, unit, value)
  const weak = () => pieceWords(language, measurement, top)
  if (unit === 'tiers') return texts('assessment:gap_tiers', { pieces: weak() })
  if (unit === 'level') return texts('assessment:gap_level', { demand, recorded })
  if (isShare(measurement)) return shareWords(language, demand, recorded, measurement, top)
  const short = amount(language, unit, shortfall(measurement, top))
  return pieces.length > 0
    ? texts('assessment:gap_pieces', { demand, pieces: weak(), short })
    : texts('assessment:gap_count', { demand, recorded: plainOrUnit(language, measurement, recorded), short })
}

/** What is asked for, where the numbers do not say it: class hours and most shares do. */
function subjectWords(
  language: Language,
  { measure, params }: Rule,
  measurement: Measurement,
): string | null {
  const texts = textsOf(language)
  const { label, unit, where } = measureOf(measure)
  const named = measurement.value === null || ['activity.perGrade', 'activity.perClass'].includes(measure)
  if (!named && (unit === 'hours' || unit === 'share' || unit === 'tiers')) return null
  const choices = choicesOf(where === 'member' ? 'body' : where)
  const labels = kindsIn(params).flatMap((kind) => choices[kind] ?? [])
  if (measure === 'body.meets') {
    const body = choicesOf('body')[String(params['kind'])]
    return texts('assessment:subject_meetings', { body: body ? labelIn(language, body) : '' })
  }
  if (labels.length === 0 || (unit === 'share' && !named)) return labelIn(language, label)
  return labels.map((one) => labelIn(language, one)).join(texts('assessment:list_comma'))
}

const kindsIn = ({ kinds }: Rule['params']): readonly string[] =>
  Array.isArray(kinds) ? kinds.map(String) : []

function choicesOf(kind: KindId): Choices {
  const field = fieldsOf(kind).find(([name]) => name === 'kind')?.[1]
  return field && 'choices' in field ? field.choices : {}
}

/** English says the unit once: "8 class hours asked, 6 recorded". */
const plainOrUnit = (language: Language, { value }: Measurement, recorded: string): string =>
  language === 'en' ? String(value) : recorded

type ShareMeasurement = Measurement & { readonly measure: ShareMeasure }

const isShare = (measurement: Measurement): measurement is ShareMeasurement => measurement.unit === 'share'

function shareWords(
  language: Language,
  demand: string,
  recorded: string,
  measurement: ShareMeasurement,
  top: Tier,
): string {
  const texts = textsOf(language)
  const key = underscored(measurement.measure)
  const ratio = texts(`assessment:ratio_${key}`, { ...(measurement.ratio ?? { part: 0, whole: 0 }) })
  if (measurement.pieces.length > 0)
    return texts('assessment:gap_reach', {
      demand,
      recorded,
      ratio,
      pieces: listWords(
        language,
        measurement.pieces.filter(({ value }) => value === 0),
        ({ label }) => labelIn(language, label),
      ),
    })
  const short = texts(`assessment:short_${key}`, { count: shortfall(measurement, top) })
  return texts('assessment:gap_share', { demand, recorded, ratio, short })
}

function demandWords(language: Language, { measure, params }: Rule, { atLeast, exclusive }: Tier): string {
  const texts = textsOf(language)
  const { unit } = measureOf(measure)
  const asked = amount(language, unit, atLeast)
  if (exclusive) return texts('assessment:demand_above', { asked })
  if (unit === 'share') return texts('assessment:demand_share', { asked })
  if (unit === 'level') return texts('assessment:demand_level', { asked })
  const per = perOf(measure, params)
  return per === 'month' && Array.isArray(params['months'])
    ? texts('assessment:demand_months', { asked, months: monthWords(language, params['months']) })
    : texts(`assessment:demand_${per}`, { asked })
}

const monthWords = (language: Language, months: readonly unknown[]): string => {
  const texts = textsOf(language)
  return months
    .map((month) => texts('assessment:month', { month: String(month) }))
    .join(texts('assessment:list_comma'))
}

/** Over what a number is asked: a year, each term, each month. */
function perOf(measure: MeasureId, params: Rule['params']): 'year' | 'term' | 'month' {
  if (measure === 'visit.perMonth') return 'month'
  const full = measureOf(measure).params.parse(params) as { readonly per?: 'year' | 'term' | 'month' }
  return full.per ?? 'year'
}

/** The pieces that are too small, with their numbers. */
function pieceWords(language: Language, { unit, pieces }: Measurement, top: Tier): string {
  const texts = textsOf(language)
  const isWeak = ({ value }: Piece): boolean =>
    unit === 'tiers' ? value < 1 : !reaches(value, { ...top, exclusive: false })
  return listWords(language, pieces.filter(isWeak), ({ label, value }) =>
    texts('assessment:piece', {
      label: labelIn(language, label),
      value: unit === 'tiers' ? amount(language, 'share', value) : amount(language, unit, value),
    }),
  )
}

/** Which records keep the number down, where they may be named. */
function lackingWords(language: Language, { measure, lacking }: Measurement): string {
  const texts = textsOf(language)
  const named = lacking.flatMap(({ title, needs }) => (title === null ? [] : [{ title, needs }]))
  if (named.length === 0 || !hasLackingWords(measure)) return ''
  const record = ({ title, needs }: (typeof named)[number]): string =>
    needs.length === 0
      ? title
      : texts('assessment:record_needs', {
          title,
          needs: needs.map((need) => labelIn(language, need)).join(texts('assessment:list_comma')),
        })
  return texts(`assessment:lacking_${underscored(measure)}`, { records: listWords(language, named, record) })
}

const WITH_LACKING_WORDS = [
  'session.hours',
  'session.longEnough',
  'session.noticeInTime',
  'session.evidenceComplete',
  'lecturer.current',
  'plan.done',
] as const satisfies readonly MeasureId[]

const hasLackingWords = (measure: MeasureId): measure is (typeof WITH_LACKING_WORDS)[number] =>
  WITH_LACKING_WORDS.some((one) => one === measure)

/** The first few in words, and how many there are; the others, of which there may be thousands, are not put into words. */
function listWords<T>(language: Language, items: readonly T[], wordOf: (item: T) => string): string {
  const texts = textsOf(language)
  const list = items.slice(0, NAMED).map(wordOf).join(texts('assessment:list_comma'))
  return items.length > NAMED ? texts('assessment:list_and_more', { list, count: items.length }) : list
}

const underscored = <M extends MeasureId>(measure: M): Underscored<M> =>
  measure.replace('.', '_') as Underscored<M>
