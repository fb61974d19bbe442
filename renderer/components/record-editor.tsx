import { DeleteOutlined } from '@ant-design/icons'
import { Alert, App, Button, Flex } from 'antd'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { type AnyValues, kindOf } from '../../shared/domain/kinds.ts'
import type { WholeRecord } from '../../shared/contract/records.ts'
import { useApi } from '../api/api-context.tsx'
import { useWrite } from '../api/use-write.ts'
import { useTexts } from '../shell/language.ts'
import { useOpenRecord } from '../shell/open-record.ts'
import type { FormKind } from './new-record.tsx'
import { RecordForm } from './record-form.tsx'

interface Props {
  readonly kind: FormKind
  readonly whole: WholeRecord
  readonly readOnly: boolean
}

/** The form of a record. When it is changed elsewhere while something is typed, the person says what is to stay. */
export function RecordEditor({ kind, whole, readOnly }: Props) {
  const api = useApi()
  const write = useWrite()
  const t = useTexts()
  const { close } = useOpenRecord()
  const confirm = useConfirmTrash()
  const [dirty, setDirty] = useState(false)
  const [saving, setSaving] = useState(false)
  const [begun, setBegun] = useState<Pick<WholeRecord, 'record' | 'titles'>>(whole)
  const [round, setRound] = useState(0)
  const { id, version } = begun.record
  const changed = whole.record.version > version && !saving // not by this form itself, of which the answer is on its way
  if (changed && !dirty) setBegun(whole)
  const save = async (values: AnyValues) => {
    setSaving(true)
    const written = await write(() => api.records.update({ kind, id, version, values }), t('records:saved'))
    if (written) setBegun({ ...begun, record: written.record })
    setSaving(false)
    return written !== undefined
  }
  const keepTyped = () => setBegun({ record: whole.record, titles: { ...begun.titles, ...whole.titles } })
  /** At once: what follows may leave the form, and must not be asked about it. */
  const dropTyped = () =>
    flushSync(() => {
      setBegun(whole)
      setRound(round + 1)
    })
  const trash = async () => {
    if (dirty && !(await confirm())) return
    if (!(await write(() => api.records.trash({ kind, ids: [id] }), t('records:trashed')))) return
    dropTyped()
    close()
  }
  return (
    <RecordForm
      key={round}
      kind={kind}
      initial={begun.record}
      titles={begun.titles}
      onDirty={setDirty}
      fresh={false}
      readOnly={readOnly}
      save={save}
      question={changed && dirty && <ChangedMeanwhile keep={keepTyped} drop={dropTyped} />}
      extra={
        !kindOf(kind).single && (
          <Button icon={<DeleteOutlined />} onClick={() => void trash()}>
            {t('records:toTrash')}
          </Button>
        )
      }
    />
  )
}

function ChangedMeanwhile({ keep, drop }: { keep: () => void; drop: () => void }) {
  const t = useTexts()
  return (
    <Alert
      type="warning"
      showIcon
      title={t('records:changedMeanwhile')}
      style={{ width: '100%' }}
      action={
        <Flex gap={8}>
          <Button size="small" onClick={keep}>
            {t('records:keepTyped')}
          </Button>
          <Button size="small" onClick={drop}>
            {t('records:dropTyped')}
          </Button>
        </Flex>
      }
    />
  )
}

/** Asks before a record goes to the trash without what was typed: that could not be brought back. */
function useConfirmTrash() {
  const t = useTexts()
  const { modal } = App.useApp()
  return async () =>
    modal.confirm({
      title: t('records:trashUnsaved'),
      okText: t('records:toTrash'),
      cancelText: t('records:stay'),
    })
}
