import { isDay, isSchoolYear, schoolYearOfDay } from '../../../shared/domain/moment.ts'
import type { Tables } from '../../archive/database.ts'
import type { Context } from '../terminal/context.ts'
import { usageError } from '../terminal/usage.ts'

/** The day of `--date`, or today where the computer stands. Throws USAGE. */
export function chosenDay({ texts }: Context, given: string | undefined): string {
  if (given !== undefined && !isDay(given)) throw usageError(texts, 'not_a_day', { word: given })
  return given ?? today()
}

function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The school year of `--year`. Throws USAGE for what is none. */
export function givenYear({ texts }: Context, given: string): string {
  if (!isSchoolYear(given)) throw usageError(texts, 'not_a_year', { word: given })
  return given
}

/**
 * The school year of `--year`; else the only one the archive knows, else the one in which `day` falls if the archive knows
 * it, else its latest. A year is known by its classes or its term dates. Throws USAGE.
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
  return known.includes(current) ? current : (known.at(-1) ?? current)
}

async function knownYears(tables: Tables): Promise<string[]> {
  const years = new Set<string>()
  for (const table of ['class', 'school_year'] as const) {
    const rows = await tables
      .selectFrom(table)
      .select('year')
      .distinct()
      .where('deleted_at', 'is', null)
      .execute()
    for (const { year } of rows) years.add(year)
  }
  return [...years].sort()
}
