import { ImportOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { UploadUnderway } from '../../components/underway.tsx'
import { useFiles } from '../../components/use-files.ts'
import { useTexts } from '../../shell/language.ts'

/** Takes the standard of the district from its Excel table into the archive. */
export function ImportStandard({ onImported }: { onImported: (standard: string) => void }) {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const files = useFiles('standard')
  const { readOnly } = useArchive()
  const [working, setWorking] = useState(false)
  const choose = async () => {
    const [file] = await files.choose()
    if (file === undefined) return
    setWorking(true)
    const written = await write(
      () => api.assessment.importStandard({ file }),
      t('application:standardImported'),
    )
    setWorking(false)
    if (written) onImported(written.standard)
  }
  if (files.uploading) return <UploadUnderway uploading={files.uploading} cancel={files.cancel} />
  return (
    <Button
      icon={<ImportOutlined />}
      disabled={readOnly !== null}
      loading={working}
      onClick={() => void choose()}
      title={t('application:importStandardHint')}
    >
      {t('application:importStandard')}
    </Button>
  )
}
