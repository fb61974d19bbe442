import { useQuery } from '@tanstack/react-query'
import { Empty, Flex, Skeleton, Tag, theme, Typography } from 'antd'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { LinkButton } from '../../components/link-button.tsx'
import { monthsOf } from '../../../shared/domain/calendar.ts'
import { daysOfSchoolYear } from '../../../shared/domain/moment.ts'
import { KINDS, type RecordOf } from '../../../shared/domain/kinds.ts'
import { useApi, useApiQueries } from '../../api/api-context.tsx'
import { useArchive } from '../../api/use-status.ts'
import { useWrite } from '../../api/use-write.ts'
import { useLabel, useTexts } from '../../shell/language.ts'
import { useOpenRecord } from '../../shell/open-record.ts'
import { useSchoolYear } from '../../shell/school-year.ts'

type Item = RecordOf<'plan_item'>

/** The plans as a row of months. An item is moved to another month by dragging, or with Alt and the arrow keys. */
export function PlanMonths() {
  const t = useTexts()
  const [year] = useSchoolYear()
  const queries = useApiQueries()
  const move = useMove()
  const plans = useQuery(
    queries.records.list.queryOptions({
      input: { kind: 'plan', where: [{ field: 'year', is: [year] }], limit: 500 },
    }),
  )
  const ids = plans.data?.records.map(({ id }) => id) ?? []
  const { data } = useQuery({
    ...queries.records.list.queryOptions({
      input: {
        kind: 'plan_item',
        where: [{ field: 'plan', is: ids }],
        sort: [{ field: 'due_on' }],
        limit: 500,
      },
    }),
    enabled: ids.length > 0,
  })
  if (!plans.data || (ids.length > 0 && !data)) return <Skeleton active />
  const items = (data?.records ?? []) as unknown as readonly Item[]
  if (items.length === 0) return <Empty description={t('possessions:noPlanItems')} />
  const months = [
    ...new Set([...monthsOf(daysOfSchoolYear(year)), ...items.map(({ month }) => month)]),
  ].sort()
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(232px, 1fr))',
        gap: 8,
        height: '100%',
        overflow: 'auto',
        alignContent: 'start',
        gridAutoRows: 'max-content',
      }}
    >
      {months.map((month) => (
        <Month key={month} month={month} items={items.filter((item) => item.month === month)} move={move} />
      ))}
    </div>
  )
}

type Move = (id: string, version: number, month: string) => void

function useMove(): Move {
  const t = useTexts()
  const api = useApi()
  const write = useWrite()
  return (id, version, month) =>
    void write(
      () => api.records.update({ kind: 'plan_item', id, version, values: { month, due_on: null } }),
      t('possessions:moved', { month }),
    )
}

function Month({ month, items, move }: { month: string; items: readonly Item[]; move: Move }) {
  const { token } = theme.useToken()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [id, version] = event.dataTransfer.getData('application/x-plan-item').split(':')
    if (id) move(id, Number(version), month)
  }
  return (
    <section
      aria-label={month}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('application/x-plan-item')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      style={{
        border: `1px solid ${over ? token.colorPrimary : token.colorBorderSecondary}`,
        borderRadius: token.borderRadius,
        padding: 8,
        background: token.colorBgContainer,
        minHeight: 88,
      }}
    >
      <Typography.Text strong>{month}</Typography.Text>
      {items.map((item) => (
        <PlanItem key={item.id} item={item} move={move} />
      ))}
    </section>
  )
}

function PlanItem({ item, move }: { item: Item; move: Move }) {
  const t = useTexts()
  const label = useLabel()
  const { token } = theme.useToken()
  const { show } = useOpenRecord()
  const { readOnly } = useArchive()
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (!event.altKey || step === 0 || readOnly !== null) return
    event.preventDefault()
    move(item.id, item.version, nextMonth(item.month, step))
  }
  return (
    <Flex
      gap={4}
      draggable={readOnly === null}
      onDragStart={(event) =>
        event.dataTransfer.setData('application/x-plan-item', `${item.id}:${item.version}`)
      }
      style={{ padding: '3px 0', borderTop: `1px solid ${token.colorBorderSecondary}`, cursor: 'grab' }}
    >
      <LinkButton
        onClick={() => show({ kind: 'plan_item', id: item.id })}
        onKeyDown={onKeyDown}
        title={t('possessions:moveHint')}
        style={{ flex: 1 }}
      >
        {item.title}
      </LinkButton>
      {item.status && (
        <Tag color={item.status === 'done' ? 'green' : undefined}>
          {label(KINDS.plan_item.fields.status.choices[item.status])}
        </Tag>
      )}
    </Flex>
  )
}

function nextMonth(month: string, step: number): string {
  const [year = 0, index = 1] = month.split('-').map(Number)
  const months = year * 12 + index - 1 + step
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}
