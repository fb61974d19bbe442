import { DeleteOutlined, PlusOutlined, SearchOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Checkbox, Flex, Input, Popover, Typography } from 'antd'
import type { ReactNode } from 'react'
import { fieldsOf, type KindId, kindOf } from '../../shared/domain/kinds.ts'
import { useApi } from '../api/api-context.tsx'
import { useArchive } from '../api/use-status.ts'
import { useWrite } from '../api/use-write.ts'
import { useLabel, useTexts } from '../shell/language.ts'
import { useOpenRecord } from '../shell/open-record.ts'
import type { RowSelection } from './row-selection.ts'

interface Props {
  readonly kind: KindId
  readonly text: string
  readonly onText: (text: string) => void
  readonly total: number | null
  readonly columns: readonly string[]
  readonly onColumns: (columns: readonly string[]) => void
  readonly selected: RowSelection
  readonly extra?: ReactNode
}

/** What is done with a list: narrow it, choose its columns, add to it, act on the rows picked. */
export function TableBar({ kind, text, onText, total, columns, onColumns, selected, extra }: Props) {
  const t = useTexts()
  const { readOnly } = useArchive()
  const { show } = useOpenRecord()
  return (
    <Flex gap={8} align="center" wrap style={{ marginBottom: 8 }}>
      <Input
        prefix={<SearchOutlined />}
        value={text}
        allowClear
        maxLength={120}
        onChange={(event) => onText(event.target.value)}
        placeholder={t('records:filter')}
        aria-label={t('records:filter')}
        style={{ width: 220 }}
      />
      {extra}
      <Popover
        trigger="click"
        placement="bottomLeft"
        content={<ColumnChoice kind={kind} columns={columns} onColumns={onColumns} />}
      >
        <Button icon={<TableOutlined />} aria-label={t('records:columns')} title={t('records:columns')} />
      </Popover>
      <Typography.Text type="secondary" style={{ flex: 1 }}>
        {total !== null && t('records:total', { count: total })}
      </Typography.Text>
      {selected.rows.size > 0 && <SelectedActs kind={kind} selected={selected} />}
      {!kindOf(kind).single && (
        <Button
          type="primary"
          icon={<PlusOutlined />}
          disabled={readOnly !== null}
          onClick={() => show({ kind, id: 'new' })}
        >
          {t('records:add')}
        </Button>
      )}
    </Flex>
  )
}

function ColumnChoice({
  kind,
  columns,
  onColumns,
}: {
  kind: KindId
  columns: readonly string[]
  onColumns: (columns: readonly string[]) => void
}) {
  const label = useLabel()
  const names = fieldsOf(kind).map(([name]) => name)
  return (
    <Checkbox.Group
      value={[...columns]}
      onChange={(chosen) => chosen.length > 0 && onColumns(names.filter((name) => chosen.includes(name)))}
      style={{ display: 'grid', gap: 4, maxHeight: 360, overflow: 'auto' }}
      options={fieldsOf(kind).map(([name, field]) => ({ value: name, label: label(field.label) }))}
    />
  )
}

function SelectedActs({ kind, selected }: { kind: KindId; selected: RowSelection }) {
  const api = useApi()
  const t = useTexts()
  const write = useWrite()
  const { readOnly } = useArchive()
  const trash = async () => {
    if (await write(() => api.records.trash({ kind, ids: [...selected.rows.keys()] }), t('records:trashed')))
      selected.clear()
  }
  return (
    <>
      <Typography.Text>{t('records:selected', { count: selected.rows.size })}</Typography.Text>
      <Button onClick={() => void selected.all()}>{t('records:selectAll')}</Button>
      <Button icon={<DeleteOutlined />} disabled={readOnly !== null} onClick={() => void trash()}>
        {t('records:toTrash')}
      </Button>
    </>
  )
}
