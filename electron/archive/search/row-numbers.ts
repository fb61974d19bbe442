import { KIND_IDS, type KindId } from '../../../shared/domain/kinds.ts'

/**
 * Each kind has its own range of rowids in the index, so that the newest hits of every kind are read one after the
 * other without looking at the rest: a search stays quick however many records match. The numbers stand in archives and
 * never change.
 */
const NUMBERS = {
  school: 1,
  school_year: 2,
  campus: 3,
  class: 4,
  student: 5,
  guardian: 6,
  enrollment: 7,
  guardianship: 8,
  body: 9,
  member: 10,
  regulation: 11,
  material: 12,
  lecturer: 13,
  training: 14,
  plan: 15,
  lesson_plan: 16,
  plan_item: 17,
  activity: 18,
  attendance: 19,
  home_visit: 20,
  consultation: 21,
  survey: 22,
  survey_item: 23,
  summary: 24,
  award: 25,
  essay: 26,
  research: 27,
  resource: 28,
  attachment: 29,
  standard: 30,
  application: 31,
  score: 32,
  evidence_link: 33,
} as const satisfies Readonly<Record<KindId, number>>

const RANGE = 2 ** 40

export const firstRowOf = (kind: KindId): number => NUMBERS[kind] * RANGE
export const lastRowOf = (kind: KindId): number => firstRowOf(kind) + RANGE - 1

/** The kind in whose range a row lies. */
export const kindOfRow = (rowid: number): KindId | undefined => BY_NUMBER.get(Math.floor(rowid / RANGE))

const BY_NUMBER: ReadonlyMap<number, KindId> = new Map(KIND_IDS.map((kind) => [NUMBERS[kind], kind]))
