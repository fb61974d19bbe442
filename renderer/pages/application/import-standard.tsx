import { ImportOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useApi } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { useFiles } from '../../components/use-files.ts'
import { useTexts } from '../../shell/language.ts'

/** Takes the standard of the district from its Excel table into the archive. */
export function ImportStandard({ onImported }: { onImported: (standard: string) => void }) {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const files = useFiles('standard')
  const { readOnly } = useArchive()
  const choose = async () => {
    const [file] = await files.choose()
    if (file === undefined) return
    const written = await write(
      () => api.assessment.importStandard({ file }),
      t('application:standardImported'),
    )
    if (written) onImported(written.standard)
  }
  return (
    <Button
      icon={<ImportOutlined />}
      disabled={readOnly !== null}
      onClick={() => void choose()}
      title={t('application:importStandardHint')}
    >
      {t('application:importStandard')}
    </Button>
  )
}
