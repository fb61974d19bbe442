import { chineseNumber } from '../../../../shared/domain/chinese-number.ts'
import type { Assessment } from '../../../../shared/standards/assessment.ts'
import type { Words } from './words.ts'

/** The stars applied for; null where the standard knows none. */
export const targetOf = ({ standard, target }: Assessment): number | null =>
  standard.stars === undefined ? null : target

/** The self-score of the full points; of a standard that is only partly known, of those that are. */
export const scoreText = ({ standard, total, known }: Assessment, words: Words): string =>
  words.text(standard.partial === true ? 'points_of_known' : 'points_of', {
    points: total.self,
    full: known.points,
  })

/** `五星级`, `five-star`; an empty text without stars. */
export function starsText(stars: number | null, words: Words): string {
  if (stars === null || stars < 1) return ''
  return words.text('stars', { count: words.language === 'en' ? stars : chineseNumber(stars) })
}
