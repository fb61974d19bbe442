import type { VerifyCode } from '../../contract/verify-problem.ts'

export const verify = {
  integrity: '数据库已损坏：{{problem}}。请从最近的备份恢复。',
  schema: '数据库中“{{kind}}”的结构与本程序不符（{{problem}}）。请从最近的备份恢复。',
  reference: '有 {{count}} 条“{{kind}}”的“{{field}}”指向不存在的记录。请打开这些记录重新选择，或从备份恢复。',
  value: '有 {{count}} 条“{{kind}}”的“{{field}}”有误：{{problem}}。请打开这些记录改正。',
  file_missing: '有 {{count}} 个附件的文件不见了。请从备份恢复，或重新添加这些附件。',
  file_damaged: '有 {{count}} 个附件的文件内容被改动或损坏。请从备份恢复，或重新添加这些附件。',
  attachment_without_file: '有 {{count}} 个附件没有登记文件。请从备份恢复，或重新添加这些附件。',
  search:
    '有 {{count}} 条记录的搜索索引缺失或过时，可能搜索不到；记录本身没有问题。请从最近的备份恢复，或修改并保存这些记录。',
  seal_documents: '{{year}} 学年的封存文件缺失或被改动，封存已不能证明什么。请从备份恢复。',
  seal_records: '{{year}} 学年封存以后有 {{count}} 条记录被改动、删除或添加。请从备份恢复，查明原因。',
  seal_files: '{{year}} 学年封存的附件中有 {{count}} 个缺失或被改动。请从备份恢复。',
  seal_folder:
    '“{{folder}}”与 {{year}} 学年的封存情况不符（原件在档案内完好）。对该学年再执行一次“liuyou seal”即可重新生成；未封存的可以删去。',
  orphans: '文件库中有 {{count}} 个文件（{{bytes}} 字节）不属于任何附件，多为中断的操作所留，不影响使用。',
} as const satisfies Readonly<Record<VerifyCode, string>>
