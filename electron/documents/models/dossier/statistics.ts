import { attendanceRate } from '../../../../shared/domain/attendance.ts'
import { classHours, monthsOf, schoolYear } from '../../../../shared/domain/calendar.ts'
import { isSession } from '../../../../shared/domain/evidence-set.ts'
import { KINDS, type RecordOf } from '../../../../shared/domain/kinds.ts'
import type { ActivityFacts, DossierSource } from './source.ts'

type ActivityKind = RecordOf<'activity'>['kind']

/** Held activities of a month: `sessions` are lectures and class sessions, `others` the rest. */
export interface MonthFigures {
  /** `2025-09`. */
  readonly month: string
  readonly sessions: number
  readonly others: number
}

/** Held activities of a kind. Hours and heads are null where no activity of the kind recorded them. */
export interface KindFigures {
  readonly kind: ActivityKind
  readonly held: number
  readonly hours: number | null
  readonly expected: number | null
  readonly attended: number | null
  readonly onLeave: number | null
  /** Attended of expected, 0 to 1. */
  readonly rate: number | null
}

/** The year in numbers: what the declaration form, the overview and the statistics sheet show. */
export interface YearFigures {
  readonly classes: number
  readonly students: number
  readonly bodies: number
  readonly members: number
  readonly regulations: number
  readonly materials: number
  readonly specialIssues: number
  readonly plans: number
  readonly planItems: number
  readonly planItemsDone: number
  readonly lessonPlans: number
  readonly lecturers: number
  readonly trainings: number
  readonly held: number
  readonly sessions: number
  readonly sessionHours: number | null
  readonly attended: number | null
  readonly attendance: number | null
  readonly homeVisits: number
  readonly studentsVisited: number
  readonly consultations: number
  readonly surveys: number
  readonly returned: number | null
  readonly satisfaction: number | null
  readonly summaries: number
  readonly awards: number
  readonly essays: number
  readonly research: number
  readonly resources: number
}

const isHeld = ({ record }: ActivityFacts): boolean => record.status === 'held'

/** The activities that took place: what was planned or cancelled never counts (standards, "Measures"). */
export const heldActivities = (source: DossierSource): readonly ActivityFacts[] =>
  source.activities.filter(isHeld)

/** Every month of the school year, also those in which nothing took place. */
export function monthFigures(source: DossierSource): readonly MonthFigures[] {
  const held = heldActivities(source)
  return monthsOf(schoolYear(source.year)).map((month) => {
    const inMonth = held.filter(({ record }) => record.date.startsWith(month))
    const sessions = inMonth.filter(({ record }) => isSession(record.kind)).length
    return { month, sessions, others: inMonth.length - sessions }
  })
}

/** The kinds of which an activity was held, in the order of the kind's choices. */
export function kindFigures(source: DossierSource): readonly KindFigures[] {
  const byKind = Map.groupBy(heldActivities(source), ({ record }) => record.kind)
  const kinds = Object.keys(KINDS.activity.fields.kind.choices) as ActivityKind[]
  return kinds.flatMap((kind) => {
    const activities = byKind.get(kind)
    return activities ? [{ kind, ...figuresOf(activities) }] : []
  })
}

/** All held activities together, as one line below those of the kinds. */
export const allFigures = (source: DossierSource): Omit<KindFigures, 'kind'> =>
  figuresOf(heldActivities(source))

function figuresOf(activities: readonly ActivityFacts[]): Omit<KindFigures, 'kind'> {
  return {
    held: activities.length,
    hours: sum(activities.map(({ record }) => classHours(record))),
    expected: sum(activities.map(({ attendance }) => attendance.expected)),
    attended: sum(activities.map(({ attendance }) => attendance.attended)),
    onLeave: sum(activities.map(({ attendance }) => attendance.onLeave)),
    rate: attendanceRate(activities.map(({ attendance }) => attendance))?.share ?? null,
  }
}

export function yearFigures(source: DossierSource): YearFigures {
  const held = heldActivities(source)
  const sessions = held.filter(({ record }) => isSession(record.kind))
  const items = source.plans.flatMap((plan) => plan.items)
  return {
    classes: source.classes.length,
    students: source.classes.reduce((total, { students }) => total + students, 0),
    bodies: source.bodies.length,
    members: source.bodies.reduce((total, body) => total + body.members.length, 0),
    regulations: source.regulations.length,
    materials: source.materials.length,
    specialIssues: source.materials.filter(({ kind }) => kind === 'special_issue').length,
    plans: source.plans.length,
    planItems: items.filter(({ record }) => record.status !== 'cancelled').length,
    planItemsDone: items.filter(({ record }) => record.status === 'done').length,
    lessonPlans: source.lessonPlans.length,
    lecturers: source.lecturers.length,
    trainings: source.trainings.length,
    held: held.length,
    sessions: sessions.length,
    sessionHours: sum(sessions.map(({ record }) => classHours(record))),
    attended: sum(held.map(({ attendance }) => attendance.attended)),
    attendance: attendanceRate(held.map(({ attendance }) => attendance))?.share ?? null,
    homeVisits: source.homeVisits.length,
    studentsVisited: new Set(source.homeVisits.map(({ record }) => record.student)).size,
    consultations: source.consultations.length,
    surveys: source.surveys.length,
    ...surveyFigures(source),
    summaries: source.summaries.length,
    awards: source.awards.length,
    essays: source.essays.length,
    research: source.research.length,
    resources: source.resources.length,
  }
}

type SurveyCounts = Pick<RecordOf<'survey'>, 'distributed' | 'returned' | 'satisfied'>

/** Returned of distributed, 0 to 1; null where either is unknown or nothing was distributed. */
export const returnRate = ({ distributed, returned }: SurveyCounts): number | null =>
  distributed === null || distributed === 0 || returned === null ? null : returned / distributed

/** Satisfied of returned, 0 to 1; null where either is unknown or nothing came back. */
export const satisfaction = ({ returned, satisfied }: SurveyCounts): number | null =>
  returned === null || returned === 0 || satisfied === null ? null : satisfied / returned

function surveyFigures({ surveys }: DossierSource): Pick<YearFigures, 'returned' | 'satisfaction'> {
  const answered = surveys.map(({ record }) => record).filter((survey) => satisfaction(survey) !== null)
  return {
    returned: sum(surveys.map(({ record }) => record.returned)),
    satisfaction: satisfaction({
      distributed: null,
      returned: sum(answered.map(({ returned }) => returned)),
      satisfied: sum(answered.map(({ satisfied }) => satisfied)),
    }),
  }
}

/** The sum of what is known; null when nothing is. */
function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0)
}
