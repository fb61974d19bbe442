import { useApi } from '../api/api-context.tsx'
import { useWrite } from '../api/use-write.ts'
import { useTexts } from '../shell/language.ts'
import { useJob } from './job-run.tsx'
import { useFiles } from './use-files.ts'

/** Makes a new archive of a backup and opens it: of one that is listed, or of a file that the person chooses. Nothing is overwritten. */
export function useRestore() {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const files = useFiles('backup')
  const { running, run, cancel } = useJob()
  const restore = async (from: { backup: string } | { file: string }) => {
    const result = await run(() => api.maintenance.restore({ from }))
    if (result?.of !== 'restore') return
    const { recent, name } = result
    await write(() => api.archives.open({ recent }), t('settings:restored', { name }))
  }
  const restoreFile = async () => {
    const [file] = await files.choose()
    if (file !== undefined) await restore({ file })
  }
  return { restore, restoreFile, running, cancel, uploading: files.uploading, cancelUpload: files.cancel }
}
