import type { RollCall } from '../../shared/domain/attendance.ts'
import { classHours, schoolYear, type SchoolYear, type TermDates } from '../../shared/domain/calendar.ts'
import type { KindId, RecordOf } from '../../shared/domain/kinds.ts'
import { daysOfSchoolYear } from '../../shared/domain/moment.ts'
import type { Tables } from '../archive/database.ts'
import { listRecords, type RecordQuery } from '../archive/records.ts'
import { loadPresence, loadRoles, loadRolls } from './attendance.ts'

/** A held activity of the year, with what is asked of it time and again. */
export interface Held extends RecordOf<'activity'> {
  /** Class hours, as recorded or from its times; null when neither is known. */
  readonly classHours: number | null
  /** Roles of the files it carries. */
  readonly roles: ReadonlySet<string>
}

/**
 * Everything that measures look at, read once: one school year of live records. Records come by date, then title or
 * name; classes as they were entered, which is how a school counts them. What belongs to no year (lecturers, regulations, resources) comes whole.
 */
export interface YearFacts {
  readonly year: SchoolYear
  readonly termDates: readonly TermDates[]
  /** The day the assessment speaks for. */
  readonly date: string
  /** Held activities only: what is planned or cancelled never counts. */
  readonly activities: readonly Held[]
  readonly classes: readonly RecordOf<'class'>[]
  /** Ids of the children in a class of the year who have not left it before its end. */
  readonly students: readonly string[]
  /** By activity: how many are on the attendance list, and how many of them came. */
  readonly rolls: ReadonlyMap<string, RollCall>
  /** By student: the held sessions at which a guardian was present. */
  readonly presence: ReadonlyMap<string, readonly string[]>
  readonly visits: readonly RecordOf<'home_visit'>[]
  readonly materials: readonly RecordOf<'material'>[]
  readonly bodies: readonly RecordOf<'body'>[]
  /** Members of the year's bodies. */
  readonly members: readonly RecordOf<'member'>[]
  readonly lecturers: readonly RecordOf<'lecturer'>[]
  readonly trainings: readonly RecordOf<'training'>[]
  readonly plans: readonly RecordOf<'plan'>[]
  readonly planItems: readonly RecordOf<'plan_item'>[]
  readonly lessonPlans: readonly RecordOf<'lesson_plan'>[]
  readonly summaries: readonly RecordOf<'summary'>[]
  readonly awards: readonly RecordOf<'award'>[]
  readonly essays: readonly RecordOf<'essay'>[]
  readonly surveys: readonly RecordOf<'survey'>[]
  readonly regulations: readonly RecordOf<'regulation'>[]
  readonly consultations: readonly RecordOf<'consultation'>[]
  readonly resources: readonly RecordOf<'resource'>[]
  readonly research: readonly RecordOf<'research'>[]
}

/**
 * Reads one school year (`2025-2026`) as it stands on a day (`2026-06-30`).
 * Throws INVALID for a name that is no school year.
 */
export async function loadYear(tables: Tables, name: string, date: string): Promise<YearFacts> {
  const termDates = await listRecords(tables, 'school_year')
  const year = schoolYear(name, termDates)
  return {
    year,
    termDates,
    date,
    classes: await listRecords(tables, 'class', { where: { year: name } }),
    students: await loadStudents(tables, year),
    ...(await loadActivities(tables, name)),
    ...(await loadTeam(tables, name)),
    ...(await loadPlans(tables, name)),
    ...(await loadPapers(tables, name)),
  }
}

const loadActivities = async (tables: Tables, name: string) => ({
  activities: await loadHeld(tables, name),
  rolls: await loadRolls(tables, name),
  presence: await loadPresence(tables, name),
  visits: await ofYear(tables, 'home_visit', name, ['date']),
  surveys: await ofYear(tables, 'survey', name, ['date', 'title']),
  consultations: await ofYear(tables, 'consultation', name, ['date']),
})

