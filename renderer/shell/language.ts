import { useStatus } from '../api/use-status.ts'
import type { Label } from '../../shared/domain/field.ts'
import { labelIn, type Language, type Texts, textsOf } from '../../shared/i18n/texts.ts'

/** Each language as it calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' }

export const useLanguage = (): Language => useStatus().settings.language

/** The texts of the interface in the person's language: `t('shell:home')`. */
export const useTexts = (): Texts => textsOf(useLanguage())

/** Labels of the domain (kinds, fields, choices) in the person's language. */
export function useLabel(): (label: Label) => string {
  const language = useLanguage()
  return (label) => labelIn(language, label)
}
