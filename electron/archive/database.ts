import type { Generated, Kysely } from 'kysely'
import type { KINDS, KindId, RecordOf } from '../../shared/domain/kinds.ts'

/** How a value stands in SQLite: booleans are 0 and 1; lists of references stand in tables of their own. */
type Column<T> = T extends boolean ? 0 | 1 : T

type ListNames<K extends KindId> = {
  [F in keyof (typeof KINDS)[K]['fields']]: (typeof KINDS)[K]['fields'][F] extends { type: 'refs' }
    ? F
    : never
}[keyof (typeof KINDS)[K]['fields']]

export type RowOf<K extends KindId> = {
  -readonly [F in keyof Omit<RecordOf<K>, ListNames<K>>]: Column<RecordOf<K>[F]>
}

/** One entry of a list of references: `target` is at `position` (from 0) of the list of record `owner`. */
export interface ListRow {
  owner: string
  position: number
  target: string
}

/** One act of a person: everything written in one transaction, undone as one. */
export interface BatchRow {
  id: string
  label: string
  who: string
  at: string
  /** The batch that this one undid, or null. */
  undoes: string | null
}

/** One record changed in a batch. `before` and `after` are the record as JSON, or null where there was none. */
export interface ChangeRow {
  id: Generated<number>
  batch: string
  kind: KindId
  record: string
  before: string | null
  after: string | null
}

/** A stored file: its bytes lie under files/<first two characters>/<sha256>. */
export interface FileRow {
  sha256: string
  size: number
  media_type: string
  stored_at: string
}

export interface SealRow {
  year: string
  sealed_at: string
  sealed_by: string
  /** SHA-256 of the seal's manifest (lower-case hex). */
  manifest_sha256: string
}

export interface SettingRow {
  key: string
  value: string
}

/** The rows behind the full-text index; `rowid` is that of `search_text`. */
export interface SearchRow {
  rowid: number
  kind: KindId
  record: string
}

export type Database = { [K in KindId]: RowOf<K> } & {
  activity_classes: ListRow
  training_lecturers: ListRow
  batch: BatchRow
  change: ChangeRow
  file: FileRow
  seal: SealRow
  setting: SettingRow
  search_row: SearchRow
}

/** The archive's tables for reading, and inside a transaction for writing. */
export type Tables = Kysely<Database>
