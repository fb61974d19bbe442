import type { Gap } from '../../shared/standards/assessment.ts'
import { pageOf } from '../shell/pages.ts'
import { narrowingText } from './list-filter.ts'

/** The list on which a gap is mended, narrowed to what matters: for a link or `navigate`. Its school year is the one on screen. */
export function mendAddress({ where: { kind, filter } }: Gap) {
  const narrowings = Object.entries(filter)
    .filter(([field]) => field !== 'year')
    .map(([field, values]) => ({ field, values }))
  return { to: pageOf(kind), search: { list: kind, filter: narrowingText(narrowings) } }
}
