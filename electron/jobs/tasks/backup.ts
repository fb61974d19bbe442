import type { BackupPhase } from '../../archive/backup/backup-file.ts'
import { backUpFolder } from '../../archive/backup/back-up.ts'
import type { Backup } from '../../archive/backup/list-backups.ts'
import type { JobStage } from '../../../shared/contract/jobs.ts'
import type { JobWork } from '../running-jobs.ts'

const STAGES = {
  copying: 'copying',
  packing: 'copying',
  restoring: 'proving',
  verifying: 'proving',
} as const satisfies Readonly<Record<BackupPhase, JobStage>>

/** What a phase of work on a backup is as the stage of a job. */
export const backupProgress =
  ({ onProgress }: JobWork) =>
  (done: number, total: number, phase: BackupPhase): void =>
    onProgress({ stage: STAGES[phase], done, total: total || null })

/** Backs up the archive in a folder and proves it. Throws as `backUpFolder`. */
export const backup = (
  { folder, into }: { readonly folder: string; readonly into: string },
  work: JobWork,
): Promise<Backup> => backUpFolder(folder, { into, signal: work.signal, onProgress: backupProgress(work) })
