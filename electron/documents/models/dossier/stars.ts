import type { Words } from './words.ts'

const CHINESE = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A number up to ten as it is written in Chinese headings; above that, in digits. */
export const chineseNumber = (value: number): string => CHINESE[value] ?? String(value)

/** `五星级`, `five-star`; an empty text without stars. */
export function starsText(stars: number | null, words: Words): string {
  if (stars === null || stars < 1) return ''
  return words.text('stars', { count: words.language === 'en' ? stars : chineseNumber(stars) })
}
