import { DownOutlined, RedoOutlined, UndoOutlined, UpOutlined } from '@ant-design/icons'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Empty, Flex, Tag, theme, Typography } from 'antd'
import { useState } from 'react'
import { LinkButton } from '../../components/link-button.tsx'
import { kindOf } from '../../../shared/domain/kinds.ts'
import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { useApiQueries } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { momentText } from '../../components/moment-text.ts'
import { NotRead } from '../../components/not-read.tsx'
import { ChangedFields } from '../../components/record-history.tsx'
import { useLabel, useTexts } from '../../shell/language.ts'
import { useOpenRecord } from '../../shell/open-record.ts'
import { useUndo } from '../../shell/use-undo.ts'

const PAGE = 50

/** Everything that was done, newest first: who, when, how much; each act opens into what it changed. */
export function HistoryPage() {
  const t = useTexts()
  const queries = useApiQueries()
  const { undo, redo } = useUndo()
  const { readOnly } = useArchive()
  const acts = useInfiniteQuery(
    queries.history.list.infiniteOptions({
      input: (offset: number) => ({ offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => (all.length * PAGE < last.total ? all.length * PAGE : undefined),
    }),
  )
  const { data, hasNextPage, fetchNextPage, isFetching } = acts
  if (!data) return <NotRead of={acts} />
  const entries = data.pages.flatMap((page) => page.entries)
  if (entries.length === 0) return <Empty description={t('pages:historyEmpty')} />
  return (
    <Flex vertical gap={8}>
      <Flex justify="space-between" align="center">
        <Typography.Title level={1} style={{ fontSize: 18, margin: 0 }}>
          {t('shell:history')}
        </Typography.Title>
        <Flex gap={8}>
          <Button icon={<UndoOutlined />} disabled={readOnly !== null} onClick={undo}>
            {t('shell:undo')}
          </Button>
          <Button
            icon={<RedoOutlined />}
            disabled={readOnly !== null}
            title={t('pages:redoLast')}
            onClick={redo}
          >
            {t('shell:redo')}
          </Button>
        </Flex>
      </Flex>
      {entries.map((entry) => (
        <Act key={entry.batch} entry={entry} />
      ))}
      {hasNextPage && (
        <Button loading={isFetching} onClick={() => void fetchNextPage()}>
          {t('pages:showMore')}
        </Button>
      )}
    </Flex>
  )
}

function Act({ entry }: { entry: HistoryEntry }) {
  const t = useTexts()
  const { token } = theme.useToken()
  const { readOnly } = useArchive()
  const { undoAct } = useUndo()
  const [shown, setShown] = useState(false)
  const stands = !entry.undone && entry.undoes === null
  return (
    <article
      style={{
        border: `1px solid ${token.colorBorderSecondary}`,
        borderRadius: token.borderRadius,
        background: token.colorBgContainer,
        padding: '6px 12px',
      }}
    >
      <Flex gap={12} align="center" wrap>
        <Typography.Text type="secondary">{momentText(entry.at)}</Typography.Text>
        <Typography.Text strong delete={entry.undone}>
          {entry.label}
        </Typography.Text>
        <Typography.Text type="secondary">{entry.who}</Typography.Text>
        {entry.undone && <Tag>{t('pages:wasUndone')}</Tag>}
        {entry.undoes !== null && <Tag>{t('shell:undo')}</Tag>}
        <Button
          type="link"
          size="small"
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
          style={{ marginInlineStart: 'auto' }}
        >
          {t('pages:recordsChanged', { count: entry.changes })} {shown ? <UpOutlined /> : <DownOutlined />}
        </Button>
        {stands && (
          <Button size="small" disabled={readOnly !== null} onClick={() => void undoAct(entry.batch)}>
            {t('pages:undoThis')}
          </Button>
        )}
      </Flex>
      {shown && <ActChanges batch={entry.batch} />}
    </article>
  )
}

function ActChanges({ batch }: { batch: string }) {
  const t = useTexts()
  const label = useLabel()
  const queries = useApiQueries()
  const { show } = useOpenRecord()
  const read = useQuery(queries.history.changes.queryOptions({ input: { batch, limit: PAGE } }))
  const { data } = read
  if (!data) return <NotRead of={read} />
  return (
    <>
      {data.changes.map((change) => (
        <section key={change.id}>
          <Typography.Text type="secondary">{label(kindOf(change.kind).label)}</Typography.Text>{' '}
          {change.what === 'removed' ? (
            change.title
          ) : (
            <LinkButton onClick={() => show(change)}>{change.title}</LinkButton>
          )}{' '}
          <Tag>{t(`pages:${change.what}`)}</Tag>
          {change.what === 'changed' && <ChangedFields change={change} titles={data.titles} />}
        </section>
      ))}
      {data.total > data.changes.length && (
        <Typography.Text type="secondary">
          {t('records:more', { count: data.total - data.changes.length })}
        </Typography.Text>
      )}
    </>
  )
}
