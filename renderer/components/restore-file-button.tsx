import { ImportOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTexts } from '../shell/language.ts'
import type { useRestore } from './use-restore.ts'

/** Lets the person choose a backup file and makes a new archive of it. */
export function RestoreFileButton({ restoring }: { restoring: ReturnType<typeof useRestore> }) {
  const t = useTexts()
  return (
    <Button
      icon={<ImportOutlined />}
      loading={restoring.running !== null || restoring.uploading !== null}
      onClick={() => void restoring.restoreFile()}
    >
      {t('settings:restoreFile')}
    </Button>
  )
}
