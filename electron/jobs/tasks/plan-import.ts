import { openArchive } from '../../archive/open-archive.ts'
import type { SheetExcerpt } from '../../../shared/contract/import-report.ts'
import { excerptsOf } from '../../importing/excerpts.ts'
import { type ImportPlan, planImport as plan } from '../../importing/plan-import.ts'
import type { JobWork } from '../running-jobs.ts'
import { type ImportInput, readInputs } from './import-inputs.ts'

/**
 * What an import would do to the archive in a folder, and the rows that something is to be said about. Read by a connection of its own: carrying it out is for the thread that holds the
 * archive. Throws as `readInputs` and `planImport`.
 */
export async function planImport(
  { folder, ...input }: ImportInput & { readonly folder: string },
  work: JobWork,
): Promise<{ readonly plan: ImportPlan; readonly sheets: readonly SheetExcerpt[] }> {
  const inputs = (await readInputs(input, work)).flatMap((named) => ('input' in named ? named.input : []))
  const archive = await openArchive(folder, { readOnly: true, signal: work.signal })
  try {
    const planned = await plan(archive, inputs, { year: input.year, ...work })
    return { plan: planned, sheets: excerptsOf(inputs, planned.notices) }
  } finally {
    await archive.close()
  }
}
