import type { Titles } from './field-text.ts'

/** Titles without the school year that is on screen anyway: `小一班 · 2025-2026` is 小一班 in a list of 2025-2026. */
export function shortTitles(titles: Titles, year: string): Titles {
  const ending = ` · ${year}`
  return Object.fromEntries(
    Object.entries(titles).map(([id, title]) => [
      id,
      title.endsWith(ending) ? title.slice(0, -ending.length) : title,
    ]),
  )
}
