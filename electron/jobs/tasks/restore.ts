import { restoreBackup } from '../../archive/backup/restore.ts'
import type { JobWork } from '../running-jobs.ts'
import { backupProgress } from './backup.ts'

/** Makes a new archive folder of a backup. Throws as `restoreBackup`. */
export const restore = async (
  { file, folder }: { readonly file: string; readonly folder: string },
  work: JobWork,
): Promise<void> =>
  void (await restoreBackup(file, folder, { signal: work.signal, onProgress: backupProgress(work) }))
