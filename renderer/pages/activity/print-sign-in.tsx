import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useApi } from '../../api/api-context.tsx'
import { useWrite } from '../../api/use-write.ts'
import { useJob } from '../../components/job-run.tsx'
import { useTexts } from '../../shell/language.ts'

/** Makes the sign-in sheets of an activity, a section per class, and opens them to be printed. */
export function PrintSignIn({ activity }: { activity: string }) {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const { running, run } = useJob()
  const print = async () => {
    const result = await run(() => api.documents.signIn({ of: { what: 'activities', ids: [activity] } }))
    const output = result?.of === 'documents' ? result.outputs[0] : undefined
    if (!output) return
    const opened = await write(() => api.dialogs.open({ file: output.file }), t('activity:sheetsMade'))
    if (opened?.how === 'download') window.location.assign(new URL(opened.url, document.baseURI))
  }
  return (
    <Button icon={<PrinterOutlined />} loading={running !== null} onClick={() => void print()}>
      {t('activity:printSheets')}
    </Button>
  )
}
