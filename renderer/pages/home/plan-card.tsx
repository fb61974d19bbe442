import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Card, Empty, Flex, Tag, Typography } from 'antd'
import { LinkButton } from '../../components/link-button.tsx'
import type { Home } from '../../../shared/contract/home.ts'
import { KINDS } from '../../../shared/domain/kinds.ts'
import { useApi, useApiQueries } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { useLabel, useTexts } from '../../shell/language.ts'
import { useOpenRecord } from '../../shell/open-record.ts'

type Item = Home['thisMonth'][number]

/** What the plans ask for this month, and what is overdue; done with one click. */
export function PlanCard({ home }: { home: Home }) {
  const t = useTexts()
  return (
    <Card size="small" title={t('home:plans')} style={{ height: '100%' }}>
      {home.overdueCount > 0 && (
        <Typography.Title level={5}>{t('home:overdue', { count: home.overdueCount })}</Typography.Title>
      )}
      {home.overdue.map((item) => (
        <PlanLine key={item.id} item={item} overdue />
      ))}
      {home.overdueCount > home.overdue.length && (
        <Link to="/plans" search={{ list: 'plan_item' }}>
          {t('records:more', { count: home.overdueCount - home.overdue.length })}
        </Link>
      )}
      <Typography.Title level={5}>{t('home:thisMonth')}</Typography.Title>
      {home.thisMonth.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('home:nothingThisMonth')} />
      )}
      {home.thisMonth.map((item) => (
        <PlanLine key={item.id} item={item} overdue={false} />
      ))}
    </Card>
  )
}

function PlanLine({ item, overdue }: { item: Item; overdue: boolean }) {
  const t = useTexts()
  const label = useLabel()
  const { show } = useOpenRecord()
  const { readOnly } = useArchive()
  const done = useDone(item)
  return (
    <Flex gap={8} align="center" style={{ padding: '3px 0' }}>
      <Tag color={overdue ? 'red' : undefined}>{item.dueOn ?? item.month}</Tag>
      <LinkButton onClick={() => show({ kind: 'plan_item', id: item.id })} style={{ flex: 1 }}>
        {item.title}
      </LinkButton>
      <Typography.Text type="secondary">{item.responsible}</Typography.Text>
      {item.status === 'done' || item.status === 'cancelled' ? (
        <Tag color={item.status === 'done' ? 'green' : undefined}>
          {label(KINDS.plan_item.fields.status.choices[item.status])}
        </Tag>
      ) : (
        <Button size="small" disabled={readOnly !== null} onClick={() => void done()}>
          {t('home:markDone')}
        </Button>
      )}
    </Flex>
  )
}

function useDone({ id }: Item) {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const queries = useApiQueries()
  const client = useQueryClient()
  return () =>
    write(async () => {
      const { record } = await client.fetchQuery(
        queries.records.get.queryOptions({ input: { kind: 'plan_item', id } }),
      )
      return api.records.update({
        kind: 'plan_item',
        id,
        version: record.version,
        values: { status: 'done' },
      })
    }, t('records:saved'))
}
