import type { Assessment } from '../../../../shared/standards/assessment.ts'
import type { Catalogue } from './catalogue.ts'
import type { DossierSource } from './source.ts'
import type { Words } from './words.ts'

/** Why a stored file cannot be handed in: it is not there (or cannot be opened), or its bytes are no longer what they were. */
export type Unusable = 'missing' | 'damaged'

/** What every chapter is written from. */
export interface Dossier {
  readonly source: DossierSource
  readonly assessment: Assessment
  readonly words: Words
  /** The day the application speaks for, `2026-06-30`. */
  readonly date: string
  /** Where a stored file lies. */
  readonly pathOf: (sha256: string) => string
  /** Stored files that are gone or no longer what they were, by SHA-256. */
  readonly unusable: ReadonlyMap<string, Unusable>
  /** All evidence under its numbers. */
  readonly catalogue: Catalogue
}
