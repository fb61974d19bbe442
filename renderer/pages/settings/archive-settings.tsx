import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Flex, Input, Popconfirm, Space, Typography } from 'antd'
import { useState } from 'react'
import type { JobResult } from '../../../shared/contract/jobs.ts'
import type { Seal } from '../../../shared/contract/maintenance.ts'
import { useApi, useApiQueries } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { JobBar, useJob } from '../../components/job-run.tsx'
import { momentText } from '../../components/moment-text.ts'
import { useOpenOutput } from '../../components/use-open-output.ts'
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
  const queries = useApiQueries()
  const api = useApi()
  const { years } = useArchive()
  const { running, run, cancel } = useJob()
  const { data: seals = [], refetch } = useQuery(queries.maintenance.seals.queryOptions())
  const seal = async (year: string) => {
    await run(() => api.maintenance.seal({ year }))
    await refetch()
  }
  return (
    <Card size="small" title={t('settings:seals')}>
      <Typography.Paragraph type="secondary">{t('settings:sealsWhat')}</Typography.Paragraph>
      {years.map((year) => (
        <Year
          key={year}
          year={year}
          seal={seals.find((each) => each.year === year)}
          busy={running !== null}
          onSeal={() => void seal(year)}
        />
      ))}
      <JobBar running={running} cancel={cancel} />
    </Card>
  )
}

interface YearProps {
  readonly year: string
  readonly seal: Seal | undefined
  readonly busy: boolean
  readonly onSeal: () => void
}

/** A school year with its seal; lifting one asks for the reason, which the history keeps. */
function Year({ year, seal, busy, onSeal }: YearProps) {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const { readOnly } = useArchive()
  const [reason, setReason] = useState<string | null>(null)
  const lift = async () => {
    if (
      await write(
        () => api.maintenance.unseal({ year, reason: reason ?? '' }).then(() => true),
        t('records:saved'),
      )
    )
      setReason(null)
  }
  return (
    <Flex gap={8} align="center" wrap style={{ padding: '3px 0' }}>
      <Typography.Text style={{ width: 96 }}>{year}</Typography.Text>
      {seal ? (
        <>
          <Typography.Text type="secondary">
            {seal.sealedBy} · {momentText(seal.sealedAt)}
          </Typography.Text>
          {reason === null ? (
            <Button size="small" disabled={readOnly !== null} onClick={() => setReason('')}>
              {t('settings:unseal')}
            </Button>
          ) : (
            <Space.Compact>
              <Input
                size="small"
                autoFocus
                value={reason}
                maxLength={120}
                placeholder={t('settings:unsealReason')}
                aria-label={t('settings:unsealReason')}
                onChange={(event) => setReason(event.target.value)}
              />
              <Button size="small" disabled={reason.trim() === ''} onClick={() => void lift()}>
                {t('settings:unseal')}
              </Button>
            </Space.Compact>
          )}
        </>
      ) : (
        <Popconfirm
          title={t('settings:sealAsk', { year })}
          description={t('settings:sealMeans')}
          okText={t('settings:seal')}
          disabled={readOnly !== null}
          onConfirm={onSeal}
          styles={{ root: { maxWidth: 420 } }}
        >
          <Button size="small" loading={busy} disabled={readOnly !== null}>
            {t('settings:seal')}
          </Button>
        </Popconfirm>
      )}
    </Flex>
  )
}

function Workbook() {
  const t = useTexts()
  const api = useApi()
  const { running, run, cancel } = useJob()
  const openOutput = useOpenOutput()
  const make = async () => openOutput(await run(() => api.documents.workbook({})))
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
