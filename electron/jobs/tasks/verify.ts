import type { VerifyReport } from '../../../shared/contract/verify-problem.ts'
import { openArchive } from '../../archive/open-archive.ts'
import { verifyArchive, type VerifyStage } from '../../archive/verifying/verify.ts'
import type { JobStage } from '../../../shared/contract/jobs.ts'
import type { JobWork } from '../running-jobs.ts'

const STAGES = {
  database: 'checking',
  records: 'checking',
  search: 'checking',
  files: 'reading',
  seals: 'checking',
} as const satisfies Readonly<Record<VerifyStage, JobStage>>

/** Checks the archive in a folder by a connection of its own. Throws as `openArchive` and `verifyArchive`. */
export async function verify(
  { folder }: { readonly folder: string },
  { signal, onProgress }: JobWork,
): Promise<VerifyReport> {
  const archive = await openArchive(folder, { readOnly: true, signal })
  try {
    return await verifyArchive(archive, {
      signal,
      onProgress: (done, total, stage) => onProgress({ stage: STAGES[stage], done, total: total || null }),
    })
  } finally {
    await archive.close()
  }
}
