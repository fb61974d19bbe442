import { FileExcelOutlined } from '@ant-design/icons'
import { Button, Grid } from 'antd'
import { useApi } from '../api/api-context.tsx'
import { useTexts } from '../shell/language.ts'
import { useJob } from './job-run.tsx'
import type { RowSelection } from './row-selection.ts'
import { useOpenOutput } from './use-open-output.ts'

/** Writes the picked rows, or all that the list shows, as a sheet that can be filled in further and imported again; then opens it. */
export function ExportList({ selected, empty }: { selected: RowSelection; empty: boolean }) {
  const t = useTexts()
  const api = useApi()
  const openOutput = useOpenOutput()
  const { running, run } = useJob()
  const save = async () =>
    openOutput(await run(() => api.documents.workbook({ of: selected.meant })), t('records:exported'))
  const wide = Grid.useBreakpoint().lg ?? true
  const name = t(selected.rows.size > 0 ? 'records:exportSelected' : 'records:exportList')
  return (
    <Button
      icon={<FileExcelOutlined />}
      aria-label={name}
      title={name}
      disabled={empty}
      loading={running !== null}
      onClick={() => void save()}
    >
      {wide && t('records:export')}
    </Button>
  )
}
