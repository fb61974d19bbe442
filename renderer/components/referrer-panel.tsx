import { useNavigate } from '@tanstack/react-router'
import { Empty, Flex, Typography } from 'antd'
import { LinkButton } from './link-button.tsx'
import { type KindId, kindOf } from '../../shared/domain/kinds.ts'
import type { WholeRecord } from '../../shared/contract/records.ts'
import { useLabel, useTexts } from '../shell/language.ts'
import { useOpenRecord } from '../shell/open-record.ts'
import { pageOf } from '../shell/pages.ts'
import { narrowingText } from './list-filter.ts'

/** What refers to a record, by kind; each opens, and of very many all stand in a list. */
export function ReferrerPanel({ record, referrers }: Pick<WholeRecord, 'record' | 'referrers'>) {
  const t = useTexts()
  const label = useLabel()
  const { show } = useOpenRecord()
  const navigate = useNavigate()
  const listAll = (kind: KindId, field: string) =>
    void navigate({
      to: pageOf(kind),
      search: { list: kind, filter: narrowingText([{ field, values: [record.id] }]) },
    })
  if (referrers.length === 0) return <Empty description={t('records:noReferrers')} />
  return referrers.map(({ kind, field, count, records }) => (
    <section key={`${kind}.${field}`} style={{ marginBottom: 12 }}>
      <Typography.Title level={5}>
        {label(kindOf(kind).label)} · {label(kindOf(kind).fields[field]?.label ?? kindOf(kind).label)} (
        {count})
      </Typography.Title>
      <Flex vertical align="start">
        {records.map((record) => (
          <LinkButton key={record.id} onClick={() => show(record)}>
            {record.title}
          </LinkButton>
        ))}
        {count > records.length && (
          <LinkButton onClick={() => listAll(kind, field)}>
            {t('records:more', { count: count - records.length })}
          </LinkButton>
        )}
      </Flex>
    </section>
  ))
}
