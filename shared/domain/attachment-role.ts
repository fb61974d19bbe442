import type { Choices } from './field.ts'

/** What a file is to the record that carries it (domain, section 4). */
export const ATTACHMENT_ROLES = {
  notice: { zh: '通知', en: 'Notice' },
  lesson_plan: { zh: '教案', en: 'Lesson plan' },
  sign_in: { zh: '签到表', en: 'Sign-in sheet' },
  homework: { zh: '家长作业', en: "Parents' homework" },
  exhibition: { zh: '作业展示', en: 'Homework exhibition' },
  photo: { zh: '照片', en: 'Photo' },
  minutes: { zh: '会议记录', en: 'Minutes' },
  questionnaire: { zh: '问卷', en: 'Questionnaire' },
  return_slip: { zh: '回执', en: 'Return slip' },
  certificate: { zh: '证书', en: 'Certificate' },
  report: { zh: '总结报告', en: 'Report' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Choices

export type AttachmentRole = keyof typeof ATTACHMENT_ROLES
