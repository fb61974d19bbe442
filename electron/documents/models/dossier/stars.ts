import { chineseNumber } from '../../../../shared/domain/chinese-number.ts'
import type { Words } from './words.ts'

/** `五星级`, `five-star`; an empty text without stars. */
export function starsText(stars: number | null, words: Words): string {
  if (stars === null || stars < 1) return ''
  return words.text('stars', { count: words.language === 'en' ? stars : chineseNumber(stars) })
}
