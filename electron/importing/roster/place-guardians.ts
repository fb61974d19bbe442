import { nameKey } from '../../../shared/domain/name-key.ts'
import { samePhone } from '../plan/families.ts'
import type { Entry } from '../plan/ledger.ts'
import type { Place } from '../plan/notices.ts'
import type { Planning } from '../plan/planning.ts'
import { isMasked, phoneKey } from '../values/phone.ts'
import type { RosterGuardian } from './read-roster.ts'

/** Gives a student the guardians of a row: those who are known already, by name and phone, or new ones. */
export function placeGuardians(
  student: Entry,
  guardians: readonly RosterGuardian[],
  place: Place,
  planning: Planning,
): void {
  for (const guardian of guardians) {
    const entry = guardianOf(student, guardian, place, planning)
    if (entry) relate(student, entry, guardian, place, planning)
  }
}

/**
 * The same name and the same phone is one guardian, whosever child; without a phone only the guardian that this child has already.
 * A child's guardian whose phone differs from the one in the archive has a new number.
 */
function guardianOf(
  student: Entry,
  guardian: RosterGuardian,
  place: Place,
  planning: Planning,
): Entry | undefined {
  const { claims, ledger, notices } = planning
  const own = planning.families
    .guardiansOf(student.id)
    .filter(({ values }) => nameKey(String(values['name'])) === nameKey(guardian.name))
  const { phone, known } = phoneOf(guardian, own, place, planning)
  const { employer, address } = guardian
  if (known) {
    claims.state(known, { phone, employer, address }, place)
    return known
  }
  const { entry } = ledger.create('guardian', { name: guardian.name }, place)
  if (entry) claims.state(entry, { phone, employer, address }, place)
  else
    notices.refuse(place, {
      code: 'TOO_LONG',
      details: { kind: 'guardian', name: 'name', value: guardian.name },
    })
  return entry
}

/** The number to be stored (null: as it stands), and the guardian it makes known. */
function phoneOf(
  { name, phone }: RosterGuardian,
  own: readonly Entry[],
  place: Place,
  planning: Planning,
): { readonly phone: string | null; readonly known: Entry | undefined } {
  if (phone !== null && isMasked(phone)) {
    const known = own.find(
      ({ values }) => typeof values['phone'] === 'string' && samePhone(values['phone'], phone),
    )
    if (!known) planning.notices.warn(place, { code: 'PHONE_MASKED', details: { value: phone } })
    return { phone: null, known: known ?? own[0] }
  }
  const key = phoneKey(phone)
  const same = planning.ledger
    .named('guardian', name)
    .find(({ values, dropped }) => !dropped && key !== null && phoneKey(textOf(values['phone'])) === key)
  // The number stands there already, perhaps in another spelling.
  if (same) return { phone: null, known: same }
  const [known] = own
  if (known && phone !== null && changesPhone(known, phone, planning))
    planning.notices.warn(place, {
      code: 'GUARDIAN_PHONE_CHANGED',
      details: { name, earlier: textOf(known.values['phone']) ?? '', value: phone },
    })
  return { phone, known }
}

const changesPhone = (known: Entry, phone: string, { claims }: Planning): boolean =>
  phoneKey(textOf(known.values['phone'])) !== null &&
  !samePhone(textOf(known.values['phone']) ?? '', phone) &&
  !claims.hasSaid(known, 'phone')

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The first guardian a roster names is the one to call. */
function relate(
  student: Entry,
  guardian: Entry,
  { relation }: RosterGuardian,
  place: Place,
  { claims, families, ledger }: Planning,
): void {
  const guardianships = families.guardianshipsOf(student.id).filter(({ dropped }) => !dropped)
  const known = guardianships.find(({ values }) => values['guardian'] === guardian.id)
  if (known) {
    claims.state(known, { relation }, place)
    return
  }
  const { entry } = ledger.create(
    'guardianship',
    {
      student: student.id,
      guardian: guardian.id,
      relation: relation ?? 'other',
      primary: !guardianships.some(({ values }) => values['primary'] === true),
    },
    place,
  )
  if (entry) claims.state(entry, { relation }, place)
}
