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
    ...(field ? withLabels(details, field, language) : details),
    ...(definition && { kind: labelIn(language, definition.label) }),
    ...(field && { field: header ?? labelIn(language, field.label), ...choicesIn(field, details, language) }),
  }
  return textsOf(language)(`importing:${code}`, shown)
}

/** The labels of all choices, and those of values that are choices. */
function choicesIn(field: Field, { value, earlier }: ImportDetails, language: Language): ImportDetails {
  if (!('choices' in field)) return {}
  const labels = new Map(Object.entries(field.choices).map(([key, label]) => [key, labelIn(language, label)]))
  const named = (key: string | number | undefined): string => labels.get(String(key)) ?? String(key ?? '')
  const choices = [...labels.values()].join(language === 'en' ? ', ' : '、')
  return { choices, value: named(value), earlier: named(earlier) }
}

/** Details that are keys of the field's choices appear as the labels that stand in the sheet. */
function withLabels(details: ImportDetails, field: Field, language: Language): ImportDetails {
  if (!('choices' in field)) return details
  const labelled = Object.entries(details).map(([name, value]) => {
    const choice = Object.hasOwn(field.choices, value) ? field.choices[value] : undefined
    return [name, choice ? labelIn(language, choice) : value]
  })
  return Object.fromEntries(labelled) as ImportDetails
}
