import { DeleteOutlined, RollbackOutlined } from '@ant-design/icons'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Alert, Button, Drawer, Grid, Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { type AnyValues, type KindId, kindOf } from '../../shared/domain/kinds.ts'
import type { WholeRecord } from '../../shared/contract/records.ts'
import { errorText } from '../../shared/i18n/error-text.ts'
import { receivedError } from '../../shared/contract/received-error.ts'
import { useApi, useApiQueries } from '../api/api-context.tsx'
import { useArchive } from '../api/use-status.ts'
import { useWrite } from '../api/use-write.ts'
import { useLabel, useLanguage, useTexts } from '../shell/language.ts'
import { type OpenRecord, useOpenRecord } from '../shell/open-record.ts'
import { AttachmentPanel } from './attachment-panel.tsx'
import { type FormKind, hasForm, NewRecord } from './new-record.tsx'
import { RecordForm } from './record-form.tsx'
import { RecordHistory } from './record-history.tsx'
import { ReferrerPanel } from './referrer-panel.tsx'

/** The record that is open, at the side of whatever page: its form, files, what refers to it, and its history. */
export function RecordDrawer() {
  const { opened, close } = useOpenRecord()
  const label = useLabel()
  const t = useTexts()
  const wide = Grid.useBreakpoint().md ?? true
  const kindLabel = opened ? label(kindOf(opened.kind).label) : ''
  const name = useTitleOf(opened)
  const title =
    opened?.id === 'new'
      ? t('shell:newRecord', { kind: kindLabel })
      : [kindLabel, name].filter((part) => part !== '').join(' · ')
  return (
    <Drawer
      open={opened !== null}
      onClose={close}
      size={wide ? 640 : '100%'}
      destroyOnHidden
      autoFocus={opened?.id !== 'new'} // there the form puts the cursor into its first field
      title={title}
      aria-label={title}
    >
      {opened?.id === 'new' && hasForm(opened.kind) && (
        <NewRecord key={opened.kind} kind={opened.kind} given={opened.given ?? {}} />
      )}
      {opened && opened.id !== 'new' && <ExistingRecord key={opened.id} {...opened} />}
    </Drawer>
  )
}

/** What a record that is open is called, once it is read. */
function useTitleOf(opened: OpenRecord | null): string {
  const queries = useApiQueries()
  const existing = opened && opened.id !== 'new' ? { kind: opened.kind, id: opened.id } : null
  const { data } = useQuery(queries.records.get.queryOptions({ input: existing ?? skipToken }))
  return data?.title ?? ''
}

function ExistingRecord({ kind, id }: OpenRecord) {
  const queries = useApiQueries()
  const language = useLanguage()
  const { data, error } = useQuery(queries.records.get.queryOptions({ input: { kind, id } }))
  if (error) return <Alert type="warning" showIcon title={errorText(language, receivedError(error))} />
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />
  return <RecordTabs kind={kind} whole={data} />
}

function RecordTabs({ kind, whole }: { kind: KindId; whole: WholeRecord }) {
  const t = useTexts()
  const { readOnly } = useArchive()
  const fixed = readOnly !== null || whole.sealed || whole.record.deleted_at !== null
  const referrers = whole.referrers.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      {whole.sealed && (
        <Alert
          type="info"
          showIcon
          title={t('records:sealed', { year: whole.year ?? '' })}
          style={{ marginBottom: 8 }}
        />
      )}
      {whole.record.deleted_at !== null && <InTrash kind={kind} whole={whole} />}
      <Tabs
        destroyOnHidden={false}
        items={[
          {
            key: 'form',
            label: t('records:form'),
            children: hasForm(kind) && <RecordEditor kind={kind} whole={whole} fixed={fixed} />,
          },
          {
            key: 'files',
            label: t('records:files', { count: whole.attachments.length }),
            children: (
              <AttachmentPanel
                kind={kind}
                id={whole.record.id}
                attachments={whole.attachments}
                readOnly={fixed}
              />
            ),
          },
          {
            key: 'referrers',
            label: t('records:referrers', { count: referrers }),
            children: <ReferrerPanel record={whole.record} referrers={whole.referrers} />,
          },
          { key: 'history', label: t('shell:history'), children: <RecordHistory record={whole.record.id} /> },
        ]}
      />
    </>
  )
}

/** The form of a record. What is typed stays when the record is changed elsewhere meanwhile: saving then says so. */
function RecordEditor({ kind, whole, fixed }: { kind: FormKind; whole: WholeRecord; fixed: boolean }) {
  const api = useApi()
  const write = useWrite()
  const t = useTexts()
  const { close } = useOpenRecord()
  const [dirty, setDirty] = useState(false)
  const [begun, setBegun] = useState(whole)
  if (!dirty && begun !== whole) setBegun(whole)
  const { id, version } = begun.record
  const save = async (values: AnyValues) =>
    (await write(() => api.records.update({ kind, id, version, values }), t('records:saved'))) !== undefined
  const trash = async () => {
    if (await write(() => api.records.trash({ kind, ids: [id] }), t('records:trashed'))) close()
  }
  return (
    <RecordForm
      key={version}
      kind={kind}
      initial={begun.record}
      titles={begun.titles}
      onDirty={setDirty}
      fresh={false}
      readOnly={fixed}
      save={save}
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

function InTrash({ kind, whole }: { kind: KindId; whole: WholeRecord }) {
  const api = useApi()
  const write = useWrite()
  const t = useTexts()
  const restore = () =>
    void write(() => api.records.restore({ kind, ids: [whole.record.id] }), t('records:restored'))
  return (
    <Alert
      type="warning"
      showIcon
      title={t('records:inTrash')}
      style={{ marginBottom: 8 }}
      action={
        <Button size="small" icon={<RollbackOutlined />} onClick={restore}>
          {t('records:restore')}
        </Button>
      }
    />
  )
}
