import { ATTACHMENT_ROLES } from '../../../../shared/domain/attachment-role.ts'
import { attendanceFigures, type RollCall } from '../../../../shared/domain/attendance.ts'
import type { KindId, RecordOf } from '../../../../shared/domain/kinds.ts'
import { isSession } from '../../../../shared/domain/evidence-set.ts'
import { schoolYearOfDay } from '../../../../shared/domain/moment.ts'
import { asEntered, byDay } from './order.ts'
import type { ActivityFacts, BodyFacts, ClassFacts, DossierSource, PlanFacts } from './source.ts'

/** The kinds of which an application reads every live record of its year. */
export const KINDS_OF_YEAR = [
  'class',
  'body',
  'material',
  'plan',
  'lesson_plan',
  'activity',
  'home_visit',
  'consultation',
  'survey',
  'summary',
  'award',
  'essay',
  'research',
] as const satisfies readonly KindId[]

/** The kinds without a year of their own: what does not concern the year is left out here. */
export const KINDS_OF_SCHOOL = [
  'campus',
  'member',
  'regulation',
  'plan_item',
  'lecturer',
  'training',
  'survey_item',
  'resource',
  'attachment',
] as const satisfies readonly KindId[]

export type DossierKind = (typeof KINDS_OF_YEAR)[number] | (typeof KINDS_OF_SCHOOL)[number]

/** What the archive holds for one application, as it was read. */
export interface DossierRecords {
  readonly year: string
  readonly school: RecordOf<'school'>
  readonly application: RecordOf<'application'> | null
  readonly records: { readonly [K in DossierKind]: readonly RecordOf<K>[] }
  /** Children by id, with the class they are or were in that year. */
  readonly students: ReadonlyMap<string, Pupil>
  /** Roll calls by activity. */
  readonly rolls: ReadonlyMap<string, RollCall>
}

export interface Pupil {
  readonly name: string
  /** Id of the class. */
  readonly class: string | null
  readonly left: boolean
}

/** Puts in order and resolves to names what an application is written from. */
export function assembleSource(read: DossierRecords): DossierSource {
  const { records, students } = read
  return {
    year: read.year,
    school: read.school,
    application: read.application,
    campuses: asEntered(records.campus),
    classes: classes(read),
    bodies: bodies(read),
    regulations: byDay(records.regulation, ({ issued_on }) => issued_on),
    materials: byDay(records.material, ({ issued_on }) => issued_on),
    plans: plans(read),
    lessonPlans: asEntered(records.lesson_plan).map((record) => ({
      record,
      lecturer: nameIn(records.lecturer, record.lecturer),
    })),
    lecturers: lecturers(read),
    trainings: trainings(read),
    activities: activities(read),
    homeVisits: homeVisits(read),
    consultations: byDay(records.consultation, ({ date }) => date),
    surveys: surveys(read),
    summaries: byDay(records.summary, ({ written_on }) => written_on),
    awards: byDay(records.award, ({ date }) => date),
    essays: asEntered(records.essay).map((record) => ({
      record,
      student: studentName(students, record.student),
    })),
    research: byDay(records.research, ({ date }) => date),
    resources: asEntered(records.resource),
    files: Map.groupBy(byRole(records.attachment), ({ owner }) => owner),
  }
}

const ROLES = Object.keys(ATTACHMENT_ROLES)

/** A notice before the sign-in sheet before the photos: the order in which they came about. */
const byRole = (files: readonly RecordOf<'attachment'>[]): readonly RecordOf<'attachment'>[] =>
  asEntered(files).toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))

const nameIn = (
  records: readonly { readonly id: string; readonly name: string }[],
  id: string | null,
): string | null => records.find((record) => record.id === id)?.name ?? null

const titleIn = (
  records: readonly { readonly id: string; readonly title: string }[],
  id: string | null,
): string | null => records.find((record) => record.id === id)?.title ?? null

const studentName = (students: DossierRecords['students'], id: string | null): string | null =>
  id === null ? null : (students.get(id)?.name ?? null)

function classes({ records, students }: DossierRecords): readonly ClassFacts[] {
  const sizes = new Map<string, number>()
  for (const { class: id, left } of students.values())
    if (id !== null && !left) sizes.set(id, (sizes.get(id) ?? 0) + 1)
  return asEntered(records.class).map((record) => ({
    record,
    campus: nameIn(records.campus, record.campus),
    students: sizes.get(record.id) ?? 0,
  }))
}

function bodies({ records }: DossierRecords): readonly BodyFacts[] {
  const members = Map.groupBy(asEntered(records.member), ({ body }) => body)
  return asEntered(records.body).map((record) => ({ record, members: members.get(record.id) ?? [] }))
}

function plans({ records }: DossierRecords): readonly PlanFacts[] {
  const items = Map.groupBy(
    byDay(records.plan_item, ({ month }) => month),
    ({ plan }) => plan,
  )
  return byDay(records.plan, ({ issued_on }) => issued_on).map((record) => ({
    record,
    items: (items.get(record.id) ?? []).map((item) => ({
      record: item,
      campus: nameIn(records.campus, item.campus),
      activity: records.activity.find(({ id }) => id === item.activity) ?? null,
    })),
  }))
}

const lecturers = ({ records }: DossierRecords): DossierSource['lecturers'] =>
  asEntered(records.lecturer).map((record) => ({
    record,
    sessions: records.activity.filter(
      ({ lecturer, status, kind }) => lecturer === record.id && status === 'held' && isSession(kind),
    ).length,
  }))

function trainings({ year, records }: DossierRecords): DossierSource['trainings'] {
  const ofYear = records.training.filter(({ date }) => schoolYearOfDay(date) === year)
  return byDay(ofYear, ({ date }) => date).map((record) => ({
    record,
    lecturers: record.lecturers.flatMap((id) => nameIn(records.lecturer, id) ?? []),
  }))
}

const activities = ({ records, rolls }: DossierRecords): readonly ActivityFacts[] =>
  byDay(records.activity, ({ date }) => date).map((record) => ({
    record,
    campus: nameIn(records.campus, record.campus),
    lecturer: nameIn(records.lecturer, record.lecturer),
    classes: record.classes.flatMap((id) => nameIn(records.class, id) ?? []),
    lessonPlan: titleIn(records.lesson_plan, record.lesson_plan),
    planItem: titleIn(records.plan_item, record.plan_item),
    attendance: attendanceFigures(record, rolls.get(record.id) ?? null),
  }))

const homeVisits = ({ records, students }: DossierRecords): DossierSource['homeVisits'] =>
  byDay(records.home_visit, ({ date }) => date).map((record) => ({
    record,
    student: studentName(students, record.student) ?? '',
    className: nameIn(records.class, students.get(record.student)?.class ?? null),
  }))

function surveys({ records }: DossierRecords): DossierSource['surveys'] {
  const items = Map.groupBy(asEntered(records.survey_item), ({ survey }) => survey)
  return byDay(records.survey, ({ date }) => date).map((record) => ({
    record,
    activity: titleIn(records.activity, record.activity),
    items: items.get(record.id) ?? [],
  }))
}
