import type { ParamsOf } from '../../../shared/standards/measures.ts'
import type { YearFacts } from '../facts.ts'
import { counting, evidenceOf, type Finding, lackingRecord, share } from './finding.ts'
import { monthLabel, monthsAsked, smallest, within } from './periods.ts'
import { sessionsOf } from './sessions.ts'

/**
 * The share of the year's children of whom a guardian was present at so many sessions (and for so many class hours).
 * Without a single attendance row it cannot be measured: figures alone do not say whose guardians came.
 */
export function guardianTrainedShare(facts: YearFacts, params: ParamsOf<'guardian.trainedShare'>): Finding {
  const sessions = sessionsOf(facts, params)
  const hours = new Map(sessions.map(({ id, classHours }) => [id, classHours ?? 0]))
  const trained = (student: string): boolean => {
    const attended = (facts.presence.get(student) ?? []).filter((id) => hours.has(id))
    const total = attended.reduce((sum, id) => sum + (hours.get(id) ?? 0), 0)
    return attended.length >= params.sessions && total >= (params.hours ?? 0)
  }
  const listed = sessions.filter(({ id }) => facts.rolls.has(id))
  const untrained = facts.students.filter((student) => !trained(student))
  return share(
    facts.students.length - untrained.length,
    listed.length === 0 ? 0 : facts.students.length,
    evidenceOf('activity', listed),
    untrained.map((student) => lackingRecord('student', student)),
  )
}

/** The fewest home visits in any month of term time: "at least twice a month" (seed, plan 3). */
export function visitPerMonth(facts: YearFacts, params: ParamsOf<'visit.perMonth'>): Finding {
  const pieces = monthsAsked(facts, {})
    .filter((month) => !params.skipMonths.includes(Number(month.slice(5))))
    .map((month) => ({
      label: monthLabel(month),
      value: facts.visits.filter(({ date }) => date.startsWith(month)).length,
    }))
  const value = pieces.length > 0 ? Math.min(...pieces.map((piece) => piece.value)) : null
  return { ...counting('home_visit', facts.visits), value, pieces }
}

export function visitCount(facts: YearFacts, params: ParamsOf<'visit.count'>): Finding {
  const visits = within(facts, params, facts.visits, (visit) => visit)
  return {
    ...counting('home_visit', visits),
    ...smallest(
      facts,
      params,
      visits,
      (visit) => visit,
      (some) => some.length,
    ),
  }
}

/** The share of the year's children who were visited. A visit to a child who has left counts for no one. */
export function visitCoverage(facts: YearFacts, params: ParamsOf<'visit.coverage'>): Finding {
  const { modes } = params
  const visits = within(facts, params, facts.visits, (visit) => visit).filter(
    ({ mode }) => !modes || modes.some((one) => one === mode),
  )
  const visited = new Set(visits.map(({ student }) => student))
  const unvisited = facts.students.filter((student) => !visited.has(student))
  return share(
    facts.students.length - unvisited.length,
    facts.students.length,
    evidenceOf('home_visit', visits),
    unvisited.map((student) => lackingRecord('student', student)),
  )
}
