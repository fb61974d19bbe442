import type { z } from 'zod'
import type { Label } from '../domain/field.ts'
import type { KindId } from '../domain/kinds.ts'
import { PARAMS } from './measure-params.ts'

/** What a measured number counts; `share` is 0 to 1 and shown as a percentage, `level` is 1 (school) to 5 (national). */
export type Unit =
  | 'hours'
  | 'times'
  | 'people'
  | 'items'
  | 'papers'
  | 'entries'
  | 'bodies'
  | 'titles'
  | 'issues'
  | 'articles'
  | 'share'
  | 'tiers'
  | 'level'

/**
 * What it takes to raise a number, from least to most: write a paper or register what is there, hold something or
 * make something, or change what many people do. The path to the next star weighs gaps by it.
 */
export type Effort = 'paper' | 'event' | 'people'

interface MeasureDefinition {
  readonly label: Label
  readonly unit: Unit
  readonly params: z.ZodType
  /** The kind whose page is where the number is mended. */
  readonly where: KindId
  readonly effort: Effort
}

/** Every measure (standards, "Measures"): what it is called, what it counts in, what it may be asked for. The queries are in electron/assessment/measures. */
export const MEASURES = {
  'session.hours': {
    label: { zh: '授课课时', en: 'Class hours held' },
    unit: 'hours',
    params: PARAMS.span,
    where: 'activity',
    effort: 'event',
  },
  'session.count': {
    label: { zh: '授课次数', en: 'Sessions held' },
    unit: 'times',
    params: PARAMS.sessionCount,
    where: 'activity',
    effort: 'event',
  },
  'session.longEnough': {
    label: { zh: '课时达标率', en: 'Sessions long enough' },
    unit: 'share',
    params: PARAMS.longEnough,
    where: 'activity',
    effort: 'event',
  },
  'session.noticeInTime': {
    label: { zh: '通知及时率', en: 'Sessions announced in time' },
    unit: 'share',
    params: PARAMS.noticeInTime,
    where: 'activity',
    effort: 'paper',
  },
  'session.evidenceComplete': {
    label: { zh: '资料齐全率', en: 'Sessions with all five papers' },
    unit: 'share',
    params: PARAMS.span,
    where: 'activity',
    effort: 'paper',
  },
  'attendance.rate': {
    label: { zh: '家长出席率', en: 'Attendance rate' },
    unit: 'share',
    params: PARAMS.attendance,
    where: 'activity',
    effort: 'people',
  },
  'guardian.trainedShare': {
    label: { zh: '家长受训率', en: 'Share of families trained' },
    unit: 'share',
    params: PARAMS.trained,
    where: 'attendance',
    effort: 'people',
  },
  'activity.count': {
    label: { zh: '活动次数', en: 'Activities held' },
    unit: 'times',
    params: PARAMS.activityCount,
    where: 'activity',
    effort: 'event',
  },
  'activity.perGrade': {
    label: { zh: '年级覆盖率', en: 'Grades reached' },
    unit: 'share',
    params: PARAMS.activityReach,
    where: 'activity',
    effort: 'event',
  },
  'activity.perClass': {
    label: { zh: '班级覆盖率', en: 'Classes reached' },
    unit: 'share',
    params: PARAMS.activityReach,
    where: 'activity',
    effort: 'event',
  },
  'visit.perMonth': {
    label: { zh: '每月家访次数', en: 'Home visits a month' },
    unit: 'times',
    params: PARAMS.visitPerMonth,
    where: 'home_visit',
    effort: 'event',
  },
  'visit.count': {
    label: { zh: '家访次数', en: 'Home visits' },
    unit: 'times',
    params: PARAMS.visitCount,
    where: 'home_visit',
    effort: 'event',
  },
  'visit.coverage': {
    label: { zh: '家访覆盖率', en: 'Students visited' },
    unit: 'share',
    params: PARAMS.visits,
    where: 'home_visit',
    effort: 'people',
  },
  'issue.perTerm': {
    label: { zh: '每学期家教专刊期数', en: 'Special issues a term' },
    unit: 'issues',
    params: PARAMS.perTerm,
    where: 'material',
    effort: 'event',
  },
  'body.exists': {
    label: { zh: '组织机构数', en: 'Bodies set up' },
    unit: 'bodies',
    params: PARAMS.bodyExists,
    where: 'body',
    effort: 'paper',
  },
  'body.members': {
    label: { zh: '机构成员人数', en: 'Members of bodies' },
    unit: 'people',
    params: PARAMS.bodyExists,
    where: 'member',
    effort: 'paper',
  },
  'body.meets': {
    label: { zh: '会议次数', en: 'Meetings held' },
    unit: 'times',
    params: PARAMS.bodyMeets,
    where: 'activity',
    effort: 'event',
  },
  'body.levels': {
    label: { zh: '家委会层级', en: "Levels with a parents' committee" },
    unit: 'tiers',
    params: PARAMS.none,
    where: 'body',
    effort: 'paper',
  },
  'lecturer.count': {
    label: { zh: '讲师人数', en: 'Lecturers' },
    unit: 'people',
    params: PARAMS.lecturers,
    where: 'lecturer',
    effort: 'paper',
  },
  'lecturer.current': {
    label: { zh: '在聘讲师人数', en: 'Lecturers under appointment' },
    unit: 'people',
    params: PARAMS.lecturers,
    where: 'lecturer',
    effort: 'paper',
  },
  'training.count': {
    label: { zh: '师资培训次数', en: 'Lecturer trainings' },
    unit: 'times',
    params: PARAMS.training,
    where: 'training',
    effort: 'event',
  },
  'material.count': {
    label: { zh: '教材资料种数', en: 'Materials' },
    unit: 'titles',
    params: PARAMS.materials,
    where: 'material',
    effort: 'paper',
  },
  'plan.exists': {
    label: { zh: '工作计划份数', en: 'Plans' },
    unit: 'papers',
    params: PARAMS.plans,
    where: 'plan',
    effort: 'paper',
  },
  'plan.done': {
    label: { zh: '计划完成率', en: 'Plan items done' },
    unit: 'share',
    params: PARAMS.none,
    where: 'plan_item',
    effort: 'event',
  },
  'lessonPlan.count': {
    label: { zh: '教案份数', en: 'Lesson plans' },
    unit: 'papers',
    params: PARAMS.perTerm,
    where: 'lesson_plan',
    effort: 'paper',
  },
  'summary.exists': {
    label: { zh: '工作总结份数', en: 'Summaries' },
    unit: 'papers',
    params: PARAMS.summaries,
    where: 'summary',
    effort: 'paper',
  },
  'award.count': {
    label: { zh: '表彰数', en: 'Awards' },
    unit: 'items',
    params: PARAMS.awards,
    where: 'award',
    effort: 'event',
  },
  'award.highestLevel': {
    label: { zh: '最高表彰级别', en: 'Highest level of an award' },
    unit: 'level',
    params: PARAMS.awards,
    where: 'award',
    effort: 'people',
  },
  'essay.count': {
    label: { zh: '家教心得篇数', en: 'Parenting essays' },
    unit: 'articles',
    params: PARAMS.perTerm,
    where: 'essay',
    effort: 'event',
  },
  'survey.count': {
    label: { zh: '问卷调查次数', en: 'Surveys' },
    unit: 'times',
    params: PARAMS.counted,
    where: 'survey',
    effort: 'event',
  },
  'survey.returnRate': {
    label: { zh: '问卷回收率', en: 'Survey return rate' },
    unit: 'share',
    params: PARAMS.span,
    where: 'survey',
    effort: 'people',
  },
  'survey.satisfaction': {
    label: { zh: '家长满意率', en: 'Satisfied parents' },
    unit: 'share',
    params: PARAMS.span,
    where: 'survey',
    effort: 'people',
  },
  'regulation.count': {
    label: { zh: '规章制度项数', en: 'Regulations' },
    unit: 'items',
    params: PARAMS.regulations,
    where: 'regulation',
    effort: 'paper',
  },
  'consultation.count': {
    label: { zh: '咨询记录条数', en: 'Consultations' },
    unit: 'entries',
    params: PARAMS.counted,
    where: 'consultation',
    effort: 'event',
  },
  'resource.count': {
    label: { zh: '家长与社会资源数', en: 'Parent and social resources' },
    unit: 'items',
    params: PARAMS.resources,
    where: 'resource',
    effort: 'paper',
  },
  'research.count': {
    label: { zh: '家教科研成果数', en: 'Research results' },
    unit: 'items',
    params: PARAMS.research,
    where: 'research',
    effort: 'event',
  },
  'research.highestLevel': {
    label: { zh: '科研成果最高级别', en: 'Highest level of research' },
    unit: 'level',
    params: PARAMS.research,
    where: 'research',
    effort: 'people',
  },
} as const satisfies Readonly<Record<string, MeasureDefinition>>

export type MeasureId = keyof typeof MEASURES
export type ParamsOf<M extends MeasureId> = z.output<(typeof MEASURES)[M]['params']>

export const MEASURE_IDS = Object.keys(MEASURES) as readonly MeasureId[]
export const isMeasureId = (id: string): id is MeasureId => Object.hasOwn(MEASURES, id)

/** The definition of a measure, seen as data. */
export const measureOf = (id: MeasureId): MeasureDefinition => MEASURES[id]
