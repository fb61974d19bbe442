import { choice, date, long, month, number, ref, required, schoolYear, term, text } from '../field.ts'
import { defineKind } from '../kind.ts'

export const plan = defineKind({
  id: 'plan',
  label: { zh: '工作计划', en: 'Plan' },
  area: 'plans',
  title: ['title', 'year'],
  key: ['year', 'title'],
  yearRule: { field: 'year' },
  sheet: true,
  fields: {
    title: text('名称', 'Title', required),
    kind: choice(
      '类别',
      'Kind',
      {
        annual: { zh: '年度计划', en: 'Annual plan' },
        term: { zh: '学期计划', en: 'Term plan' },
        teaching: { zh: '教学计划', en: 'Teaching plan' },
        activity: { zh: '活动方案', en: 'Activity plan' },
      },
      required,
    ),
    year: schoolYear(required),
    term: term(),
    guiding: long('指导思想', 'Guiding ideas'),
    goals: long('工作目标', 'Goals'),
    measures: long('工作措施', 'Measures'),
    author: text('制订人', 'Author'),
    issued_on: date('制订日期', 'Issued on'),
  },
})

export const plan_item = defineKind({
  id: 'plan_item',
  label: { zh: '月度安排', en: 'Plan item' },
  area: 'plans',
  title: ['title', 'month'],
  key: ['plan', 'month', 'title'],
  yearRule: { via: 'plan' },
  sheet: true,
  fields: {
    plan: ref('计划', 'Plan', 'plan', required),
    month: month('月份', 'Month', required),
    title: text('内容', 'Item', required),
    campus: ref('校区', 'Campus', 'campus'),
    responsible: text('负责人', 'Responsible'),
    due_on: date('截止日期', 'Due on'),
    status: choice('状态', 'Status', {
      planned: { zh: '待办', en: 'Planned' },
      done: { zh: '已完成', en: 'Done' },
      cancelled: { zh: '取消', en: 'Cancelled' },
    }),
    activity: ref('对应活动', 'Activity', 'activity'),
  },
})

export const lesson_plan = defineKind({
  id: 'lesson_plan',
  label: { zh: '教案', en: 'Lesson plan' },
  area: 'plans',
  title: ['title', 'year'],
  key: ['year', 'term', 'title'],
  yearRule: { field: 'year' },
  sheet: true,
  fields: {
    title: text('课题', 'Topic', required),
    lecturer: ref('授课人', 'Lecturer', 'lecturer'),
    audience: text('授课对象', 'Audience'),
    hours: number('课时', 'Class hours'),
    objectives: long('教学目标', 'Objectives'),
    key_points: long('重点难点', 'Key points'),
    procedure: long('教学过程', 'Procedure'),
    homework: long('家长作业', "Parents' homework"),
    year: schoolYear(required),
    term: term(),
  },
})
