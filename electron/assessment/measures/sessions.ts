import { ATTACHMENT_ROLES } from '../../../shared/domain/attachment-role.ts'
import { daysBetween } from '../../../shared/domain/calendar.ts'
import { evidenceSet, isSession } from '../../../shared/domain/evidence-set.ts'
import type { Label } from '../../../shared/domain/field.ts'
import { KINDS } from '../../../shared/domain/kinds.ts'
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
  shareOfSessions(facts, params, ({ classHours }) =>
    classHours !== null && classHours >= params.hours ? [] : [KINDS.activity.fields.hours.label],
  )

/** "Within one week before each class, the school will issue a written notice" (seed, plan 1). */
export const sessionNoticeInTime = (facts: YearFacts, params: ParamsOf<'session.noticeInTime'>): Finding =>
  shareOfSessions(facts, params, ({ notice_on, date }) => {
    const days = notice_on === null ? null : daysBetween(notice_on, date)
    return days !== null && days >= 1 && days <= params.days ? [] : [KINDS.activity.fields.notice_on.label]
  })

export const sessionEvidenceComplete = (
  facts: YearFacts,
  params: ParamsOf<'session.evidenceComplete'>,
): Finding =>
  shareOfSessions(facts, params, ({ roles }) =>
    evidenceSet(roles).missing.map((paper) => ATTACHMENT_ROLES[paper]),
  )

/** The held sessions of a part of the year. */
export const sessionsOf = (facts: YearFacts, params: PeriodParams): readonly Held[] =>
  within(
    facts,
    params,
    facts.activities.filter(({ kind }) => isSession(kind)),
    (session) => session,
  )

/** The share of sessions that lack nothing; counted are those, lacking the others. */
function shareOfSessions(
  facts: YearFacts,
  params: PeriodParams,
  needsOf: (session: Held) => readonly Label[],
): Finding {
  const sessions = sessionsOf(facts, params)
  const good = sessions.filter((session) => needsOf(session).length === 0)
  const lacking = sessions.filter((session) => needsOf(session).length > 0)
  return share(
    good.length,
    sessions.length,
    evidenceOf('activity', good),
    lacking.map((session) => lackingSession(session, needsOf(session))),
  )
}

const lackingSession = ({ id, date, title }: Held, needs: readonly Label[]) =>
  lackingNamed('activity', id, `${date} ${title}`, needs)

/** Sums of thirds of an hour must not fall short of a whole number by a rounding error. */
const toHundredths = (hours: number): number => Math.round(hours * 100) / 100
