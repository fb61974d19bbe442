import type { ErrorDetails } from './errors.ts'

/**
 * What `verify` can find, and how grave it is. *Damage* means that something recorded is lost or not as it was; a
 * *notice* that something lies about which does no harm. The text is `verify:<code>` of shared/i18n.
 */
export const VERIFY_PROBLEMS = {
  /** SQLite's own words in `problem`. */
  integrity: 'damage',
  schema: 'damage',
  reference: 'damage',
  value: 'damage',
  file_missing: 'damage',
  file_damaged: 'damage',
  attachment_without_file: 'damage',
  search: 'damage',
  seal_documents: 'damage',
  seal_records: 'damage',
  seal_files: 'damage',
  seal_folder: 'notice',
  orphans: 'notice',
} as const satisfies Readonly<Record<string, 'damage' | 'notice'>>

export type VerifyCode = keyof typeof VERIFY_PROBLEMS

/** One thing that `verify` found. Details and ids never hold a person's name. */
export interface VerifyProblem {
  readonly code: VerifyCode
  /** `count`, and what else the text says: `kind`, `field`, `problem`, `year` … */
  readonly details: ErrorDetails
  /** Records by id, or files by SHA-256; the first few. */
  readonly ids: readonly string[]
}

export interface VerifyReport {
  /** No damage; there may be notices. */
  readonly sound: boolean
  readonly problems: readonly VerifyProblem[]
  /** Records looked at, those in the trash included. */
  readonly records: number
  /** Stored files read, and their bytes. */
  readonly files: number
  readonly bytes: number
}
