import type { JobStage } from '../../contract/jobs.ts'

/** What long work is doing. */
export const jobs = {
  waiting: '等待中',
  reading: '读取中',
  checking: '检查中',
  writing: '写入中',
  drawing: '排版中',
  copying: '复制中',
  proving: '检验备份',
} as const satisfies Readonly<Record<JobStage, string>>
