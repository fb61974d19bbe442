import type { JobStage } from '../../contract/jobs.ts'

export const jobs = {
  waiting: 'Waiting',
  reading: 'Reading',
  checking: 'Checking',
  writing: 'Writing',
  drawing: 'Laying out',
  copying: 'Copying',
  proving: 'Proving the backup',
  progress: 'Progress',
  cancel: 'Cancel',
} as const satisfies Readonly<Record<JobStage | 'progress' | 'cancel', string>>
