/** Days, months, times of day and school years as the archive writes them: plain texts that sort as they run. */

const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** `2025-09-12`, a day that exists, between 1900 and 2199 (a year 0025 is a slip of the hand). */
export function isDay(value: string): boolean {
  const match = /^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/.exec(value)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const longest = DAYS_OF_MONTH[month - 1]
  if (longest === undefined || day < 1 || day > longest) return false
  return month !== 2 || day < 29 || new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
}

/** `2026-02`. */
export const isMonth = (value: string): boolean => isDay(`${value}-01`)

/** `18:30`, from `00:00` to `23:59`. */
export const isTimeOfDay = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

/** `2025-2026`. */
export function isSchoolYear(value: string): boolean {
  const match = /^((?:19|20|21)\d\d)-(\d{4})$/.exec(value)
  return match !== null && Number(match[2]) === Number(match[1]) + 1
}

/** The school year in which a day lies: it starts on 1 September and ends on 31 August (domain, section 2). `2025-09-12` → `2025-2026`. */
export function schoolYearOfDay(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0)
  return `${year}-${year + 1}`
}

/** The first and the last day of a school year. */
export const daysOfSchoolYear = (year: string): { readonly from: string; readonly to: string } => ({
  from: `${year.slice(0, 4)}-09-01`,
  to: `${year.slice(5)}-08-31`,
})
