import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Button, Popover, Typography } from 'antd'
import { useState } from 'react'
import type { KindId } from '../../shared/domain/kinds.ts'
import { useApi } from '../api/api-context.tsx'
import { useArchive } from '../api/use-status.ts'
import { useWrite } from '../api/use-write.ts'
import { useTexts } from '../shell/language.ts'
import { ChangeMany } from './change-many.tsx'
import { hasForm } from './new-record.tsx'
import type { RowSelection } from './row-selection.ts'

interface Props {
  readonly kind: KindId
  readonly selected: RowSelection
  /** How many the list shows. */
  readonly total: number | null
}

/** What is done with all picked rows at once: give them one value, or move them to the trash. Each is one act to undo. */
export function SelectedActs({ kind, selected, total }: Props) {
  const api = useApi()
  const t = useTexts()
  const write = useWrite()
  const { readOnly } = useArchive()
  const [changing, setChanging] = useState(false)
  const trash = async () => {
    const ids = (await selected.current())?.map(({ id }) => id)
    if (ids && (await write(() => api.records.trash({ kind, ids }), t('records:trashed')))) selected.clear()
  }
  const changed = () => {
    setChanging(false)
    selected.clear()
  }
  return (
    <>
      <Typography.Text strong style={{ flex: 1, whiteSpace: 'nowrap' }}>
        {t('records:selected', { count: selected.rows.size, total: total ?? '…' })}
      </Typography.Text>
      <Button onClick={selected.clear}>{t('records:selectNone')}</Button>
      {hasForm(kind) && (
        <Popover
          trigger="click"
          placement="bottomRight"
          open={changing}
          onOpenChange={setChanging}
          content={<ChangeMany kind={kind} selected={selected} done={changed} />}
        >
          <Button icon={<EditOutlined />} disabled={readOnly !== null}>
            {t('records:changeMany')}
          </Button>
        </Popover>
      )}
      <Button icon={<DeleteOutlined />} disabled={readOnly !== null} onClick={() => void trash()}>
        {t('records:toTrash')}
      </Button>
    </>
  )
}
