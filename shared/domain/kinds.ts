import type { Field } from './field.ts'
import type { KindDefinition } from './kind.ts'
import { application, attachment, evidence_link, score, standard } from './kinds/application.ts'
import { lecturer, training } from './kinds/lecturers.ts'
import { material } from './kinds/materials.ts'
import { body, member, regulation } from './kinds/organization.ts'
import { lesson_plan, plan, plan_item } from './kinds/plans.ts'
import { activity, attendance, consultation, home_visit, survey, survey_item } from './kinds/records.ts'
import {
  campus,
  enrollment,
  guardian,
  guardianship,
  school,
  school_year,
  schoolClass,
  student,
} from './kinds/school.ts'
import { award, essay, research, resource, summary } from './kinds/summaries.ts'

/** Every record kind, in the order of sheets in the workbook: what belongs to something comes after it. */
export const KINDS = {
  school,
  school_year,
  campus,
  class: schoolClass,
  student,
  guardian,
  enrollment,
  guardianship,
  body,
  member,
  regulation,
  material,
  lecturer,
  training,
  plan,
  lesson_plan,
  plan_item,
  activity,
  attendance,
  home_visit,
  consultation,
  survey,
  survey_item,
  summary,
  award,
  essay,
  research,
  resource,
  attachment,
  standard,
  application,
  score,
  evidence_link,
} as const satisfies Readonly<Record<string, KindDefinition>>

export type KindId = keyof typeof KINDS
export const KIND_IDS = Object.keys(KINDS) as readonly KindId[]
export const isKindId = (id: string): id is KindId => Object.hasOwn(KINDS, id)

/** The definition of a kind, seen as data: for code that treats all kinds alike. */
export const kindOf = (id: KindId): KindDefinition => KINDS[id]

/** The fields of a kind with their names, in the order of forms, columns and sheets. */
export const fieldsOf = (id: KindId): readonly (readonly [string, Field])[] =>
  Object.entries(kindOf(id).fields)

type FieldsOf<K extends KindId> = (typeof KINDS)[K]['fields']

type Stored<F> = F extends { type: 'int' | 'number' }
  ? number
  : F extends { type: 'choice' | 'term'; choices: infer C }
    ? keyof C & string
    : string

type Value<F> = F extends { type: 'bool' }
  ? boolean
  : F extends { type: 'refs' }
    ? readonly string[]
    : F extends { required: true }
      ? Stored<F>
      : Stored<F> | null

/** What every record carries beside its own fields. Times are ISO 8601 in UTC; `version` counts from 1. */
export interface Stamp {
  readonly id: string
  readonly created_at: string
  readonly updated_at: string
  readonly version: number
  readonly deleted_at: string | null
}

/** The values of a record: one property a field; nothing entered is null, false or an empty list. */
export type Values<K extends KindId> = { readonly [F in keyof FieldsOf<K>]: Value<FieldsOf<K>[F]> }

/** A whole record of a kind. */
export type RecordOf<K extends KindId> = Stamp & Values<K>

type RequiredNames<K extends KindId> = {
  [F in keyof FieldsOf<K>]: FieldsOf<K>[F] extends { required: true } ? F : never
}[keyof FieldsOf<K>]

/** What is given to create a record: the required fields, and any others. */
export type Draft<K extends KindId> = Partial<Values<K>> & Pick<Values<K>, RequiredNames<K>>

/** A record of any kind, for code that treats all kinds alike. */
export type AnyRecord = Stamp & Readonly<Record<string, FieldValue>>
export type FieldValue = string | number | boolean | null | readonly string[]
export type AnyValues = Readonly<Record<string, FieldValue>>
