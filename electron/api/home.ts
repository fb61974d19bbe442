import type { Home, HomeCard } from '../../shared/contract/home.ts'
import { POSSESSIONS, type Possession } from '../../shared/domain/kind.ts'
import { KIND_IDS, kindOf } from '../../shared/domain/kinds.ts'
import type { Assessment, IndicatorResult } from '../../shared/standards/assessment.ts'
import { assess } from '../assessment/assess.ts'
import { usualStandard } from '../assessment/standards.ts'
import type { Tables } from '../archive/database.ts'
import { countOfYear } from '../archive/listing/count-of-year.ts'
import { remembered } from '../archive/remembered.ts'
import { today } from '../today.ts'
import { api } from './base.ts'
import { overdueItems, recentActivities, itemsOfMonth } from './home-lists.ts'

const MOST_GAPS = 5
const MOST_OVERDUE = 20
const MOST_MISSING = 3

const read = api.home.read.handler(({ input: { year }, context: { session } }) => {
  const { tables } = session.archive
  const [language, date] = [session.language, today()]
  return remembered(tables, `home ${year} ${language} ${date}`, () => homeOf(tables, year, language, date))
})

export const home = { read }

async function homeOf(
  tables: Tables,
  year: string,
  language: Assessment['language'],
  date: string,
): Promise<Home> {
  const standard = await usualStandard(tables, year)
  const assessment = await assess(tables, { year, standard, date, language })
  const { total, parts, forecast, target, gaps } = assessment
  const overdue = await overdueItems(tables, date)
  const isOverdue = new Set(overdue.map(({ id }) => id))
  const ofMonth = await itemsOfMonth(tables, date.slice(0, 7))
  return {
    year,
    cards: await cardsOf(tables, assessment),
    standard: { id: standard.id, title: standard.title },
    points: { total: standard.total, self: total.self, computed: total.computed },
    parts: parts.map(({ part, number, sums }) => ({
      title: part.title,
      number,
      points: sums.points,
      self: sums.self,
    })),
    forecast,
    target,
    thisMonth: ofMonth.filter(({ id }) => !isOverdue.has(id)),
    overdue: overdue.slice(0, MOST_OVERDUE),
    overdueCount: overdue.length,
    activities: await recentActivities(tables, year, date),
    gaps: gaps.slice(0, MOST_GAPS),
  }
}

const cardsOf = (tables: Tables, assessment: Assessment): Promise<HomeCard[]> =>
  Promise.all(
    (Object.keys(POSSESSIONS) as Possession[]).map((possession) => cardOf(tables, assessment, possession)),
  )

async function cardOf(
  tables: Tables,
  { year, parts, gaps }: Assessment,
  possession: Possession,
): Promise<HomeCard> {
  const kinds = KIND_IDS.filter((kind) => kindOf(kind).area === possession)
  const counts = await Promise.all(
    kinds.map(async (kind) => ({ kind, count: await countOfYear(tables, kind, year) })),
  )
  const lines = parts
    .flatMap(({ indicators }) => indicators)
    .filter(({ indicator }) => indicator.possession === possession)
  const criteria = new Set(lines.flatMap((line) => line.criteria.map(({ criterion }) => criterion.id)))
  const missing = gaps.filter(({ criterion }) => criteria.has(criterion))
  const isEmpty = counts.every(({ count }) => count === 0)
  return {
    possession,
    counts,
    points: { full: sum(lines, 'points'), self: sum(lines, 'self') },
    state: isEmpty ? 'empty' : missing.length > 0 ? 'short' : 'complete',
    missing: missing.slice(0, MOST_MISSING),
  }
}

const sum = (lines: readonly IndicatorResult[], column: 'points' | 'self'): number =>
  lines.reduce((points, { sums }) => points + sums[column], 0)
