import { PlusOutlined } from '@ant-design/icons'
import { Button, Empty } from 'antd'
import { type KindId, kindOf } from '../../shared/domain/kinds.ts'
import { useArchive } from '../api/use-status.ts'
import { useLabel, useTexts } from '../shell/language.ts'
import { useOpenRecord } from '../shell/open-record.ts'

/** What stands in an empty list: why it is empty, and what to do. */
export function NoRecords({ kind, narrowed, clear }: { kind: KindId; narrowed: boolean; clear: () => void }) {
  const t = useTexts()
  const label = useLabel()
  const { show } = useOpenRecord()
  const { readOnly } = useArchive()
  const name = label(kindOf(kind).label)
  return (
    <Empty
      style={{ margin: 'auto' }}
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div>{t(narrowed ? 'records:noneFound' : 'records:none', { kind: name })}</div>
          {!narrowed && <small>{t('records:noneHint')}</small>}
        </>
      }
    >
      {narrowed ? (
        <Button onClick={clear}>{t('records:clearFilter')}</Button>
      ) : (
        <Button
          type="primary"
          icon={<PlusOutlined />}
          disabled={readOnly !== null}
          onClick={() => show({ kind, id: 'new' })}
        >
          {t('records:add')}
        </Button>
      )}
    </Empty>
  )
}
