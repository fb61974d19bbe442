import { createInstance } from 'i18next'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/** The languages of the interface; Chinese is the one a school starts with. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

type Area = keyof typeof zhCN
type Key = { [A in Area]: `${A}:${keyof (typeof zhCN)[A] & string}` }[Area]

/** Gives the text of `area:key` in one language, with `{{name}}` blanks filled from `values`. */
export type Texts = (key: Key, values?: Readonly<Record<string, string | number>>) => string

const instances = new Map<Language, Texts>()

/** The texts of one language. */
export function textsOf(language: Language): Texts {
  const known = instances.get(language)
  if (known) return known
  const instance = createInstance({
    lng: language,
    resources: { [language]: language === 'en' ? en : zhCN },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  void instance.init()
  const texts: Texts = (key, values) => instance.t(key, { ...values })
  instances.set(language, texts)
  return texts
}

/** The text of a label of the domain in one language. */
export const labelIn = (language: Language, label: { readonly zh: string; readonly en: string }): string =>
  language === 'en' ? label.en : label.zh
