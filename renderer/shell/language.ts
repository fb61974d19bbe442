import { createContext, useContext } from 'react'
import type { Label } from '../../shared/domain/field.ts'
import { labelIn, type Language, type Texts, textsOf } from '../../shared/i18n/texts.ts'

/** Each language as it calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' }

/** The person's language. Every text of every row is drawn by it: from a context, since asking the status anew for each cost a third of drawing a list. */
export const LanguageContext = createContext<Language>('zh-CN')

export const useLanguage = (): Language => useContext(LanguageContext)

/** The texts of the interface in the person's language: `t('shell:home')`. */
export const useTexts = (): Texts => textsOf(useLanguage())

/** Labels of the domain (kinds, fields, choices) in the person's language. */
export function useLabel(): (label: Label) => string {
  const language = useLanguage()
  return (label) => labelIn(language, label)
}
