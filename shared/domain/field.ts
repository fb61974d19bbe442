/** A text in both languages of the interface. Chinese is what sheet names and column headers say. */
export interface Label {
  readonly zh: string
  readonly en: string
}

/** The choices of a field: what is stored → what is shown and written in workbooks. */
export type Choices = Readonly<Record<string, Label>>

interface Common {
  readonly label: Label
  readonly required?: boolean
  /** Longest entry in characters, where it is not the usual one of its type. */
  readonly limit?: number
}

/**
 * One field of a record kind. What is stored, by type:
 * text, long, phone: string · date: `2025-09-12` · time: `18:30` · month: `2026-02` · year: `2025-2026` ·
 * term: `first` or `second` · int, number: number · bool: true or false · choice: the choice's key ·
 * ref: id of a record of kind `of` · refs: ids, in the order given.
 */
export type Field =
  | (Common & { readonly type: 'text' | 'long' | 'date' | 'time' | 'month' | 'phone' | 'year' })
  | (Common & { readonly type: 'int' | 'number' })
  | (Common & { readonly type: 'bool' })
  | (Common & { readonly type: 'choice' | 'term'; readonly choices: Choices })
  | (Common & { readonly type: 'ref' | 'refs'; readonly of: string })

export type FieldType = Field['type']

export const required = { required: true } as const
type Need = { readonly required?: true; readonly limit?: number }

const plain =
  <const T extends FieldType>(type: T) =>
  <const N extends Need = object>(zh: string, en: string, need?: N) =>
    ({ type, label: { zh, en }, ...(need as N) }) as const

export const text = plain('text')
export const long = plain('long')
export const date = plain('date')
export const time = plain('time')
export const month = plain('month')
export const phone = plain('phone')
const year = plain('year')
export const int = plain('int')
export const number = plain('number')
export const bool = plain('bool')

export const choice = <const C extends Choices, const N extends Need = object>(
  zh: string,
  en: string,
  choices: C,
  need?: N,
) => ({ type: 'choice', label: { zh, en }, choices, ...(need as N) }) as const

export const TERMS = {
  first: { zh: '第一学期', en: 'First term' },
  second: { zh: '第二学期', en: 'Second term' },
} as const satisfies Choices

export type Term = keyof typeof TERMS

export const term = <const N extends Need = object>(need?: N) =>
  ({ type: 'term', label: { zh: '学期', en: 'Term' }, choices: TERMS, ...(need as N) }) as const

export const schoolYear = <const N extends Need = object>(need?: N) => year('学年', 'School year', need)

export const ref = <const K extends string, const N extends Need = object>(
  zh: string,
  en: string,
  of: K,
  need?: N,
) => ({ type: 'ref', label: { zh, en }, of, ...(need as N) }) as const

export const refs = <const K extends string>(zh: string, en: string, of: K) =>
  ({ type: 'refs', label: { zh, en }, of }) as const
