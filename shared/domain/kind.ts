import type { Field, Label } from './field.ts'

/** The six possessions (六有), in the order of the seed; `school` and `application` are what surrounds them. */
export const POSSESSIONS = {
  organization: { zh: '组织网络', en: 'Organization network' },
  materials: { zh: '教材资料', en: 'Teaching materials' },
  plans: { zh: '工作计划', en: 'Plans' },
  lecturers: { zh: '讲师队伍', en: 'Lecturer team' },
  records: { zh: '活动记录', en: 'Records' },
  summaries: { zh: '工作总结', en: 'Summaries' },
} as const satisfies Readonly<Record<string, Label>>

export type Possession = keyof typeof POSSESSIONS
export type Area = Possession | 'school' | 'application'

/**
 * How a record belongs to a school year, for sealing: by its own year field, by a date that falls in the year,
 * or through the record that a reference field points to. Records without belong to the school for good.
 */
export type YearRule = { readonly field: string } | { readonly date: string } | { readonly via: string }

export interface KindDefinition {
  readonly id: string
  readonly label: Label
  readonly area: Area
  /** The fields that name a record to a person, most telling first: the first is what a reference is written by. */
  readonly title: readonly [string, ...string[]]
  /** The fields by which an import recognises a record it has seen before. */
  readonly key: readonly string[]
  readonly yearRule?: YearRule
  /** Whether the kind has a sheet of its own in the record workbook. */
  readonly sheet: boolean
  /** Whether the archive holds at most one record of the kind. */
  readonly single?: boolean
  readonly fields: Readonly<Record<string, Field>>
}

export const defineKind = <const D extends KindDefinition>(definition: D): D => definition
