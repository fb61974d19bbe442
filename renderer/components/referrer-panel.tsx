import { Empty, Flex, Typography } from 'antd'
import { LinkButton } from './link-button.tsx'
import { kindOf } from '../../shared/domain/kinds.ts'
import type { WholeRecord } from '../../shared/contract/records.ts'
import { useLabel, useTexts } from '../shell/language.ts'
import { useOpenRecord } from '../shell/open-record.ts'

/** What refers to a record, by kind; each opens. */
export function ReferrerPanel({ referrers }: { referrers: WholeRecord['referrers'] }) {
  const t = useTexts()
  const label = useLabel()
  const { show } = useOpenRecord()
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
          <Typography.Text type="secondary">
            {t('records:more', { count: count - records.length })}
          </Typography.Text>
        )}
      </Flex>
    </section>
  ))
}
