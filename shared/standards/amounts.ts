import { LEVEL } from '../domain/kinds/choices.ts'
import { labelIn, type Language, textsOf } from '../i18n/texts.ts'
import type { Unit } from './measure-definition.ts'

/**
 * A number with its unit, as it stands in a sentence: `6 课时`, `79.6%`, `市级`. What was reached is rounded down, so that a
 * gap never looks closed.
 */
export function amount(language: Language, unit: Unit, value: number): string {
  const texts = textsOf(language)
  switch (unit) {
    case 'share':
      return texts('assessment:unit_share', { count: roundDown(value * 100, 1) })
    case 'level': {
      const label = Object.values(LEVEL)[Math.round(value) - 1]
      return label ? labelIn(language, label) : texts('assessment:level_none')
    }
    default:
      return texts(`assessment:unit_${unit}`, { count: roundDown(value, 2) })
  }
}

/** The tolerance keeps 0.57 × 100 at 57. */
const roundDown = (value: number, decimals: number): number =>
  Math.floor(value * 10 ** decimals + 1e-6) / 10 ** decimals
