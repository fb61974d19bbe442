import { DownloadOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { Button, Descriptions, Flex } from 'antd'
import { isKindId, type KindId, KINDS, kindOf } from '../../shared/domain/kinds.ts'
import type { WholeRecord } from '../../shared/contract/records.ts'
import { useApi } from '../api/api-context.tsx'
import { useStatus } from '../api/use-status.ts'
import { useLabel, useLanguage, useTexts } from '../shell/language.ts'
import { useOpenRecord } from '../shell/open-record.ts'
import { fieldText } from './field-text.ts'
import { fileSize } from './file-size.ts'
import { LinkButton } from './link-button.tsx'
import { useOpenFile } from './use-open-file.ts'
import { useTitles } from './use-titles.ts'

/** A file by itself, without the record that carries it: both are opened from here. */
export function AttachedFile({ record }: Pick<WholeRecord, 'record'>) {
  const t = useTexts()
  const label = useLabel()
  const language = useLanguage()
  const api = useApi()
  const open = useOpenFile()
  const { mode } = useStatus()
  const { fields } = KINDS.attachment
  const { id, name, role, size, owner_kind: carrying, owner } = record
  return (
    <Flex vertical gap={12} align="start">
      <Descriptions
        size="small"
        column={1}
        items={[
          {
            key: 'name',
            label: label(fields.name.label),
            children: [name, fileSize(Number(size))].join(' · '),
          },
          {
            key: 'role',
            label: label(fields.role.label),
            children: fieldText(fields.role, role, {}, language),
          },
        ]}
      />
      <Button
        type="primary"
        icon={mode === 'desktop' ? <FolderOpenOutlined /> : <DownloadOutlined />}
        onClick={() => void open(() => api.attachments.token({ id }))}
      >
        {t(mode === 'desktop' ? 'records:open' : 'records:download')}
      </Button>
      {typeof carrying === 'string' && isKindId(carrying) && <Owner kind={carrying} id={String(owner)} />}
    </Flex>
  )
}

function Owner({ kind, id }: { kind: KindId; id: string }) {
  const label = useLabel()
  const { show } = useOpenRecord()
  const { data: titles } = useTitles([{ kind, id }])
  return (
    <LinkButton onClick={() => show({ kind, id })}>
      {label(kindOf(kind).label)} · {titles?.[id] ?? '…'}
    </LinkButton>
  )
}
