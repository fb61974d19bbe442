import { ATTACHMENT_ROLES } from '../../../shared/domain/attachment-role.ts'
import { daysBetween } from '../../../shared/domain/calendar.ts'
import { evidenceSet, isSession } from '../../../shared/domain/evidence-set.ts'
import type { Label } from '../../../shared/domain/field.ts'
import { KINDS } from '../../../shared/domain/kinds.ts'
import type { Lacking } from '../../../shared/standards/assessment.ts'
import type { ParamsOf } from '../../../shared/standards/measures.ts'
import type { Held, YearFacts } from '../facts.ts'
import { counting, evidenceOf, type Finding, lackingNamed, share } from './finding.ts'
import { type PeriodParams, smallest, within } from './periods.ts'

/** Class hours of the sessions held. A session without hours and times adds none, and is named. */
export function sessionHours(facts: YearFacts, params: ParamsOf<'session.hours'>): Finding {
  const sessions = sessionsOf(facts, params)
  const hours = sessions.reduce((sum, session) => sum + (session.classHours ?? 0), 0)
  const unknown = sessions.filter((session) => session.classHours === null)
  return {
    ...counting('activity', sessions, toHundredths(hours)),
    lacking: unknown.map((session) => lackingSession(session, [KINDS.activity.fields.hours.label])),
  }
}

export const sessionCount = (facts: YearFacts, params: ParamsOf<'session.count'>): Finding => ({
  ...counting('activity', sessionsOf(facts, params)),
  ...smallest(
    facts,
    params,
    sessionsOf(facts, params),
    (session) => session,
    (held) => held.length,
  ),
})

export const sessionLongEnough = (facts: YearFacts, params: ParamsOf<'session.longEnough'>): Finding =>
  shareOfSessions(facts, params, ({ classHours }) => {
    if (classHours === null) return [KINDS.activity.fields.hours.label]
    return classHours >= params.hours ? null : []
  })

/** "Within one week before each class, the school will issue a written notice" (seed, plan 1). */
export const sessionNoticeInTime = (facts: YearFacts, params: ParamsOf<'session.noticeInTime'>): Finding =>
  shareOfSessions(facts, params, ({ notice_on, date }) => {
    if (notice_on === null) return [KINDS.activity.fields.notice_on.label]
    const days = daysBetween(notice_on, date)
    return days >= 1 && days <= params.days ? null : []
  })

export const sessionEvidenceComplete = (
  facts: YearFacts,
  params: ParamsOf<'session.evidenceComplete'>,
): Finding =>
  shareOfSessions(facts, params, ({ roles }) => {
    const { missing } = evidenceSet(roles)
    return missing.length === 0 ? null : missing.map((paper) => ATTACHMENT_ROLES[paper])
  })

/** The held sessions of a part of the year. */
export const sessionsOf = (facts: YearFacts, params: PeriodParams): readonly Held[] =>
  within(
    facts,
    params,
    facts.activities.filter(({ kind }) => isSession(kind)),
    (session) => session,
  )

/** The share of sessions with which nothing is wrong (null); of the others, what entries or papers they lack. */
function shareOfSessions(
  facts: YearFacts,
  params: PeriodParams,
  wrongWith: (session: Held) => readonly Label[] | null,
): Finding {
  const sessions = sessionsOf(facts, params)
  const good: Held[] = []
  const lacking: Lacking[] = []
  for (const session of sessions) {
    const needs = wrongWith(session)
    if (needs) lacking.push(lackingSession(session, needs))
    else good.push(session)
  }
  return share(good.length, sessions.length, evidenceOf('activity', good), lacking)
}

const lackingSession = ({ id, date, title }: Held, needs: readonly Label[]) =>
  lackingNamed('activity', id, `${date} ${title}`, needs)

/** Sums of thirds of an hour must not fall short of a whole number by a rounding error. */
const toHundredths = (hours: number): number => Math.round(hours * 100) / 100
