import { useInfiniteQuery } from '@tanstack/react-query'
import { Empty, Flex, Typography } from 'antd'
import { useState } from 'react'
import { LinkButton } from './link-button.tsx'
import { type AnyRecord, type KindId, kindOf } from '../../shared/domain/kinds.ts'
import type { WholeRecord } from '../../shared/contract/records.ts'
import { useApiQueries } from '../api/api-context.tsx'
import { useLabel, useTexts } from '../shell/language.ts'
import { useOpenRecord } from '../shell/open-record.ts'
import { useTitles } from './use-titles.ts'

type Found = WholeRecord['referrers'][number]

/** What refers to a record, by kind; each opens. */
export function ReferrerPanel({ record, referrers }: Pick<WholeRecord, 'record' | 'referrers'>) {
  const t = useTexts()
  if (referrers.length === 0) return <Empty description={t('records:noReferrers')} />
  return referrers.map((found) => (
    <Referrers key={`${found.kind}.${found.field}`} to={record.id} found={found} />
  ))
}

/** The latest that refer by one field, and when asked for the others: of all school years, which no list shows together. */
function Referrers({ to, found }: { to: string; found: Found }) {
  const { kind, field, count, records } = found
  const t = useTexts()
  const label = useLabel()
  const { show } = useOpenRecord()
  const { pages, more } = useOthers(to, found)
  const hidden = count - records.length - pages.flat().length
  return (
    <section style={{ marginBottom: 12 }}>
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
        {pages.map((page, at) => (
          <Others key={at} kind={kind} records={page} />
        ))}
        {hidden > 0 && <LinkButton onClick={more}>{t('records:more', { count: hidden })}</LinkButton>}
      </Flex>
    </section>
  )
}

/** Records asked for at once. */
const PAGE = 100

function useOthers(to: string, { kind, field, records }: Found) {
  const queries = useApiQueries()
  const [asked, setAsked] = useState(false)
  const { data, fetchNextPage } = useInfiniteQuery({
    ...queries.records.list.infiniteOptions({
      input: (offset: number) => ({
        kind,
        where: [{ field, is: [to] }],
        sort: [{ field: 'id', descending: true }],
        offset,
        limit: PAGE,
      }),
      initialPageParam: records.length,
      getNextPageParam: (_last, all) => records.length + all.length * PAGE,
    }),
    enabled: asked,
  })
  return {
    pages: data?.pages.map((page) => page.records) ?? [],
    more: () => (asked ? void fetchNextPage() : setAsked(true)),
  }
}

function Others({ kind, records }: { kind: KindId; records: readonly AnyRecord[] }) {
  const { show } = useOpenRecord()
  const { data: titles } = useTitles(records.map(({ id }) => ({ kind, id })))
  return records.map(({ id }) => (
    <LinkButton key={id} onClick={() => show({ kind, id })}>
      {titles?.[id] ?? '…'}
    </LinkButton>
  ))
}
