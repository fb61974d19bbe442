import type { Label } from '../../shared/domain/field.ts'
import { KINDS } from '../../shared/domain/kinds.ts'
import { sheetColumnsOf } from '../../shared/domain/record-sheet.ts'
import { type Language, labelIn, textsOf } from '../../shared/i18n/texts.ts'
import type { RecordSheet, RosterSheet } from './inputs.ts'
import { roleOfColumn } from './records/match-record-sheet.ts'
import {
  CHILD_ROLES,
  type ChildRole,
  GUARDIAN_PARTS,
  type GuardianPart,
  GUARDIANS,
  type GuardianSlot,
} from './roster/header-words.ts'

/** What a column may be taken for, and what that is called. */
export interface ColumnRole {
  readonly role: string
  readonly label: string
}

/** What the columns of a sheet may be taken for, in the order in which a person looks for it. */
export function rolesOf(sheet: RosterSheet | RecordSheet, language: Language): readonly ColumnRole[] {
  if (sheet.as === 'records')
    return sheetColumnsOf(sheet.kind).map((column) => ({
      role: roleOfColumn(column),
      label: labelIn(language, column.label),
    }))
  const child = CHILD_ROLES.map((role) => ({ role, label: labelIn(language, CHILD_LABELS[role]) }))
  const guardians = GUARDIANS.flatMap((slot) =>
    GUARDIAN_PARTS.map((part) => ({
      role: `${slot}.${part}`,
      label: `${slotLabel(slot, language)} ${labelIn(language, PART_LABELS[part])}`,
    })),
  )
  return [...child, ...guardians]
}

const { student, enrollment, guardian, guardianship } = KINDS
const { relation } = guardianship.fields

const CHILD_LABELS: Readonly<Record<ChildRole, Label>> = {
  name: student.fields.name.label,
  sex: student.fields.sex.label,
  student_no: student.fields.student_no.label,
  class: KINDS.class.fields.name.label,
  grade: KINDS.class.fields.grade.label,
  joined_on: enrollment.fields.joined_on.label,
  note: student.fields.note.label,
  ordinal: { zh: textsOf('zh-CN')('importPage:ordinal'), en: textsOf('en')('importPage:ordinal') },
}

const PART_LABELS: Readonly<Record<GuardianPart, Label>> = {
  name: guardian.fields.name.label,
  relation: relation.label,
  phone: guardian.fields.phone.label,
  employer: guardian.fields.employer.label,
  address: guardian.fields.address.label,
}

function slotLabel(slot: GuardianSlot, language: Language): string {
  if (slot === 'father' || slot === 'mother') return labelIn(language, relation.choices[slot])
  return `${labelIn(language, guardian.label)}${slot.slice('guardian'.length)}`
}
