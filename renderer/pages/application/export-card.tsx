import { ExportOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { Alert, App, Button, Card, Checkbox, Flex, Select, Typography } from 'antd'
import { useState } from 'react'
import type { Assessment } from '../../../shared/standards/assessment.ts'
import type { JobOutput, JobResult } from '../../../shared/contract/jobs.ts'
import { type CodedError, isCoded } from '../../../shared/contract/errors.ts'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { LANGUAGES } from '../../../shared/i18n/texts.ts'
import { useApi } from '../../api/api-context.tsx'
import { useStatus } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { JobBar, useJob } from '../../components/job-run.tsx'
import { fileSize } from '../../components/file-size.ts'
import { useOpenFile } from '../../components/use-open-file.ts'
import { LANGUAGE_NAMES, useLanguage, useTexts } from '../../shell/language.ts'

/** Makes the application: 申报材料.pdf, 档案数据.xlsx and the numbered evidence; then opens the folder. */
export function ExportCard({ assessment }: { assessment: Assessment }) {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const { settings } = useStatus()
  const { modal } = App.useApp()
  const spoken = useLanguage()
  const { running, run, cancel } = useJob()
  const [language, setLanguage] = useState(settings.language)
  const [mask, setMask] = useState(settings.mask)
  const [made, setMade] = useState<JobResult>()
  const start = async () => {
    setMade(undefined)
    const folder = await write(() => api.dialogs.folder({ purpose: 'export' }))
    if (!folder || (folder.how === 'chosen' && folder.folder === null)) return
    const into = folder.how === 'chosen' ? (folder.folder?.folder ?? null) : null
    await make(into, false)
  }
  const make = async (into: string | null, overwrite: boolean): Promise<void> => {
    const { year, standard } = assessment
    const askToReplace = (refusal: CodedError): boolean => {
      if (!isCoded(refusal, 'TARGET_EXISTS')) return false
      modal.confirm({
        title: errorText(spoken, refusal),
        okText: t('application:replace'),
        okButtonProps: { danger: true },
        onOk: () => void make(into, true),
      })
      return true
    }
    setMade(
      await run(
        () => api.documents.application({ year, standard: standard.id, into, overwrite, language, mask }),
        askToReplace,
      ),
    )
  }
  return (
    <Card size="small">
      <Flex gap={12} wrap align="center">
        <Button
          type="primary"
          icon={<ExportOutlined />}
          loading={running !== null}
          onClick={() => void start()}
        >
          {t('application:export')}
        </Button>
        <Select
          aria-label={t('application:language')}
          value={language}
          onChange={setLanguage}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          style={{ width: 104 }}
        />
        <Checkbox checked={mask} onChange={(event) => setMask(event.target.checked)}>
          {t('application:mask')}
        </Checkbox>
        <Typography.Text type="secondary">{t('application:exportWhat')}</Typography.Text>
      </Flex>
      <JobBar running={running} cancel={cancel} />
      {made?.of === 'documents' && <Made outputs={made.outputs} warnings={made.warnings} />}
    </Card>
  )
}

function Made({
  outputs,
  warnings,
}: {
  outputs: readonly JobOutput[]
  warnings: readonly { code: string; message: string }[]
}) {
  const t = useTexts()
  const open = useOpenFile()
  return (
    <Flex vertical gap={8} style={{ marginTop: 12 }}>
      <Alert type="success" showIcon title={t('application:made')} />
      {outputs.map((output) => (
        <Flex key={output.file} gap={8} align="center" wrap>
          <Button
            icon={<FolderOpenOutlined />}
            onClick={() => void open(() => Promise.resolve({ file: output.file }))}
          >
            {t(output.folder ? 'application:openFolder' : 'records:open')}
          </Button>
          <Typography.Text>
            {output.name} · {fileSize(output.size)}
          </Typography.Text>
        </Flex>
      ))}
      {warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('application:warnings', { count: warnings.length })}
          description={
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {warnings.map((warning, at) => (
                <li key={at}>{warning.message}</li>
              ))}
            </ul>
          }
        />
      )}
    </Flex>
  )
}
