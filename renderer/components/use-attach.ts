import { App } from 'antd'
import type { AttachmentRole } from '../../shared/domain/attachment-role.ts'
import type { KindId } from '../../shared/domain/kinds.ts'
import { useApi } from '../api/api-context.tsx'
import { useTexts } from '../shell/language.ts'
import { useJob } from './job-run.tsx'

/** Puts files (tokens) onto a record, and says so; `running` tells how far it is, `cancel` stops it and attaches nothing. */
export function useAttach(kind: KindId, id: string, role?: AttachmentRole) {
  const api = useApi()
  const t = useTexts()
  const { message } = App.useApp()
  const { running, run, cancel } = useJob()
  const attach = async (files: readonly string[]) => {
    const chosen = files.map((file) => (role === undefined ? { file } : { file, role }))
    const result = await run(() => api.attachments.add({ kind, id, files: chosen }))
    if (result?.of === 'attached')
      message.success(t('records:attached', { count: result.attachments.length }))
  }
  return { attach, running, cancel }
}
