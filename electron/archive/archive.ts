import type { AnyRecord, Draft, KindId, RecordOf, Values } from '../../shared/domain/kinds.ts'
import type { Tables } from './database.ts'
import type { FileStore } from './file-store.ts'

/** Why an archive is open for reading only. */
export type ReadOnlyReason =
  | { readonly why: 'locked'; readonly holder: Holder }
  | { readonly why: 'damaged'; readonly problem: string }
  | { readonly why: 'no-permission' }
  | { readonly why: 'asked' }

/** Who holds an archive open for writing. */
export interface Holder {
  readonly user: string
  readonly host: string
  readonly pid: number
  /** ISO 8601 in UTC. */
  readonly since: string
}

/** Who does something, and what it is called in the history. */
export interface Intent {
  readonly label: string
  readonly who: string
  /** The batch that this act takes back, if it does. */
  readonly undoes?: string
}

/** A record before and after one act; null where there was none. */
export interface Difference {
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
}

/** An open archive folder. Close it when done; a killed process leaves nothing behind that hinders the next. */
export interface Archive {
  /** Absolute path of the `<name>.liuyou` folder. */
  readonly folder: string
  /** Null when open for writing. */
  readonly readOnly: ReadOnlyReason | null
  /** Whether the folder still holds the database that is open: it may have been moved, or its disk pulled out. */
  isThere(): boolean
  /** For reading. Writing goes through `write`. */
  readonly tables: Tables
  readonly files: FileStore
  /**
   * Runs `work` in one transaction: all of it is kept, or nothing. Returns what `work` returns, and the id of
   * the batch to undo (null when nothing was changed). An intent that depends on what stands in the archive is found out in the same transaction.
   * Throws SEALED_YEAR, CONFLICT, NOT_FOUND, INVALID, DISK_FULL, ARCHIVE_GONE when the folder went while it was open, and
   * whatever `work` throws; when `readOnly`, by its reason: ARCHIVE_READ_ONLY, ARCHIVE_LOCKED, ARCHIVE_DAMAGED, NO_PERMISSION.
   */
  write<T, I extends Intent>(
    intent: I | ((tables: Tables) => Promise<I>),
    work: (writer: Writer, intent: I) => Promise<T>,
  ): Promise<Written<T>>
  close(): Promise<void>
}

export interface Written<T> {
  readonly result: T
  readonly batch: string | null
}

/** One changed record: only the given values change, and only if the record is still at `version`. */
export interface Change<K extends KindId> {
  readonly id: string
  readonly version: number
  readonly values: Partial<Values<K>>
}

/** Changes records inside the transaction of `Archive.write`. Each call takes many records at once: that is what makes imports fast. */
export interface Writer {
  /** The tables as this transaction sees them. */
  readonly tables: Tables
  /** Creates records, with the `id` given or a new one (UUIDv7). */
  create<K extends KindId>(
    kind: K,
    drafts: readonly (Draft<K> & { readonly id?: string })[],
  ): Promise<RecordOf<K>[]>
  update<K extends KindId>(kind: K, changes: readonly Change<K>[]): Promise<RecordOf<K>[]>
  /** Moves records to the trash, together with what belongs to them (their attachments, a student's enrollments …). */
  trash(kind: KindId, ids: readonly string[]): Promise<void>
  restore(kind: KindId, ids: readonly string[]): Promise<AnyRecord[]>
  /** Puts records exactly as given, or removes them (`after` null) as if they had never been. Only undo does this. */
  replace(kind: KindId, differences: readonly Difference[]): Promise<void>
}
