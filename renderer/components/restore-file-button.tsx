import { ImportOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTexts } from '../shell/language.ts'
import { UploadUnderway } from './underway.tsx'
import type { useRestore } from './use-restore.ts'

/** Lets the person choose a backup file and makes a new archive of it; in the browser, tells how far the file is on its way. */
export function RestoreFileButton({ restoring }: { restoring: ReturnType<typeof useRestore> }) {
  const t = useTexts()
  const { uploading, cancelUpload } = restoring
  if (uploading) return <UploadUnderway uploading={uploading} cancel={cancelUpload} />
  return (
    <Button
      icon={<ImportOutlined />}
      loading={restoring.running !== null}
      onClick={() => void restoring.restoreFile()}
    >
      {t('settings:restoreFile')}
    </Button>
  )
}
