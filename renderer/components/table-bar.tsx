import { PlusOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Checkbox, Flex, Popover, Typography } from 'antd'
import type { ReactNode } from 'react'
import { fieldsOf, type KindId, kindOf } from '../../shared/domain/kinds.ts'
import { useLabel, useTexts } from '../shell/language.ts'
import { ExportList } from './export-list.tsx'
import type { RowSelection } from './row-selection.ts'
import { SelectedActs } from './selected-acts.tsx'
import { useCanAdd } from './use-can-add.ts'

interface Props {
  readonly kind: KindId
  readonly total: number | null
  readonly columns: readonly string[]
  readonly onColumns: (columns: readonly string[]) => void
  readonly selected: RowSelection
  /** Begins a new record. */
  readonly add: () => void
  /** Narrow by text and by fields, and what narrows now. */
  readonly filters: ReactNode
  readonly tags: ReactNode
}

/** What is done with a list: narrow it, choose its columns, add to it, write it as a workbook, act on the rows picked. */
export function TableBar(props: Props) {
  const { kind, total, columns, onColumns, selected, add, filters, tags } = props
  const t = useTexts()
  const canAdd = useCanAdd(kind)
  return (
    <Flex gap={8} align="center" wrap style={{ marginBottom: 8 }}>
      {filters}
      <Popover
        trigger="click"
        placement="bottomLeft"
        content={<ColumnChoice kind={kind} columns={columns} onColumns={onColumns} />}
      >
        <Button icon={<TableOutlined />} aria-label={t('records:columns')} title={t('records:columns')} />
      </Popover>
      <ExportList selected={selected} empty={total === 0} />
      {tags}
      {selected.rows.size > 0 ? (
        <SelectedActs kind={kind} selected={selected} total={total} />
      ) : (
        <>
          <Typography.Text type="secondary" style={{ flex: 1, whiteSpace: 'nowrap' }}>
            {total !== null && t('records:total', { count: total })}
          </Typography.Text>
          {!kindOf(kind).single && (
            <Button type="primary" icon={<PlusOutlined />} disabled={!canAdd} onClick={add}>
              {t('records:add')}
            </Button>
          )}
        </>
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
  const choose = (chosen: readonly string[]) => {
    const kept = columns.filter((name) => chosen.includes(name))
    const added = chosen.filter((name) => !columns.includes(name))
    if (chosen.length > 0) onColumns([...kept, ...added])
  }
  return (
    <Checkbox.Group
      value={[...columns]}
      onChange={choose}
      style={{ display: 'grid', gap: 4, maxHeight: 360, overflow: 'auto' }}
      options={fieldsOf(kind).map(([name, field]) => ({ value: name, label: label(field.label) }))}
    />
  )
}
