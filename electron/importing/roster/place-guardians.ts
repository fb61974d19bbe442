import { nameKey } from '../../../shared/domain/name-key.ts'
import { isMasked, phoneKey, samePhone } from '../../../shared/domain/phone.ts'
import type { Entry } from '../plan/ledger.ts'
import type { Place } from '../plan/notices.ts'
import type { Planning } from '../plan/planning.ts'
import type { RosterGuardian, RosterRow } from './read-roster.ts'

/** A guardian of a row, the child it is of, and where a field of the guardian stands in the row. */
interface Naming {
  readonly student: Entry
  readonly guardian: RosterGuardian
  readonly at: (name: string) => Place
}

/** Gives a student the guardians of a row: those who are known already, by name and phone, or new ones. */
export function placeGuardians(student: Entry, row: RosterRow, planning: Planning): void {
  for (const guardian of row.guardians) {
    const naming = { student, guardian, at: (name: string) => row.at(`${guardian.slot}.${name}`) }
    const entry = guardianOf(naming, planning)
    if (entry) relate(naming, entry, planning)
  }
}

/**
 * The same name and the same phone is one guardian, whosever child; without a phone only the guardian that this child has already.
 * A child's guardian whose phone differs from the one in the archive has a new number.
 */
function guardianOf(naming: Naming, planning: Planning): Entry | undefined {
  const { claims, ledger, notices } = planning
  const { guardian, at } = naming
  const { name, employer, address } = guardian
  const { phone, known } = phoneOf(naming, planning)
  const { entry = known } = known ? {} : ledger.create('guardian', { name }, at('name'))
  if (entry) claims.state(entry, { phone, employer, address }, at)
  else
    notices.refuse(at('name'), { code: 'TOO_LONG', details: { kind: 'guardian', name: 'name', value: name } })
  return entry
}

/** The number to be stored (null: as it stands), and the guardian it makes known. */
function phoneOf(
  { student, guardian: { name, phone }, at }: Naming,
  { claims, families, notices }: Planning,
): { readonly phone: string | null; readonly known: Entry | undefined } {
  const own = families
    .guardiansOf(student.id)
    .filter(({ values }) => nameKey(String(values['name'])) === nameKey(name))
  const [first] = own
  if (phone !== null && isMasked(phone)) {
    const known = own.find((each) => samePhone(storedPhone(each) ?? '', phone))
    if (!known) notices.warnOnce(at('phone'), { code: 'PHONE_MASKED' })
    return { phone: null, known: known ?? first }
  }
  const same = families.guardianCalled(name, phone)
  // The number stands there already, perhaps in another spelling.
  if (same) return { phone: null, known: same }
  const earlier = first && storedPhone(first)
  if (first && earlier && phone !== null && phoneKey(earlier) !== null && !claims.hasSaid(first, 'phone'))
    notices.warn(at('phone'), {
      code: 'GUARDIAN_PHONE_CHANGED',
      details: { value: phone, earlier, guardian: name },
    })
  return { phone, known: first }
}

const storedPhone = ({ values }: Entry): string | null =>
  typeof values['phone'] === 'string' ? values['phone'] : null

/** The first guardian a roster names is the one to call. */
function relate(
  { student, guardian: { relation }, at }: Naming,
  entry: Entry,
  { claims, families, ledger }: Planning,
): void {
  const guardianships = families.guardianshipsOf(student.id).filter(({ dropped }) => !dropped)
  const known = guardianships.find(({ values }) => values['guardian'] === entry.id)
  const { entry: guardianship = known } = known
    ? {}
    : ledger.create(
        'guardianship',
        {
          student: student.id,
          guardian: entry.id,
          relation: relation ?? 'other',
          primary: !guardianships.some(({ values }) => values['primary'] === true),
        },
        at('name'),
      )
  if (guardianship) claims.state(guardianship, { relation }, at)
}
