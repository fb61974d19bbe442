import type { Choices } from '../../domain/field.ts'
import { TERMS } from '../../domain/field.ts'
import { LEVEL } from '../../domain/kinds/choices.ts'
import { fieldsOf, type KindId } from '../../domain/kinds.ts'
import { MEASURE_IDS, type MeasureId, measureOf } from '../measures.ts'

type Params = Readonly<Record<string, unknown>>

/** A measure as a cell names it, or what of the cell is not understood. */
type MeasurePhrase =
  | { readonly measure: MeasureId; readonly params: Params }
  | { readonly measure: null }
  | { readonly measure: MeasureId; readonly params: null; readonly unknown: string }

/**
 * Reads the measure of a line: its Chinese or English label or its id, and in brackets what it is asked for:
 * `授课课时`, `session.hours`, `活动次数（家长开放日，每学期）`, `家长受训率（2次，4课时）`.
 */
export function readMeasurePhrase(phrase: string): MeasurePhrase {
  const [, name = '', inside = ''] = /^([^（(]*)(?:[（(](.*)[)）])?\s*$/s.exec(phrase.trim()) ?? []
  const measure = measureNamed(name.trim())
  if (!measure) return { measure: null }
  let params: Params = {}
  for (const word of inside.split(/[,，;；、]/).flatMap((piece) => piece.trim() || [])) {
    const more = withWord(measure, params, word)
    if (!more) return { measure, params: null, unknown: word }
    params = more
  }
  const complete = measureOf(measure).params.safeParse(params).success
  return complete ? { measure, params } : { measure, params: null, unknown: phrase.trim() }
}

const measureNamed = (name: string): MeasureId | undefined =>
  MEASURE_IDS.find((id) => {
    const { zh, en } = measureOf(id).label
    return [id, zh, en].some((known) => known.toLowerCase() === name.toLowerCase())
  })

/** The parameters with one more word, in the first sense of the word that the measure takes; null when it takes none. */
function withWord(measure: MeasureId, params: Params, word: string): Params | null {
  const senses = [...wordSenses(word), ...choiceSenses(word)]
  for (const [name, value] of senses) {
    const before = params[name]
    const merged =
      Array.isArray(before) && Array.isArray(value)
        ? [...(before as unknown[]), ...(value as unknown[])]
        : value
    const more = { ...params, [name]: merged }
    if (takes(measure, more, name)) return more
  }
  return null
}

/** Whether a measure has the parameter and the value is one of its own; others may still be missing. */
function takes(measure: MeasureId, params: Params, name: string): boolean {
  const checked = measureOf(measure).params.safeParse(params)
  if (checked.success) return true
  return checked.error.issues.every(
    (issue) => issue.path[0] !== name && !(issue.code === 'unrecognized_keys' && issue.keys.includes(name)),
  )
}

type Sense = readonly [string, unknown]

const PERIODS: readonly (readonly [RegExp, Sense])[] = [
  [/^(每学期|a term|per term)$/i, ['per', 'term']],
  [/^(每月|a month|per month)$/i, ['per', 'month']],
  [/^(每学年|每年|a year|per year)$/i, ['per', 'year']],
]

const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/^(\d+(?:\.\d+)?)\s*(课时|小时|hours?)$/i, 'hours'],
  [/^(\d+)\s*(次|sessions?)$/i, 'sessions'],
  [/^(\d+)\s*(天|日|days?)$/i, 'days'],
]

function* wordSenses(word: string): Iterable<Sense> {
  for (const [pattern, sense] of PERIODS) if (pattern.test(word)) yield sense
  for (const [pattern, name] of NUMBERS) {
    const digits = pattern.exec(word)?.[1]
    if (digits !== undefined) yield [name, Number(digits)]
  }
  const month = /^(\d{1,2})月$/.exec(word)?.[1]
  if (month !== undefined) yield ['months', [Number(month)]]
  const term = keyNamed(TERMS, word)
  if (term !== undefined) yield ['term', term]
}

const KINDS_WITH_CHOICES = ['activity', 'body', 'lecturer', 'material', 'plan', 'summary', 'award', 'regulation', 'resource', 'research'] as const satisfies readonly KindId[] // prettier-ignore

/** The choices that a word may name, with the parameters that take such a choice. */
function* choiceSenses(word: string): Iterable<Sense> {
  for (const kind of KINDS_WITH_CHOICES) {
    const key = keyNamed(choicesOf(kind, 'kind'), word)
    if (key !== undefined) yield* [['kinds', [key]], ['kind', key]] as const // prettier-ignore
  }
  for (const choices of [choicesOf('body', 'level'), LEVEL]) {
    const key = keyNamed(choices, word)
    if (key !== undefined) yield ['levels', [key]]
  }
  const mode = keyNamed(choicesOf('home_visit', 'mode'), word)
  if (mode !== undefined) yield ['modes', [mode]]
}

function choicesOf(kind: KindId, name: string): Choices {
  const field = fieldsOf(kind).find(([known]) => known === name)?.[1]
  return field && 'choices' in field ? field.choices : {}
}

const keyNamed = (choices: Choices, word: string): string | undefined =>
  Object.entries(choices).find(([key, { zh, en }]) =>
    [key, zh, en].some((known) => known.toLowerCase() === word.toLowerCase()),
  )?.[0]
