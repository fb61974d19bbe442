import type { VerifyCode } from '../../contract/verify-problem.ts'

export const verify = {
  integrity: 'The database is damaged: {{problem}}. Restore the latest backup.',
  schema:
    'The structure of “{{kind}}” in the database is not what this program expects ({{problem}}). Restore the latest backup.',
  reference:
    '“{{field}}” of {{count}} records of “{{kind}}” points to records that are not there. Open them and choose again, or restore a backup.',
  value: '“{{field}}” of {{count}} records of “{{kind}}” is not right: {{problem}}. Open and correct them.',
  file_missing: 'The files of {{count}} attachments are gone. Restore a backup, or attach them again.',
  file_damaged:
    'The files of {{count}} attachments were changed or are damaged. Restore a backup, or attach them again.',
  attachment_without_file:
    '{{count}} attachments have no file listed. Restore a backup, or attach them again.',
  search:
    'The search index lacks {{count}} records or holds them as they were before, so search may not find them; the records themselves are sound. Restore the latest backup, or change and save these records.',
  seal_documents:
    'The documents of the seal of school year {{year}} are missing or were changed; it proves nothing any more. Restore a backup.',
  seal_records:
    '{{count}} records of school year {{year}} were changed, removed or added after it was sealed. Restore a backup and find out why.',
  seal_files:
    '{{count}} of the files sealed with school year {{year}} are missing or were changed. Restore a backup.',
  seal_folder:
    '“{{folder}}” does not agree with the seal of school year {{year}} (the originals inside the archive are sound). Run “liuyou seal” for the year once more to make it anew; delete it if the year is not sealed.',
  orphans:
    'The file store holds {{count}} files ({{bytes}} bytes) that belong to no attachment, mostly left by interrupted work. They do no harm.',
} as const satisfies Readonly<Record<VerifyCode, string>>
