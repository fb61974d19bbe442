import type { Language } from '../../../shared/i18n/texts.ts'
import { openArchive } from '../../archive/open-archive.ts'
import { findStandard } from '../../assessment/standards.ts'
import { type ExportedApplication, exportApplication } from '../../documents/dossier.ts'
import { made, type Made } from '../outputs.ts'
import type { JobWork } from '../running-jobs.ts'

export interface ApplicationInput {
  readonly folder: string
  readonly into: string
  readonly year: string
  readonly standard: string
  readonly language: Language
  readonly masked: boolean
  readonly overwrite: boolean
  /** The day it speaks for. */
  readonly date: string
}

/** Writes the application of a year by a reading connection of its own. Throws as `openArchive`, `findStandard` and `exportApplication`. */
export async function application(
  { folder, standard, ...request }: ApplicationInput,
  work: JobWork,
): Promise<{ outputs: readonly Made[]; warnings: ExportedApplication['warnings'] }> {
  const archive = await openArchive(folder, { readOnly: true, signal: work.signal })
  try {
    const found = await findStandard(archive.tables, standard)
    const written = await exportApplication(archive, { ...request, standard: found }, work)
    return { outputs: [await made(written.folder)], warnings: written.warnings }
  } finally {
    await archive.close()
  }
}
