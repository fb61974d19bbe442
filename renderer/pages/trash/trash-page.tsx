import { RollbackOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Empty, Flex, Segmented, Skeleton, Table, Typography } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { LinkButton } from '../../components/link-button.tsx'
import { type KindId, kindOf } from '../../../shared/domain/kinds.ts'
import type { Trashed } from '../../../shared/contract/maintenance.ts'
import { useApi, useApiQueries } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { useLabel, useTexts } from '../../shell/language.ts'
import { useOpenRecord } from '../../shell/open-record.ts'

const PAGE = 50

/** What was thrown away, latest first; everything can be taken back, with what went along. */
export function TrashPage() {
  const t = useTexts()
  const label = useLabel()
  const queries = useApiQueries()
  const [kind, setKind] = useState<KindId | 'all'>('all')
  const [page, setPage] = useState(1)
  const { data } = useQuery(
    queries.maintenance.trash.queryOptions({
      input: { ...(kind !== 'all' && { kind }), offset: (page - 1) * PAGE, limit: PAGE },
    }),
  )
  if (!data) return <Skeleton active />
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
            onChange={setKind}
            style={{ alignSelf: 'start', maxWidth: '100%', overflow: 'auto' }}
          />
          <TrashTable records={data.records} total={data.total} page={page} onPage={setPage} />
        </>
      )}
    </Flex>
  )
}

interface TableProps {
  readonly records: readonly Trashed[]
  readonly total: number
  readonly page: number
  readonly onPage: (page: number) => void
}

function TrashTable({ records, total, page, onPage }: TableProps) {
  const api = useApi()
  const t = useTexts()
  const label = useLabel()
  const write = useWrite()
  const { show } = useOpenRecord()
  const { readOnly } = useArchive()
  const restore = ({ kind, id }: Trashed) =>
    void write(() => api.records.restore({ kind, ids: [id] }), t('records:restored'))
  return (
    <Table
      rowKey="id"
      size="small"
      dataSource={[...records]}
      pagination={{
        current: page,
        pageSize: PAGE,
        total,
        onChange: onPage,
        showSizeChanger: false,
        hideOnSinglePage: true,
      }}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t('pages:record'),
          render: (_, record) => <LinkButton onClick={() => show(record)}>{record.title}</LinkButton>,
        },
        { title: t('pages:kind'), render: (_, { kind }) => label(kindOf(kind).label) },
        {
          title: t('pages:thrownAway'),
          render: (_, { deletedAt }) => dayjs(deletedAt).format('YYYY-MM-DD HH:mm'),
        },
        {
          title: t('pages:act'),
          render: (_, record) => (
            <Button
              size="small"
              icon={<RollbackOutlined />}
              disabled={readOnly !== null}
              onClick={() => restore(record)}
            >
              {t('records:restore')}
            </Button>
          ),
        },
      ]}
    />
  )
}
