import { CodedError } from '../../../shared/contract/errors.ts'
import { KINDS, type KindId, type RecordOf } from '../../../shared/domain/kinds.ts'
import { type Language, labelIn } from '../../../shared/i18n/texts.ts'
import type { Tables } from '../../archive/database.ts'
import { expectedClasses } from '../../archive/expected-classes.ts'
import { listRecords, readRecord } from '../../archive/records.ts'
import { enrolledIn, type GuardianOf, guardiansOf } from '../../archive/roster.ts'
import {
  type SignInActivity,
  type SignInClass,
  type SignInGuardian,
  type SignInModel,
  signInSheets,
} from './sign-in-sheet.ts'

/**
 * For whom sheets are made: all classes of an activity, one of them, or (`activity` null) a class alone, to be filled in by hand.
 * `date` (`2025-09-12`) says whose roster is printed for a class alone, and dates the file; an activity brings its own.
 */
export type SignInOf = (
  | { readonly activity: string; readonly class?: string }
  | { readonly activity: null; readonly class: string; readonly date: string }
) & {
  readonly language: Language
  readonly spareRows?: number
  readonly masked?: boolean
}

/**
 * Reads rosters from the archive and makes the sheets. A meeting of a committee or group, which brings no families, gives one sheet with
 * empty rows. Throws NOT_FOUND when the activity, the class or the school is not there.
 */
export async function readSignInSheets(tables: Tables, of: SignInOf): Promise<SignInModel> {
  const [school] = await listRecords(tables, 'school')
  if (!school) throw new CodedError('NOT_FOUND', { kind: 'school' })
  const activity = of.activity === null ? null : await present(tables, 'activity', of.activity)
  const classes = await classesFor(tables, of, activity)
  const day = of.activity === null ? of.date : (activity?.date ?? '')
  return signInSheets({
    school: school.parent_school_name ?? school.name,
    activity: activity === null ? null : factsOf(activity),
    classes: classes.length > 0 ? await withRosters(tables, classes, day, of) : [nobody(activity)],
    date: day,
    language: of.language,
    ...(of.spareRows === undefined ? {} : { spareRows: of.spareRows }),
    masked: of.masked ?? true,
  })
}

/** A record that is there and not in the trash. */
async function present<K extends KindId>(tables: Tables, kind: K, id: string): Promise<RecordOf<K>> {
  const record = await readRecord(tables, kind, id)
  if (record.deleted_at !== null) throw new CodedError('NOT_FOUND', { kind })
  return record
}

async function classesFor(
  tables: Tables,
  of: SignInOf,
  activity: RecordOf<'activity'> | null,
): Promise<RecordOf<'class'>[]> {
  if (of.class !== undefined) return [await present(tables, 'class', of.class)]
  if (activity === null || isMeeting(activity)) return []
  return expectedClasses(tables, activity)
}

/** Those who come to such a meeting are its members, not the families of classes. */
const isMeeting = ({ kind, classes }: RecordOf<'activity'>): boolean =>
  classes.length === 0 && (kind === 'committee_meeting' || kind === 'group_meeting')

const factsOf = ({ id, title, date, start, end, venue }: RecordOf<'activity'>): SignInActivity => ({
  id,
  title,
  date,
  start,
  end,
  venue,
})

const nobody = (activity: RecordOf<'activity'> | null): SignInClass => ({
  id: null,
  name: activity?.audience ?? '',
  headTeacher: null,
  roster: [],
})

async function withRosters(
  tables: Tables,
  classes: readonly RecordOf<'class'>[],
  day: string,
  of: SignInOf,
): Promise<SignInClass[]> {
  const ids = classes.map(({ id }) => id)
  const enrolled = Map.groupBy(await enrolledIn(tables, ids, day), (each) => each.class)
  const students = [...enrolled.values()].flat().map(({ student }) => student)
  const guardians = await guardiansShown(tables, students, of)
  return classes.map(({ id, name, head_teacher }) => ({
    id,
    name,
    headTeacher: head_teacher,
    roster: (enrolled.get(id) ?? []).map((each) => ({
      id: each.student,
      name: each.name,
      guardians: guardians.get(each.student) ?? [],
    })),
  }))
}

/** The guardians of students as the sheet shows them, by student. */
async function guardiansShown(
  tables: Tables,
  students: readonly string[],
  of: SignInOf,
): Promise<ReadonlyMap<string, SignInGuardian[]>> {
  const guardians = await guardiansOf(tables, students)
  const phones = of.masked === false ? await phonesOf(tables, [...guardians.values()].flat()) : NO_PHONES
  const shown = ({ id, name, relation }: GuardianOf): SignInGuardian => ({
    name,
    relation: labelIn(of.language, RELATIONS[relation]),
    phone: phones.get(id) ?? null,
  })
  return new Map([...guardians].map(([student, list]) => [student, list.map(shown)]))
}

const RELATIONS = KINDS.guardianship.fields.relation.choices
const NO_PHONES: ReadonlyMap<string, string | null> = new Map()

async function phonesOf(
  tables: Tables,
  guardians: readonly GuardianOf[],
): Promise<ReadonlyMap<string, string | null>> {
  const records = await listRecords(tables, 'guardian', { ids: guardians.map(({ id }) => id) })
  return new Map(records.map(({ id, phone }) => [id, phone]))
}
