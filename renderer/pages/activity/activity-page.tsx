import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Card, Descriptions, Flex, Typography } from 'antd'
import { fieldsOf } from '../../../shared/domain/kinds.ts'
import { isSession } from '../../../shared/domain/evidence-set.ts'
import type { WholeRecord } from '../../../shared/contract/records.ts'
import { useApiQueries } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { AttachmentPanel } from '../../components/attachment-panel.tsx'
import { fieldText } from '../../components/field-text.ts'
import { NotRead } from '../../components/not-read.tsx'
import { shortTitles } from '../../components/short-titles.ts'
import { useLabel, useLanguage, useTexts } from '../../shell/language.ts'
import { useSchoolYear } from '../../shell/school-year.ts'
import { useOpenRecord } from '../../shell/open-record.ts'
import { AttendanceCard } from './attendance-card.tsx'
import { EvidencePapers } from './evidence-papers.tsx'
import { PrintSignIn } from './print-sign-in.tsx'

/** Everything around one activity on one screen: facts, the five papers, the sign-in sheet to print, who came. */
export function ActivityPage() {
  const { id } = useParams({ from: '/activity/$id' })
  const queries = useApiQueries()
  const whole = useQuery(queries.records.get.queryOptions({ input: { kind: 'activity', id } }))
  if (!whole.data) return <NotRead of={whole} rows={12} />
  return <Activity key={id} whole={whole.data} />
}

function Activity({ whole }: { whole: WholeRecord }) {
  const t = useTexts()
  const { show } = useOpenRecord()
  const { readOnly } = useArchive()
  const { record } = whole
  const fixed = readOnly !== null || whole.sealed || record.deleted_at !== null
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap align="center">
        <Link to="/records">{t('activity:back')}</Link>
        <Typography.Title level={1} style={{ fontSize: 20, margin: 0, flex: 1 }}>
          {whole.title}
        </Typography.Title>
        <PrintSignIn activity={record.id} />
        <Button icon={<EditOutlined />} onClick={() => show({ kind: 'activity', id: record.id })}>
          {t(fixed ? 'records:open' : 'activity:edit')}
        </Button>
      </Flex>
      {whole.sealed && <Alert type="info" showIcon title={t('records:sealed', { year: whole.year ?? '' })} />}
      <Facts whole={whole} />
      {isSession(String(record['kind'])) && (
        <EvidencePapers activity={record.id} attachments={whole.attachments} readOnly={fixed} />
      )}
      <AttendanceCard activity={record.id} attachments={whole.attachments} readOnly={fixed} />
      <Card size="small" title={t('records:files', { count: whole.attachments.length })}>
        <AttachmentPanel kind="activity" id={record.id} attachments={whole.attachments} readOnly={fixed} />
      </Card>
    </Flex>
  )
}

const FACTS = [
  'kind',
  'date',
  'start',
  'end',
  'hours',
  'notice_on',
  'venue',
  'lecturer',
  'host',
  'classes',
  'expected',
  'attended',
  'on_leave',
  'status',
  'content',
  'feedback',
]

function Facts({ whole }: { whole: WholeRecord }) {
  const label = useLabel()
  const language = useLanguage()
  const [year] = useSchoolYear()
  const titles = shortTitles(whole.titles, year)
  const entered = fieldsOf('activity')
    .filter(([name]) => FACTS.includes(name))
    .map(([name, field]) => ({
      name,
      field,
      text: fieldText(field, whole.record[name], titles, language),
    }))
    .filter(({ text }) => text !== '')
  return (
    <Card size="small">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3, xl: 4 }}
        styles={{ label: { whiteSpace: 'nowrap' }, content: { minWidth: 80, whiteSpace: 'pre-wrap' } }}
        items={entered.map(({ name, field, text }) => ({
          key: name,
          label: label(field.label),
          children: text,
          ...(['long', 'refs'].includes(field.type) && { span: 'filled' as const }),
        }))}
      />
    </Card>
  )
}
