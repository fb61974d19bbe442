import type { Problem } from '../../domain/record-schema.ts'

export const problems = {
  required: '必须填写',
  too_long: '内容太长',
  control_character: '含有无法显示的控制字符',
  not_a_text: '应为文字',
  not_a_date: '应为真实日期，如 2025-09-12',
  not_a_time: '应为时间，如 18:30',
  not_a_month: '应为月份，如 2026-02',
  not_a_school_year: '应为学年，如 2025-2026',
  not_a_number: '应为数字',
  negative: '不能小于 0',
  not_a_choice: '不在可选项之中',
  not_a_reference: '没有指向已登记的记录',
  unknown_field: '没有这一栏',
} as const satisfies Readonly<Record<Problem, string>>
