import type { AttendanceFigures } from '../../../../shared/domain/attendance.ts'
import type { RecordOf } from '../../../../shared/domain/kinds.ts'

/**
 * Everything an application says about one school year, read once and in the order it is printed: by date, then in
 * the order it was entered. References are resolved to names; nothing here is an address or a phone of a family.
 */
export interface DossierSource {
  /** `2025-2026`. */
  readonly year: string
  readonly school: RecordOf<'school'>
  /** What the school declares for this year and standard, once a person has entered it. */
  readonly application: RecordOf<'application'> | null
  readonly campuses: readonly RecordOf<'campus'>[]
  readonly classes: readonly ClassFacts[]
  readonly bodies: readonly BodyFacts[]
  readonly regulations: readonly RecordOf<'regulation'>[]
  readonly materials: readonly RecordOf<'material'>[]
  readonly plans: readonly PlanFacts[]
  readonly lessonPlans: readonly LessonPlanFacts[]
  readonly lecturers: readonly LecturerFacts[]
  readonly trainings: readonly TrainingFacts[]
  readonly activities: readonly ActivityFacts[]
  readonly homeVisits: readonly HomeVisitFacts[]
  readonly consultations: readonly RecordOf<'consultation'>[]
  readonly surveys: readonly SurveyFacts[]
  readonly summaries: readonly RecordOf<'summary'>[]
  readonly awards: readonly RecordOf<'award'>[]
  readonly essays: readonly EssayFacts[]
  readonly research: readonly RecordOf<'research'>[]
  readonly resources: readonly RecordOf<'resource'>[]
  /** Files by the id of the record that carries them, by role, then in the order they were attached. */
  readonly files: ReadonlyMap<string, readonly RecordOf<'attachment'>[]>
}

export interface ClassFacts {
  readonly record: RecordOf<'class'>
  readonly campus: string | null
  /** Children in the class now: who left it is not counted. */
  readonly students: number
}

export interface BodyFacts {
  readonly record: RecordOf<'body'>
  readonly members: readonly RecordOf<'member'>[]
}

export interface PlanFacts {
  readonly record: RecordOf<'plan'>
  readonly items: readonly PlanItemFacts[]
}

export interface PlanItemFacts {
  readonly record: RecordOf<'plan_item'>
  readonly campus: string | null
  /** The activity that carried the item out. */
  readonly activity: RecordOf<'activity'> | null
}

export interface LessonPlanFacts {
  readonly record: RecordOf<'lesson_plan'>
  readonly lecturer: string | null
}

export interface LecturerFacts {
  readonly record: RecordOf<'lecturer'>
  /** Held sessions of this lecturer in the year. */
  readonly sessions: number
}

export interface TrainingFacts {
  readonly record: RecordOf<'training'>
  readonly lecturers: readonly string[]
}

export interface ActivityFacts {
  readonly record: RecordOf<'activity'>
  readonly campus: string | null
  readonly lecturer: string | null
  readonly classes: readonly string[]
  readonly lessonPlan: string | null
  readonly planItem: string | null
  readonly attendance: AttendanceFigures
}

export interface HomeVisitFacts {
  readonly record: RecordOf<'home_visit'>
  readonly student: string
  readonly className: string | null
}

export interface SurveyFacts {
  readonly record: RecordOf<'survey'>
  readonly activity: string | null
  readonly items: readonly RecordOf<'survey_item'>[]
}

export interface EssayFacts {
  readonly record: RecordOf<'essay'>
  readonly student: string | null
}
