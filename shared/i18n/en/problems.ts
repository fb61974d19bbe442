import type { Problem } from '../../domain/record-schema.ts'

export const problems = {
  required: 'it must be filled in',
  too_long: 'it is too long',
  control_character: 'it holds control characters that cannot be shown',
  not_a_text: 'a text is expected',
  not_a_date: 'a real date such as 2025-09-12 is expected',
  not_a_time: 'a time such as 18:30 is expected',
  not_a_month: 'a month such as 2026-02 is expected',
  not_a_school_year: 'a school year such as 2025-2026 is expected',
  not_a_number: 'a number is expected',
  negative: 'it cannot be below 0',
  not_a_choice: 'it is none of the choices',
  not_a_reference: 'it does not point to a record of the archive',
  unknown_field: 'there is no such field',
} as const satisfies Readonly<Record<Problem, string>>
