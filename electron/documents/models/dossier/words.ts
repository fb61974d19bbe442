import type { Choices, Label } from '../../../../shared/domain/field.ts'
import { maskPhone } from '../../../../shared/domain/mask.ts'
import type { dossier } from '../../../../shared/i18n/zh-CN/dossier.ts'
import { labelIn, type Language, textsOf } from '../../../../shared/i18n/texts.ts'

export type DossierText = keyof typeof dossier
/** What fills the blanks of a text; nothing recorded is shown as `—`. */
type Blanks = Readonly<Record<string, string | number | null>>

/** How an application speaks: its language, its dates and numbers, and whether it shows phone numbers. */
export interface Words {
  readonly language: Language
  /** A text of `shared/i18n/<language>/dossier.ts`. */
  text(key: DossierText, blanks?: Blanks): string
  label(label: Label): string
  /** The label of a choice; an empty text when nothing was chosen. */
  choice(choices: Choices, value: string | null): string
  /** `2025-09-12` → `2025年9月12日`, `12 September 2025`. */
  day(day: string | null): string
  /** `2026-02` → `2026年2月`, `February 2026`. */
  month(month: string): string
  /** `2026-02` → `2月`, `Feb`. */
  monthName(month: string): string
  /** A share of 0 to 1 as a percentage with one decimal; `—` where nothing can be divided. */
  share(share: number | null): string
  /** A number, or `—` when there is none. */
  number(value: number | null): string
  /** Class hours with at most two decimals. */
  hours(hours: number | null): string
  /** Masked, unless the application was asked to show numbers. */
  phone(phone: string | null): string
  /** Names in one line. */
  list(names: readonly string[]): string
}

/** What stands where nothing was recorded. */
export const BLANK = '—'

/** The words of an application in one language. */
export function wordsIn(language: Language, masked: boolean): Words {
  const texts = textsOf(language)
  const english = language === 'en'
  return {
    language,
    text: (key, blanks = {}) => texts(`dossier:${key}`, filled(blanks)),
    label: (label) => labelIn(language, label),
    choice: (choices, value) => {
      const label = value === null ? undefined : choices[value]
      return label ? labelIn(language, label) : ''
    },
    day: (day) => (day === null ? '' : english ? englishDay(day) : chineseDay(day)),
    month: (month) => (english ? englishMonth(month) : chineseMonth(month)),
    monthName: (month) => (english ? englishMonth(month).slice(0, 3) : `${partsOf(month)[1]}月`),
    share: (share) => (share === null ? BLANK : `${(Math.round(share * 1000) / 10).toFixed(1)}%`),
    number: (value) => (value === null ? BLANK : String(value)),
    hours: (hours) => (hours === null ? BLANK : String(Math.round(hours * 100) / 100)),
    phone: (phone) => (phone === null ? '' : masked ? maskPhone(phone) : phone),
    list: (names) => names.join(english ? ', ' : '、'),
  }
}

const filled = (blanks: Blanks): Record<string, string | number> =>
  Object.fromEntries(Object.entries(blanks).map(([name, value]) => [name, value ?? BLANK]))

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const partsOf = (moment: string): [number, number, number] => {
  const [year, month, day] = moment.split('-').map(Number)
  return [year ?? 0, month ?? 1, day ?? 1]
}

const englishMonth = (moment: string): string => {
  const [year, month] = partsOf(moment)
  return `${MONTHS[month - 1] ?? month} ${year}`
}

const englishDay = (day: string): string => `${partsOf(day)[2]} ${englishMonth(day)}`

const chineseMonth = (moment: string): string => {
  const [year, month] = partsOf(moment)
  return `${year}年${month}月`
}

const chineseDay = (day: string): string => `${chineseMonth(day)}${partsOf(day)[2]}日`
