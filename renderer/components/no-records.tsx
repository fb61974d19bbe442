import { PlusOutlined } from '@ant-design/icons'
import { Button, Empty } from 'antd'
import { type KindId, kindOf } from '../../shared/domain/kinds.ts'
import { useLabel, useTexts } from '../shell/language.ts'
import { useOpenRecord } from '../shell/open-record.ts'
import { useCanAdd } from './use-can-add.ts'

interface Props {
  readonly kind: KindId
  /** Begins the first record; left out: in an empty form. */
  readonly add?: () => void
  /** Shows everything again, where a list is empty only because it was narrowed. */
  readonly clear?: () => void
}

/** What stands where there are no records: why, and what to do. */
export function NoRecords({ kind, add, clear }: Props) {
  const t = useTexts()
  const label = useLabel()
  const { show } = useOpenRecord()
  const canAdd = useCanAdd(kind)
  const name = label(kindOf(kind).label)
  return (
    <Empty
      style={{ margin: 'auto', padding: 24 }}
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div>{t(clear ? 'records:noneFound' : 'records:none', { kind: name })}</div>
          {!clear && <small>{t('records:noneHint')}</small>}
        </>
      }
    >
      {clear ? (
        <Button onClick={clear}>{t('records:clearFilter')}</Button>
      ) : (
        <Button
          type="primary"
          icon={<PlusOutlined />}
          disabled={!canAdd}
          onClick={add ?? (() => show({ kind, id: 'new' }))}
        >
          {t('shell:newRecord', { kind: name })}
        </Button>
      )}
    </Empty>
  )
}
