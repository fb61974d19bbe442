import { SESSION_KINDS } from '../domain/evidence-set.ts'
import type { MeasureId } from './measures.ts'
import type { Rule } from './standard.ts'

/** A field and those of its values that are meant. */
export type Narrowed = readonly [field: string, values: readonly string[]]

/** Meetings of a body: those of the parents' committee, or of the leading group. */
export const MEETINGS = { parents_committee: 'committee_meeting', leading_group: 'group_meeting' } as const

/** Measures that count only some kinds of record, whatever their parameters say. */
const KINDS_COUNTED: Partial<Readonly<Record<MeasureId, readonly string[]>>> = {
  'session.hours': SESSION_KINDS,
  'session.count': SESSION_KINDS,
  'session.longEnough': SESSION_KINDS,
  'session.noticeInTime': SESSION_KINDS,
  'session.evidenceComplete': SESSION_KINDS,
  'issue.perTerm': ['special_issue'],
  'body.levels': ['parents_committee'],
}

/** Parameters that name the values of a field which count. */
const FIELD_OF = { kinds: 'kind', levels: 'level', modes: 'mode' } as const

/** Which records a rule counts, as far as one field tells: nothing where it counts all of a kind. */
export function countedBy({ measure, params }: Rule): readonly Narrowed[] {
  const kinds =
    measure === 'body.meets' ? [MEETINGS[params['kind'] as keyof typeof MEETINGS]] : KINDS_COUNTED[measure]
  if (kinds) return [['kind', kinds]]
  return Object.entries(FIELD_OF).flatMap(([param, field]): Narrowed[] => {
    const values: unknown = params[param]
    return Array.isArray(values) ? [[field, values.map(String)]] : []
  })
}
