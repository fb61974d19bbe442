import { useQuery } from '@tanstack/react-query'
import { Empty, Flex, Select, Typography } from 'antd'
import { type DragEvent, useState } from 'react'
import type { Attachment } from '../../../shared/contract/attachment.ts'
import { useApiQueries } from '../../api/api-context.tsx'
import { DropZone } from '../../components/drop-zone.tsx'
import { AttachUnderway, UploadUnderway } from '../../components/underway.tsx'
import { useAttach } from '../../components/use-attach.ts'
import { useFiles } from '../../components/use-files.ts'
import { useTexts } from '../../shell/language.ts'
import { isDrawable } from './scan-source.ts'
import { ScanView } from './scan-view.tsx'

interface Props {
  readonly activity: string
  readonly attachments: readonly Attachment[]
  readonly readOnly: boolean
}

/** The scanned sign-in sheet beside the names, so that it is read and marked on one screen; a place to drop it on, and further pages. */
export function ScanPane({ activity, attachments, readOnly }: Props) {
  const t = useTexts()
  const queries = useApiQueries()
  const [chosen, setChosen] = useState<string>()
  const job = useAttach('activity', activity, 'sign_in')
  const files = useFiles('attachment')
  const scans = attachments.filter(({ role, mediaType }) => role === 'sign_in' && isDrawable(mediaType))
  const shown = scans.find(({ id }) => id === chosen) ?? scans[0]
  const { data: views } = useQuery({
    ...queries.attachments.view.queryOptions({ input: { ids: shown ? [shown.id] : [] } }),
    enabled: shown !== undefined,
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
  const drop = async (event: DragEvent) => {
    if (readOnly || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.stopPropagation()
    const dropped = await files.dropped(event.dataTransfer)
    if (dropped.length > 0) await job.attach(dropped)
  }
  return (
    <Flex vertical gap={8} style={{ height: '100%' }} onDrop={(event) => void drop(event)}>
      {files.uploading && <UploadUnderway uploading={files.uploading} cancel={files.cancel} />}
      {job.running && <AttachUnderway running={job.running} cancel={job.cancel} />}
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
