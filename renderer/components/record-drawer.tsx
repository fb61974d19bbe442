import { RightOutlined, RollbackOutlined } from '@ant-design/icons'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, Drawer, Grid, Tabs } from 'antd'
import { type KindId, kindOf } from '../../shared/domain/kinds.ts'
import type { WholeRecord } from '../../shared/contract/records.ts'
import { useApi, useApiQueries } from '../api/api-context.tsx'
import { useArchive } from '../api/use-status.ts'
import { useWrite } from '../api/use-write.ts'
import { useLabel, useTexts } from '../shell/language.ts'
import { type OpenRecord, useOpenRecord } from '../shell/open-record.ts'
import { AttachedFile } from './attached-file.tsx'
import { AttachmentPanel } from './attachment-panel.tsx'
import { hasForm, NewRecord } from './new-record.tsx'
import { NotRead } from './not-read.tsx'
import { RecordEditor } from './record-editor.tsx'
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
  const whole = useQuery(queries.records.get.queryOptions({ input: { kind, id } }))
  if (!whole.data) return <NotRead of={whole} rows={10} />
  return <RecordTabs kind={kind} whole={whole.data} />
}

function RecordTabs({ kind, whole }: { kind: KindId; whole: WholeRecord }) {
  const t = useTexts()
  const { readOnly } = useArchive()
  const fixed = readOnly !== null || whole.sealed || whole.record.deleted_at !== null
  const referrers = whole.referrers.reduce((sum, { count }) => sum + count, 0)
  const files = {
    key: 'files',
    label: t('records:files', { count: whole.attachments.length }),
    children: (
      <AttachmentPanel kind={kind} id={whole.record.id} attachments={whole.attachments} readOnly={fixed} />
    ),
  }
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
      {kind === 'activity' && <ActivityLink id={whole.record.id} />}
      <Tabs
        destroyOnHidden={false}
        items={[
          {
            key: 'form',
            label: t('records:form'),
            children: hasForm(kind) ? (
              <RecordEditor kind={kind} whole={whole} readOnly={fixed} />
            ) : (
              kind === 'attachment' && <AttachedFile record={whole.record} />
            ),
          },
          ...(kind === 'attachment' ? [] : [files]),
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

/** The way to an activity's page, with its papers and who came; not where it stands open already. */
function ActivityLink({ id }: { id: string }) {
  const t = useTexts()
  const navigate = useNavigate()
  const page = useParams({ strict: false })
  if (page.id === id) return null
  return (
    <Button icon={<RightOutlined />} onClick={() => void navigate({ to: '/activity/$id', params: { id } })}>
      {t('records:toActivity')}
    </Button>
  )
}

function InTrash({ kind, whole }: { kind: KindId; whole: WholeRecord }) {
  const api = useApi()
  const write = useWrite()
  const t = useTexts()
  const { readOnly } = useArchive()
  const restore = () =>
    void write(() => api.records.restore({ kind, ids: [whole.record.id] }), t('records:restored'))
  return (
    <Alert
      type="warning"
      showIcon
      title={t('records:inTrash')}
      style={{ marginBottom: 8 }}
      action={
        <Button size="small" icon={<RollbackOutlined />} disabled={readOnly !== null} onClick={restore}>
          {t('records:restore')}
        </Button>
      }
    />
  )
}
