import type { Field } from '../../shared/domain/field.ts'
import type { FieldValue } from '../../shared/domain/kinds.ts'
import { TRUTHS } from '../../shared/domain/record-sheet.ts'
import { labelIn, type Language } from '../../shared/i18n/texts.ts'

export type Titles = Readonly<Record<string, string>>

/** A value as a person reads it: a choice by its label, a reference by its title; nothing entered is an empty text. */
export function fieldText(
  field: Field,
  value: FieldValue | undefined,
  titles: Titles,
  language: Language,
): string {
  if (value === null || value === undefined || value === '') return ''
  switch (field.type) {
    case 'choice':
    case 'term': {
      const choice = field.choices[String(value)]
      return choice ? labelIn(language, choice) : String(value)
    }
    case 'ref':
      return titles[String(value)] ?? ''
    case 'refs':
      return (value as readonly string[]).map((id) => titles[id] ?? '').join(language === 'en' ? ', ' : '、')
    case 'bool':
      return value === true ? labelIn(language, TRUTHS.yes) : ''
    default:
      return String(value)
  }
}
