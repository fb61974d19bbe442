import { useQuery } from '@tanstack/react-query'
import { Empty, Flex, Select, Typography } from 'antd'
import { useState } from 'react'
import type { Attachment } from '../../../shared/contract/attachment.ts'
import { useApiQueries } from '../../api/api-context.tsx'
import { DropZone } from '../../components/drop-zone.tsx'
import { useAttach } from '../../components/use-attach.ts'
import { useTexts } from '../../shell/language.ts'
import { isDrawable } from './scan-source.ts'
import { ScanView } from './scan-view.tsx'

interface Props {
  readonly activity: string
  readonly attachments: readonly Attachment[]
  readonly readOnly: boolean
}

/** The scanned sign-in sheet beside the names, so that it is read and marked on one screen; without one, a place to drop it on. */
export function ScanPane({ activity, attachments, readOnly }: Props) {
  const t = useTexts()
  const queries = useApiQueries()
  const [chosen, setChosen] = useState<string>()
  const job = useAttach('activity', activity, 'sign_in')
  const scans = attachments.filter(({ role, mediaType }) => role === 'sign_in' && isDrawable(mediaType))
  const shown = scans.find(({ id }) => id === chosen) ?? scans[0]
  const { data: views } = useQuery({
    ...queries.attachments.view.queryOptions({ input: { ids: scans.map(({ id }) => id) } }),
    enabled: scans.length > 0,
  })
  if (!shown)
    return (
      <Flex vertical gap={8}>
        <Typography.Text type="secondary">{t('activity:noScan')}</Typography.Text>
        {readOnly ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} />
        ) : (
          <DropZone text={t('activity:dropScan')} onFiles={job.attach} job={job} />
        )}
      </Flex>
    )
  return (
    <Flex vertical gap={8} style={{ height: '100%' }}>
      {scans.length > 1 && (
        <Select
          aria-label={t('activity:scan')}
          value={shown.id}
          onChange={setChosen}
          options={scans.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <ScanView key={shown.id} attachment={shown} url={views?.[shown.id]?.url} />
    </Flex>
  )
}
