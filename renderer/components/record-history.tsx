import { useQuery } from '@tanstack/react-query'
import { Empty, Timeline, Typography } from 'antd'
import { kindOf } from '../../shared/domain/kinds.ts'
import type { RecordChange } from '../../shared/contract/history.ts'
import { useApiQueries } from '../api/api-context.tsx'
import { useLabel, useLanguage, useTexts } from '../shell/language.ts'
import { fieldText, type Titles } from './field-text.ts'
import { momentText } from './moment-text.ts'
import { NotRead } from './not-read.tsx'

/** Everything that ever happened to one record: who did what when, field by field. */
export function RecordHistory({ record }: { record: string }) {
  const queries = useApiQueries()
  const t = useTexts()
  const acts = useQuery(queries.history.list.queryOptions({ input: { record } }))
  const changes = useQuery(queries.history.changes.queryOptions({ input: { record } }))
  if (!acts.data) return <NotRead of={acts} />
  if (!changes.data) return <NotRead of={changes} />
  if (acts.data.entries.length === 0) return <Empty description={t('records:noHistory')} />
  const { titles } = changes.data
  return (
    <Timeline
      items={acts.data.entries.map((entry) => ({
        key: entry.batch,
        content: (
          <>
            <Typography.Text strong>{entry.label}</Typography.Text>
            <Typography.Text type="secondary">
              {' '}
              {entry.who} · {momentText(entry.at)}
            </Typography.Text>
            {changes.data.changes
              .filter(({ batch }) => batch === entry.batch)
              .map((change) => (
                <ChangedFields key={change.id} change={change} titles={titles} />
              ))}
          </>
        ),
      }))}
    />
  )
}

/** The fields of one record that one act changed: what stood there before, and after. */
export function ChangedFields({ change, titles }: { change: RecordChange; titles: Titles }) {
  const label = useLabel()
  const language = useLanguage()
  const { fields } = kindOf(change.kind)
  return (
    <ul style={{ margin: '2px 0', paddingInlineStart: 18 }}>
      {change.fields.map(({ field: name, before, after }) => {
        const field = fields[name]
        if (!field) return null
        return (
          <li key={name}>
            <Typography.Text type="secondary">{label(field.label)}</Typography.Text>{' '}
            <del>{fieldText(field, before, titles, language)}</del>{' '}
            <ins style={{ textDecoration: 'none' }}>{fieldText(field, after, titles, language)}</ins>
          </li>
        )
      })}
    </ul>
  )
}
