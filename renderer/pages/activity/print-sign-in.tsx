import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useApi } from '../../api/api-context.tsx'
import { useJob } from '../../components/job-run.tsx'
import { useOpenOutput } from '../../components/use-open-output.ts'
import { useTexts } from '../../shell/language.ts'

/** Makes the sign-in sheets of an activity, a section per class, and opens them to be printed. */
export function PrintSignIn({ activity }: { activity: string }) {
  const t = useTexts()
  const api = useApi()
  const openOutput = useOpenOutput()
  const { running, run } = useJob()
  const print = async () => {
    const work = () => api.documents.signIn({ of: { what: 'activities', ids: [activity] } })
    await openOutput(await run(work), t('activity:sheetsMade'))
  }
  return (
    <Button icon={<PrinterOutlined />} loading={running !== null} onClick={() => void print()}>
      {t('activity:printSheets')}
    </Button>
  )
}
