import { DeleteOutlined, DownloadOutlined, FileOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Empty, Flex, Image, Pagination, Select, Tooltip, Typography } from 'antd'
import { useState } from 'react'
import { ATTACHMENT_ROLES, type AttachmentRole } from '../../shared/domain/attachment-role.ts'
import type { KindId } from '../../shared/domain/kinds.ts'
import type { Attachment } from '../../shared/contract/attachment.ts'
import type { AttachmentView } from '../../shared/contract/attachments.ts'
import { useApi, useApiQueries } from '../api/api-context.tsx'
import { useStatus } from '../api/use-status.ts'
import { useWrite } from '../api/use-write.ts'
import { useLabel, useTexts } from '../shell/language.ts'
import { DropZone } from './drop-zone.tsx'
import { fileSize } from './file-size.ts'
import { useAttach } from './use-attach.ts'
import { useOpenFile } from './use-open-file.ts'

interface Props {
  readonly kind: KindId
  readonly id: string
  readonly attachments: readonly Attachment[]
  readonly readOnly: boolean
}

/** The files of a record: dropped or chosen, looked at, given a role, taken away. */
export function AttachmentPanel({ kind, id, attachments, readOnly }: Props) {
  const t = useTexts()
  const queries = useApiQueries()
  const job = useAttach(kind, id)
  const [page, setPage] = useState(1)
  const shown = pageOf(attachments, page)
  const ids = shown.map((attachment) => attachment.id)
  const { data: views } = useQuery({
    ...queries.attachments.view.queryOptions({ input: { ids } }),
    enabled: ids.length > 0,
  })
  return (
    <Flex vertical gap={12}>
      {!readOnly && <DropZone text={t('records:dropFiles')} onFiles={job.attach} job={job} />}
      {attachments.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('records:noFiles')} />
      )}
      <Image.PreviewGroup>
        {shown.map((attachment) => (
          <AttachmentLine
            key={attachment.id}
            attachment={attachment}
            view={views?.[attachment.id]}
            readOnly={readOnly}
          />
        ))}
      </Image.PreviewGroup>
      <Pagination
        size="small"
        align="center"
        current={page}
        onChange={setPage}
        pageSize={A_PAGE}
        total={attachments.length}
        showSizeChanger={false}
        hideOnSinglePage
      />
    </Flex>
  )
}

/** A record may carry thousands of files: so many are shown at once. */
const A_PAGE = 50

/** The files of a page; of the last one when there are not so many any more. */
function pageOf(attachments: readonly Attachment[], page: number): readonly Attachment[] {
  const last = Math.max(1, Math.ceil(attachments.length / A_PAGE))
  const first = (Math.min(page, last) - 1) * A_PAGE
  return attachments.slice(first, first + A_PAGE)
}

function AttachmentLine({
  attachment,
  view,
  readOnly,
}: {
  attachment: Attachment
  view: AttachmentView | undefined
  readOnly: boolean
}) {
  const api = useApi()
  const write = useWrite()
  const t = useTexts()
  const label = useLabel()
  const { id, version, name, role, size } = attachment
  const change = (chosen: AttachmentRole) =>
    void write(() => api.attachments.change({ id, version, role: chosen }), t('records:saved'))
  const { mode } = useStatus()
  const toOpen = t(mode === 'desktop' ? 'records:open' : 'records:download')
  // not a plain link, which could not say that the file or its disk is gone
  const open = useOpenFile()
  const remove = () => void write(() => api.attachments.remove({ ids: [id] }), t('records:trashed'))
  return (
    <Flex gap={8} align="center">
      {view?.thumbnail ? (
        <Image
          src={view.thumbnail}
          preview={{ src: view.url }}
          alt={name}
          width={48}
          height={48}
          style={{ objectFit: 'cover' }}
        />
      ) : (
        <FileOutlined style={{ fontSize: 28, width: 48 }} />
      )}
      <Flex vertical style={{ flex: 1, minWidth: 0 }}>
        <Typography.Text ellipsis={{ tooltip: name }}>{name}</Typography.Text>
        <Typography.Text type="secondary">{fileSize(size)}</Typography.Text>
      </Flex>
      <Select
        aria-label={t('records:role')}
        value={role}
        disabled={readOnly}
        onChange={change}
        options={Object.entries(ATTACHMENT_ROLES).map(([key, each]) => ({
          value: key as AttachmentRole,
          label: label(each),
        }))}
        style={{ width: 128 }}
      />
      <Tooltip title={toOpen}>
        <Button
          icon={mode === 'desktop' ? <FolderOpenOutlined /> : <DownloadOutlined />}
          aria-label={`${toOpen} ${name}`}
          onClick={() => void open(() => api.attachments.token({ id }))}
        />
      </Tooltip>
      {!readOnly && (
        <Tooltip title={t('records:toTrash')}>
          <Button icon={<DeleteOutlined />} aria-label={`${t('records:toTrash')} ${name}`} onClick={remove} />
        </Tooltip>
      )}
    </Flex>
  )
}
