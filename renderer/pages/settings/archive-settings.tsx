import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Flex, Typography } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { JobResult } from '../../../shared/contract/jobs.ts'
import { useApi, useApiQueries } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { JobBar, useJob } from '../../components/job-run.tsx'
import { useTexts } from '../../shell/language.ts'

/** The archive itself: whether it is sound, which years are sealed, all of it as a workbook, and closing it. */
export function ArchiveSettings() {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const { name, location } = useArchive()
  return (
    <Flex vertical gap={12} style={{ maxWidth: 760 }}>
      <Card size="small" title={name}>
        <Typography.Paragraph type="secondary">{location}</Typography.Paragraph>
        <Button onClick={() => void write(() => api.archives.close())}>{t('settings:close')}</Button>
      </Card>
      <Verify />
      <Seals />
      <Workbook />
    </Flex>
  )
}

function Verify() {
  const t = useTexts()
  const api = useApi()
  const { running, run, cancel } = useJob()
  const [result, setResult] = useState<JobResult>()
  return (
    <Card size="small" title={t('settings:verify')}>
      <Typography.Paragraph type="secondary">{t('settings:verifyWhat')}</Typography.Paragraph>
      <Button
        loading={running !== null}
        onClick={() => void run(() => api.maintenance.verify()).then(setResult)}
      >
        {t('settings:verifyNow')}
      </Button>
      <JobBar running={running} cancel={cancel} />
      {result?.of === 'verify' && (
        <Alert
          showIcon
          style={{ marginTop: 8 }}
          type={result.problems.length === 0 ? 'success' : 'error'}
          title={
            result.problems.length === 0
              ? t('settings:sound', { records: result.records, files: result.files })
              : t('settings:unsound', { count: result.problems.length })
          }
          description={result.problems.map(({ message }, at) => (
            <div key={at}>{message}</div>
          ))}
        />
      )}
    </Card>
  )
}

function Seals() {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const queries = useApiQueries()
  const { years, sealedYears, readOnly } = useArchive()
  const { data: seals = [] } = useQuery(queries.maintenance.seals.queryOptions())
  return (
    <Card size="small" title={t('settings:seals')}>
      <Typography.Paragraph type="secondary">{t('settings:sealsWhat')}</Typography.Paragraph>
      {years.map((year) => {
        const seal = seals.find((each) => each.year === year)
        const sealed = sealedYears.includes(year)
        return (
          <Flex key={year} gap={8} align="center" style={{ padding: '3px 0' }}>
            <Typography.Text style={{ width: 110 }}>{year}</Typography.Text>
            <Button
              size="small"
              disabled={readOnly !== null}
              onClick={() =>
                void write(
                  () => (sealed ? api.maintenance.unseal({ year }) : api.maintenance.seal({ year })),
                  t('records:saved'),
                )
              }
            >
              {t(sealed ? 'settings:unseal' : 'settings:seal')}
            </Button>
            {seal && (
              <Typography.Text type="secondary">
                {seal.sealedBy} · {dayjs(seal.sealedAt).format('YYYY-MM-DD HH:mm')}
              </Typography.Text>
            )}
          </Flex>
        )
      })}
    </Card>
  )
}

function Workbook() {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const { running, run, cancel } = useJob()
  const make = async () => {
    const result = await run(() => api.documents.workbook({}))
    const output = result?.of === 'documents' ? result.outputs[0] : undefined
    if (!output) return
    const opened = await write(() => api.dialogs.open({ file: output.file }))
    if (opened?.how === 'download') window.location.assign(new URL(opened.url, document.baseURI))
  }
  return (
    <Card size="small" title={t('settings:workbook')}>
      <Typography.Paragraph type="secondary">{t('settings:workbookWhat')}</Typography.Paragraph>
      <Button loading={running !== null} onClick={() => void make()}>
        {t('settings:makeWorkbook')}
      </Button>
      <JobBar running={running} cancel={cancel} />
    </Card>
  )
}
