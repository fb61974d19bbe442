import { nameKey } from '../../../shared/domain/name-key.ts'
import { isMasked, phoneKey, samePhone } from '../../../shared/domain/phone.ts'
import type { Entry } from '../plan/ledger.ts'
import type { Planning } from '../plan/planning.ts'
import type { RosterRow } from './read-roster.ts'

/** What a row's guardians say about being the child of a record; the first is the surest. */
const KINSHIPS = ['same', 'likely', 'renumbered', 'unknown', 'other'] as const
type Kinship = (typeof KINSHIPS)[number]

/** The student that a row means, or null and the students of the same name it does not mean. */
export type Found =
  | { readonly student: Entry; readonly namesakes?: undefined }
  | { readonly student: null; readonly namesakes: { readonly inClass: boolean; readonly likely: boolean } }

/**
 * Which student a row of a roster means. A student number decides; else, of those of the same name:
 * in this class, whoever has a guardian of the same name (whose number may have changed), or of whose guardians nothing is known;
 * in another class or year, only who has a guardian of the same name and phone; and one who was in no class yet and has no guardians.
 * Two children of one name whose guardians differ stay two.
 */
export function findStudent(row: RosterRow, place: Entry, planning: Planning): Found {
  const { ledger, families } = planning
  const all = ledger
    .named('student', row.name)
    .filter(({ dropped, values }) => !dropped && mayBe(values['student_no'], row))
  const numbered = all.find(
    ({ values }) => row.student_no !== null && values['student_no'] === row.student_no,
  )
  if (numbered) return { student: numbered }
  const inClass = (student: Entry): boolean =>
    families.enrollmentsOf(student.id).some(({ values }) => values['class'] === place.id)
  const here = all.filter(inClass)
  const elsewhere = all.filter((student) => !inClass(student))
  const student = classmate(here, row, planning) ?? acquaintance(elsewhere, row, planning)
  if (student) return { student }
  // A namesake who stands in this import as well is another child for certain.
  const likely = elsewhere.some(
    (other) =>
      !planning.claims.hasSeen(other) && ['likely', 'renumbered'].includes(kinship(other, row, planning)),
  )
  return { student: null, namesakes: { inClass: here.length > 0, likely } }
}

const mayBe = (number: unknown, row: RosterRow): boolean =>
  typeof number !== 'string' || row.student_no === null || number === row.student_no

function classmate(here: readonly Entry[], row: RosterRow, planning: Planning): Entry | undefined {
  const byKinship = Map.groupBy(here, (student) => kinship(student, row, planning))
  for (const kind of KINSHIPS) {
    const [first, ...others] = byKinship.get(kind) ?? []
    if (!first || kind === 'other') continue
    if (kind === 'renumbered' && others.length > 0) continue
    // Of several of whom nothing is known, each row means another one.
    return [first, ...others].find((student) => !planning.claims.hasSeen(student)) ?? first
  }
  return undefined
}

function acquaintance(elsewhere: readonly Entry[], row: RosterRow, planning: Planning): Entry | undefined {
  const same = elsewhere.find((student) => kinship(student, row, planning) === 'same')
  if (same) return same
  const [lone, ...others] = elsewhere.filter(
    ({ id }) =>
      planning.families.enrollmentsOf(id).length === 0 && planning.families.guardiansOf(id).length === 0,
  )
  return others.length === 0 ? lone : undefined
}

function kinship(student: Entry, row: RosterRow, { families }: Planning): Kinship {
  const guardians = families.guardiansOf(student.id)
  if (guardians.length === 0 || row.guardians.length === 0) return 'unknown'
  const found = guardians.flatMap(({ values }) =>
    row.guardians
      .filter(({ name }) => nameKey(name) === nameKey(String(values['name'])))
      .map(({ phone }) => comparePhones(values['phone'], phone)),
  )
  return KINSHIPS.find((kind) => found.includes(kind)) ?? 'other'
}

function comparePhones(stored: unknown, said: string | null): Kinship {
  if (typeof stored !== 'string' || said === null) return 'likely'
  if (phoneKey(stored) === null || (phoneKey(said) === null && !isMasked(said))) return 'likely'
  return samePhone(stored, said) ? 'same' : 'renumbered'
}
