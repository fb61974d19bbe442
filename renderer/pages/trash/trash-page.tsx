import { useQuery } from '@tanstack/react-query'
import { Empty, Flex, Segmented, Typography } from 'antd'
import { useState } from 'react'
import { type KindId, kindOf } from '../../../shared/domain/kinds.ts'
import { useApiQueries } from '../../api/api-context.tsx'
import { NotRead } from '../../components/not-read.tsx'
import { useLabel, useTexts } from '../../shell/language.ts'
import { PAGE, TrashTable } from './trash-table.tsx'

/** What was thrown away, latest first; everything can be taken back, with what went along. */
export function TrashPage() {
  const t = useTexts()
  const label = useLabel()
  const queries = useApiQueries()
  const [kind, setKind] = useState<KindId | 'all'>('all')
  const [page, setPage] = useState(1)
  const trash = useQuery(
    queries.maintenance.trash.queryOptions({
      input: { ...(kind !== 'all' && { kind }), offset: (page - 1) * PAGE, limit: PAGE },
    }),
  )
  const { data } = trash
  const last = Math.max(1, Math.ceil((data?.total ?? Infinity) / PAGE))
  if (page > last) setPage(last) // all of the last page was taken back
  if (!data) return <NotRead of={trash} />
  const kinds = [
    { value: 'all' as const, label: t('pages:everything') },
    ...data.kinds.map((each) => ({
      value: each.kind,
      label: `${label(kindOf(each.kind).label)} ${each.count}`,
    })),
  ]
  return (
    <Flex vertical gap={8}>
      <Typography.Title level={1} style={{ fontSize: 18, margin: 0 }}>
        {t('shell:trash')}
      </Typography.Title>
      {data.kinds.length === 0 ? (
        <Empty description={t('pages:trashEmpty')} />
      ) : (
        <>
          <Segmented
            options={kinds}
            value={kind}
            onChange={(chosen) => {
              setKind(chosen)
              setPage(1)
            }}
            style={{ alignSelf: 'start', maxWidth: '100%', overflow: 'auto' }}
          />
          <TrashTable key={kind} records={data.records} total={data.total} page={page} onPage={setPage} />
        </>
      )}
    </Flex>
  )
}
