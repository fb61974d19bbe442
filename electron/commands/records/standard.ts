import { labelIn } from '../../../shared/i18n/texts.ts'
import type { Assessment } from '../../../shared/standards/assessment.ts'
import type { Standard } from '../../../shared/standards/standard.ts'
import type { Tables } from '../../archive/database.ts'
import { assess } from '../../assessment/assess.ts'
import { findStandard, listStandards, usualStandard } from '../../assessment/standards.ts'
import type { Context } from '../terminal/context.ts'
import { unknownWord } from '../terminal/usage.ts'
import { countGiven } from './count-given.ts'
import { chosenDay, chosenYear } from './school-year.ts'

/** Options of every command that assesses. */
export const ASSESSMENT_OPTIONS = {
  standard: { about: 'option_standard', value: 'value_standard' },
  year: { about: 'option_year', value: 'value_year' },
  target: { about: 'option_target', value: 'value_stars' },
  date: { about: 'option_date', value: 'value_date' },
} as const

export type AssessmentWords = { readonly [N in keyof typeof ASSESSMENT_OPTIONS]: string | undefined }

/** What to assess, by which standard, on which day: as asked, or what is most likely meant. Throws USAGE. */
export async function chosenAssessment(context: Context, tables: Tables, given: AssessmentWords) {
  const date = chosenDay(context, given.date)
  const year = await chosenYear(context, tables, given.year, date)
  const standard = await chosenStandard(context, tables, given.standard, year)
  const target = countGiven(context, given.target)
  return { year, standard, date, language: context.language, ...(target !== undefined && { target }) }
}

/** Assesses what the options say. Throws USAGE. */
export const assessed = async (
  context: Context,
  tables: Tables,
  given: AssessmentWords,
): Promise<Assessment> => assess(tables, await chosenAssessment(context, tables, given))

async function chosenStandard(
  context: Context,
  tables: Tables,
  word: string | undefined,
  year: string,
): Promise<Standard> {
  if (word === undefined) return usualStandard(tables, year)
  const all = await listStandards(tables)
  const [code] = word.split('@')
  if (all.some(({ id }) => id === code)) return findStandard(tables, word)
  const named = all.find(({ title }) => [title.zh, title.en].includes(word))
  if (named) return named
  const titles = all.map(({ title }) => labelIn(context.language, title))
  const ids = all.map(({ id }) => id)
  throw unknownWord(context.texts, 'unknown_standard', word, [...ids, ...titles], ids)
}