async function loadTeam(tables: Tables, name: string) {
  const bodies = await ofYear(tables, 'body', name, ['founded_on'])
  return {
    bodies,
    members: await belongingTo(tables, 'member', 'body', bodies),
    lecturers: await listRecords(tables, 'lecturer', { orderBy: ['appointed_on', 'name'] }),
    trainings: await loadTrainings(tables, name),
  }
}

async function loadPlans(tables: Tables, name: string) {
  const plans = await ofYear(tables, 'plan', name, ['issued_on', 'title'])
  return {
    plans,
    planItems: await belongingTo(tables, 'plan_item', 'plan', plans),
    lessonPlans: await ofYear(tables, 'lesson_plan', name, ['term', 'title']),
  }
}

const loadPapers = async (tables: Tables, name: string) => ({
  materials: await ofYear(tables, 'material', name, ['issued_on', 'title']),
  summaries: await ofYear(tables, 'summary', name, ['written_on', 'title']),
  awards: await ofYear(tables, 'award', name, ['date', 'name']),
  essays: await ofYear(tables, 'essay', name, ['term', 'title']),
  research: await ofYear(tables, 'research', name, ['date', 'title']),
  regulations: await listRecords(tables, 'regulation', { orderBy: ['issued_on', 'title'] }),
  resources: await listRecords(tables, 'resource', { orderBy: ['name'] }),
})

type YearKind = {
  [K in KindId]: RecordOf<K> extends { readonly year: string } ? K : never
}[KindId]

const ofYear = <K extends YearKind>(
  tables: Tables,
  kind: K,
  year: string,
  orderBy: readonly (keyof RecordOf<K> & string)[],
): Promise<RecordOf<K>[]> =>
  listRecords(tables, kind, { where: { year } as RecordQuery<K>['where'], orderBy })

async function loadHeld(tables: Tables, year: string): Promise<Held[]> {
  const where = { year, status: 'held' } as const
  const activities = await listRecords(tables, 'activity', { where, orderBy: ['date', 'title'] })
  const roles = await loadRoles(tables, year)
  return activities.map((activity) => ({
    ...activity,
    classHours: classHours(activity),
    roles: roles.get(activity.id) ?? new Set(),
  }))
}

/**
 * A child counts unless it left: on a day before the second term ends, or (status `left`) on a day nobody wrote down.
 * One who moves up or graduates at the end of the year was there.
 */
async function loadStudents(tables: Tables, year: SchoolYear): Promise<string[]> {
  const rows = await tables
    .selectFrom('enrollment')
    .innerJoin('class', 'class.id', 'enrollment.class')
    .innerJoin('student', 'student.id', 'enrollment.student')
    .select(['student.id', 'student.status', 'enrollment.left_on'])
    .where('class.year', '=', year.name)
    .where('enrollment.deleted_at', 'is', null)
    .where('class.deleted_at', 'is', null)
    .where('student.deleted_at', 'is', null)
    .orderBy('class.name')
    .orderBy('student.name')
    .orderBy('student.id')
    .execute()
  return rows
    .filter(({ status, left_on }) => (left_on === null ? status !== 'left' : left_on >= year.terms.second.to))
    .map(({ id }) => id)
}

async function belongingTo<K extends 'member' | 'plan_item'>(
  tables: Tables,
  kind: K,
  owner: keyof RecordOf<K> & string,
  owners: readonly { readonly id: string }[],
): Promise<RecordOf<K>[]> {
  const order = new Map(owners.map(({ id }, at) => [id, at]))
  const records = await listRecords(tables, kind)
  const placeOf = (record: RecordOf<K>): number | undefined => order.get(String(record[owner]))
  return records
    .filter((record) => placeOf(record) !== undefined)
    .sort((one, other) => (placeOf(one) ?? 0) - (placeOf(other) ?? 0))
}

async function loadTrainings(tables: Tables, name: string): Promise<RecordOf<'training'>[]> {
  const { from, to } = daysOfSchoolYear(name)
  const trainings = await listRecords(tables, 'training', { orderBy: ['date', 'topic'] })
  return trainings.filter(({ date }) => from <= date && date <= to)
}
