import type { ImportDetails, ImportNotice } from '../contract/import-notice.ts'
import type { Field } from '../domain/field.ts'
import { isKindId, kindOf } from '../domain/kinds.ts'
import { labelIn, type Language, textsOf } from './texts.ts'

/**
 * What a notice of an import says to a person in one language. The details `kind` and `name` (a field of that kind) appear as labels; where the
 * sheet has a header for the field, that is what it is called.
 */
export function noticeText(
  language: Language,
  { code, details }: Pick<ImportNotice, 'code' | 'details'>,
): string {
  const { kind, name, field: header } = details
  const definition = typeof kind === 'string' && isKindId(kind) ? kindOf(kind) : undefined
  const field = definition?.fields[String(name)]
  const shown: ImportDetails = {
    ...details,
    ...(definition && { kind: labelIn(language, definition.label) }),
    ...(field && { field: header ?? labelIn(language, field.label), choices: choicesOf(field, language) }),
  }
  return textsOf(language)(`importing:${code}`, shown)
}

function choicesOf(field: Field, language: Language): string {
  if (!('choices' in field)) return ''
  return Object.values(field.choices)
    .map((label) => labelIn(language, label))
    .join(language === 'en' ? ', ' : '、')
}
