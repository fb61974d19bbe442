import type { Measurement } from '../../../shared/standards/assessment.ts'
import { type MeasureId, measureOf, MEASURES, type ParamsOf } from '../../../shared/standards/measures.ts'
import type { YearFacts } from '../facts.ts'
import * as activities from './activities.ts'
import * as families from './families.ts'
import type { Finding } from './finding.ts'
import * as lecturers from './lecturers.ts'
import * as organization from './organization.ts'
import * as papers from './papers.ts'
import * as results from './results.ts'
import * as sessions from './sessions.ts'

type Query<M extends MeasureId> = (facts: YearFacts, params: ParamsOf<M>) => Finding

const QUERIES: { readonly [M in MeasureId]: Query<M> } = {
  'session.hours': sessions.sessionHours,
  'session.count': sessions.sessionCount,
  'session.longEnough': sessions.sessionLongEnough,
  'session.noticeInTime': sessions.sessionNoticeInTime,
  'session.evidenceComplete': sessions.sessionEvidenceComplete,
  'attendance.rate': activities.attendanceRate,
  'guardian.trainedShare': families.guardianTrainedShare,
  'activity.count': activities.activityCount,
  'activity.perGrade': activities.activityPerGrade,
  'activity.perClass': activities.activityPerClass,
  'visit.perMonth': families.visitPerMonth,
  'visit.count': families.visitCount,
  'visit.coverage': families.visitCoverage,
  'issue.perTerm': papers.issuePerTerm,
  'body.exists': organization.bodyExists,
  'body.members': organization.bodyMembers,
  'body.meets': activities.bodyMeets,
  'body.levels': organization.bodyLevels,
  'lecturer.count': lecturers.lecturerCount,
  'lecturer.current': lecturers.lecturerCurrent,
  'training.count': lecturers.trainingCount,
  'material.count': papers.materialCount,
  'plan.exists': papers.planExists,
  'plan.done': papers.planDone,
  'lessonPlan.count': papers.lessonPlanCount,
  'summary.exists': papers.summaryExists,
  'award.count': results.awardCount,
  'award.highestLevel': results.awardHighestLevel,
  'essay.count': papers.essayCount,
  'survey.count': results.surveyCount,
  'survey.returnRate': results.surveyReturnRate,
  'survey.satisfaction': results.surveySatisfaction,
  'regulation.count': organization.regulationCount,
  'consultation.count': papers.consultationCount,
  'resource.count': organization.resourceCount,
  'research.count': results.researchCount,
  'research.highestLevel': results.researchHighestLevel,
}

/** One measure over a year's facts. Parameters left out take their usual values; those of a parsed standard are always good. */
export function measure<M extends MeasureId>(facts: YearFacts, id: M, params: unknown = {}): Measurement {
  const query: Query<M> = QUERIES[id]
  const finding = query(facts, MEASURES[id].params.parse(params) as ParamsOf<M>)
  return { measure: id, unit: measureOf(id).unit, ...finding }
}
