import type { AttachmentRole } from './attachment-role.ts'

/**
 * The papers that a lecture or class session leaves behind: "large-scale lectures must keep expert teaching notices,
 * teaching plans, parents' signatures, parents' homework and homework exhibitions" (seed, summary 2).
 */
export const EVIDENCE_SET = [
  'notice',
  'lesson_plan',
  'sign_in',
  'homework',
  'exhibition',
] as const satisfies readonly AttachmentRole[]

type Paper = (typeof EVIDENCE_SET)[number]

/** The kinds of activity that are sessions of the parent school: they count class hours and keep the evidence set. */
export const SESSION_KINDS = ['lecture', 'class_session'] as const

export const isSession = (activityKind: string): boolean =>
  SESSION_KINDS.some((kind) => kind === activityKind)

interface EvidenceSet {
  /** How many of the five papers are there, 0 to 5. */
  readonly complete: number
  /** Those that are not, in the order of the set. */
  readonly missing: readonly Paper[]
}

/** The evidence set of a session, from the roles of the files it carries. A second file of a role adds nothing. */
export function evidenceSet(roles: Iterable<string>): EvidenceSet {
  const there = new Set(roles)
  const missing = EVIDENCE_SET.filter((paper) => !there.has(paper))
  return { complete: EVIDENCE_SET.length - missing.length, missing }
}
