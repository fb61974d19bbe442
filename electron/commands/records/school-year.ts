import { isDay, isSchoolYear, schoolYearOfDay } from '../../../shared/domain/moment.ts'
import type { Tables } from '../../archive/database.ts'
import { knownYears } from '../../archive/known-years.ts'
import { today } from '../../today.ts'
import type { Context } from '../terminal/context.ts'
import { usageError } from '../terminal/usage.ts'

/** The day of `--date`, or today where the computer stands. Throws USAGE. */
export function chosenDay({ texts }: Context, given: string | undefined): string {
  if (given !== undefined && !isDay(given)) throw usageError(texts, 'not_a_day', { word: given })
  return given ?? today()
}

/** The school year of `--year`. Throws USAGE for what is none. */
export function givenYear({ texts }: Context, given: string): string {
  if (!isSchoolYear(given)) throw usageError(texts, 'not_a_year', { word: given })
  return given
}

/**
 * The school year of `--year`; else the one in which `day` falls if the archive knows it, else the latest that the archive
 * knows. Throws USAGE.
 */
export async function chosenYear(
  context: Context,
  tables: Tables,
  given: string | undefined,
  day: string,
): Promise<string> {
  if (given !== undefined) return givenYear(context, given)
  const known = await knownYears(tables)
  const current = schoolYearOfDay(day)
  return known.includes(current) ? current : (known[0] ?? current)
}
