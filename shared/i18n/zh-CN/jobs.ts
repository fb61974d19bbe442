import type { JobStage } from '../../contract/jobs.ts'

/** What long work is doing, and how it is stopped. */
export const jobs = {
  waiting: '等待中',
  reading: '读取中',
  checking: '检查中',
  writing: '写入中',
  drawing: '排版中',
  copying: '复制中',
  proving: '检验备份',
  progress: '进度',
  cancel: '取消',
} as const satisfies Readonly<Record<JobStage | 'progress' | 'cancel', string>>
