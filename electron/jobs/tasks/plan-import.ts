import { openArchive } from '../../archive/open-archive.ts'
import { type ImportPlan, planImport as plan } from '../../importing/plan-import.ts'
import type { JobWork } from '../running-jobs.ts'
import { type ImportInput, readInputs } from './import-inputs.ts'

/**
 * What an import would do to the archive in a folder. Read by a connection of its own: carrying it out is for the thread that holds the
 * archive. Throws as `readInputs` and `planImport`.
 */
export async function planImport(
  { folder, ...input }: ImportInput & { readonly folder: string },
  work: JobWork,
): Promise<ImportPlan> {
  const inputs = (await readInputs(input, work)).flatMap((named) => ('input' in named ? named.input : []))
  const archive = await openArchive(folder, { readOnly: true, signal: work.signal })
  try {
    return await plan(archive, inputs, { year: input.year, ...work })
  } finally {
    await archive.close()
  }
}
