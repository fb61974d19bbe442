import { ATTACHMENT_ROLES } from '../domain/attachment-role.ts'
import type { Field } from '../domain/field.ts'
import { fieldsOf, kindOf } from '../domain/kinds.ts'
import { labelIn, type Language, textsOf } from '../i18n/texts.ts'
import { amount } from './amounts.ts'
import type { DocumentFinding } from './assessment.ts'
import { ANYTHING, type DocumentNeed } from './standard.ts'

/** What a document line lacks, one clause a missing paper. */
export const documentWords = (language: Language, missing: readonly DocumentFinding[]): string =>
  missing.map((finding) => clause(language, finding)).join(textsOf(language)('assessment:list_semicolon'))

/** What to do about it. */
export function documentTodo(language: Language, missing: readonly DocumentFinding[]): string {
  const texts = textsOf(language)
  const what = missing.map(({ need }) => needWords(language, need)).join(texts('assessment:list_semicolon'))
  return texts('assessment:todo_document', { what })
}

/** What paper is asked for: `活动记录（家委会会议），附会议记录`. */
function needWords(language: Language, { kind, filter = {}, role }: DocumentNeed): string {
  const texts = textsOf(language)
  const label = labelIn(language, kindOf(kind).label)
  const fields = new Map(fieldsOf(kind))
  const conditions = Object.entries(filter).map(([name, value]) =>
    conditionWords(language, fields.get(name), value),
  )
  const comma = texts('assessment:list_comma')
  const name =
    conditions.length > 0
      ? texts('assessment:need_filter', { kind: label, filter: conditions.join(comma) })
      : label
  return role
    ? texts('assessment:need_role', { name, role: labelIn(language, ATTACHMENT_ROLES[role]) })
    : name
}

function clause(language: Language, { need, count }: DocumentFinding): string {
  const texts = textsOf(language)
  const what = needWords(language, need)
  if (need.atLeast === 1) return texts('assessment:gap_no_document', { what })
  return texts('assessment:gap_document', {
    what,
    asked: amount(language, 'papers', need.atLeast),
    recorded: amount(language, 'papers', count),
    short: amount(language, 'papers', need.atLeast - count),
  })
}

function conditionWords(language: Language, field: Field | undefined, value: string): string {
  if (field && value === ANYTHING)
    return textsOf(language)('assessment:need_entered', { field: labelIn(language, field.label) })
  const choice = field && 'choices' in field ? field.choices[value] : undefined
  return choice ? labelIn(language, choice) : value
}
