import type { Field, Label } from './field.ts'
import { fieldsOf, KIND_IDS, type KindId, kindOf } from './kinds.ts'
import { type ClueName, cluesOf } from './reference-clues.ts'

/** One column of a kind's sheet in the record workbook. */
export type SheetColumn =
  | { readonly as: 'field'; readonly name: string; readonly field: Field; readonly label: Label }
  /** Stands beside the reference field `of`, only to tell records of one name apart. */
  | { readonly as: 'clue'; readonly by: ClueName; readonly of: string; readonly label: Label }
  /** The record's id, by which a workbook that comes back finds its records. */
  | { readonly as: 'id'; readonly label: Label }

const ID: SheetColumn = { as: 'id', label: { zh: '编号', en: 'ID' } }

/** The kinds that have a sheet, in the order of the workbook. */
export const SHEET_KINDS: readonly KindId[] = KIND_IDS.filter((kind) => kindOf(kind).sheet)

/** The columns of a kind's sheet, in their order; the id is the last. */
export const sheetColumnsOf = (kind: KindId): readonly SheetColumn[] => [
  ...fieldsOf(kind).flatMap(([name, field]): SheetColumn[] => [
    { as: 'field', name, field, label: field.label },
    ...cluesOf(kind, name).flatMap(({ by, column }): SheetColumn[] =>
      column ? [{ as: 'clue', by, of: name, label: column }] : [],
    ),
  ]),
  ID,
]

/** How a workbook writes yes and no. */
export const TRUTHS = {
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
} as const satisfies Readonly<Record<string, Label>>
