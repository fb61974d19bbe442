import { RollbackOutlined } from '@ant-design/icons'
import { Button, Flex, Table } from 'antd'
import { useState } from 'react'
import { kindOf } from '../../../shared/domain/kinds.ts'
import type { Trashed } from '../../../shared/contract/maintenance.ts'
import { useApi } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { LinkButton } from '../../components/link-button.tsx'
import { momentText } from '../../components/moment-text.ts'
import { useLabel, useTexts } from '../../shell/language.ts'
import { useOpenRecord } from '../../shell/open-record.ts'

/** Records of the trash asked for at once. */
export const PAGE = 50

interface Props {
  readonly records: readonly Trashed[]
  readonly total: number
  readonly page: number
  readonly onPage: (page: number) => void
}

/** One record or many at once are taken back; the table says what comes along. */
export function TrashTable({ records, total, page, onPage }: Props) {
  const t = useTexts()
  const label = useLabel()
  const { show } = useOpenRecord()
  const { readOnly } = useArchive()
  const { restore, selected, setSelected } = useRestoring(records)
  return (
    <>
      <Flex>
        <Button
          icon={<RollbackOutlined />}
          disabled={readOnly !== null || selected.length === 0}
          onClick={() => void restore(selected)}
        >
          {t('pages:restoreSelected', { count: selected.length })}
        </Button>
      </Flex>
      <Table
        rowKey="id"
        size="small"
        dataSource={[...records]}
        rowSelection={{
          selectedRowKeys: selected.map(({ id }) => id),
          onChange: (_keys, rows) => setSelected(rows),
          getCheckboxProps: ({ title }) => ({ 'aria-label': t('records:selectRow', { title }) }),
        }}
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
            render: (_, { deletedAt }) => momentText(deletedAt),
          },
          {
            title: t('pages:goesAlong'),
            render: (_, { along }) => (along > 0 ? t('pages:along', { count: along }) : '—'),
          },
          {
            title: t('pages:act'),
            render: (_, record) => (
              <Button
                size="small"
                icon={<RollbackOutlined />}
                disabled={readOnly !== null}
                onClick={() => void restore([record])}
              >
                {t('records:restore')}
              </Button>
            ),
          },
        ]}
      />
    </>
  )
}

/** Takes records out of the trash, an act for each kind, and remembers which are selected of those that are still there. */
function useRestoring(records: readonly Trashed[]) {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  const [chosen, setSelected] = useState<readonly Trashed[]>([])
  const selected = chosen.filter(({ id }) => records.some((each) => each.id === id))
  const restore = async (which: readonly Trashed[]) => {
    for (const [kind, ofKind] of Map.groupBy(which, (each) => each.kind))
      await write(() => api.records.restore({ kind, ids: ofKind.map(({ id }) => id) }), t('records:restored'))
  }
  return { restore, selected, setSelected }
}
