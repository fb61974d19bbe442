import { PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Tag, theme, Typography } from 'antd'
import dayjs from 'dayjs'
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { LinkButton } from '../../components/link-button.tsx'
import { monthAfter } from '../../../shared/domain/calendar.ts'
import { KINDS } from '../../../shared/domain/kinds.ts'
import { useArchive } from '../../api/use-status.ts'
import { useLabel, useTexts } from '../../shell/language.ts'
import { useOpenRecord } from '../../shell/open-record.ts'
import type { Item } from './move-plan-item.ts'

const DRAGGED = 'application/x-plan-item'

export interface Moving {
  /** Moves an item; `byKey` keeps the focus on it. */
  readonly move: (id: string, month: string, byKey: boolean) => void
  /** The item that was moved by key and waits for the focus in its new month. */
  readonly toFocus: { readonly id: string; readonly month: string } | null
  readonly focused: () => void
}

interface MonthProps {
  readonly month: string
  readonly items: readonly Item[]
  readonly moving: Moving
  /** The plan that a new item belongs to, where there is only one to choose. */
  readonly plan: string | undefined
}

/** One month with what is planned in it; items are dropped on it, and added to it. */
export function PlanMonth({ month, items, moving, plan }: MonthProps) {
  const t = useTexts()
  const { token } = theme.useToken()
  const { show } = useOpenRecord()
  const { readOnly } = useArchive()
  const [over, setOver] = useState(false)
  const isNow = month === dayjs().format('YYYY-MM')
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const id = event.dataTransfer.getData(DRAGGED)
    if (id) moving.move(id, month, false)
  }
  return (
    <section
      aria-label={month}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      style={{
        border: `1px solid ${over || isNow ? token.colorPrimary : token.colorBorderSecondary}`,
        borderRadius: token.borderRadius,
        padding: 8,
        background: over ? token.colorPrimaryBg : token.colorBgContainer,
        minHeight: 72,
      }}
    >
      <Flex justify="space-between" align="center" style={{ marginBottom: 2 }}>
        <Typography.Text strong>
          {month} {isNow && <Tag color="green">{t('possessions:thisMonth')}</Tag>}
        </Typography.Text>
        <Button
          type="text"
          size="small"
          icon={<PlusOutlined />}
          disabled={readOnly !== null}
          aria-label={t('possessions:addToMonth', { month })}
          title={t('possessions:addToMonth', { month })}
          onClick={() => show({ kind: 'plan_item', id: 'new', given: { month, ...(plan && { plan }) } })}
        />
      </Flex>
      {items.map((item) => (
        <PlanItem key={item.id} item={item} moving={moving} />
      ))}
    </section>
  )
}

function PlanItem({ item, moving }: { item: Item; moving: Moving }) {
  const t = useTexts()
  const { token } = theme.useToken()
  const { show } = useOpenRecord()
  const { readOnly } = useArchive()
  const button = useRef<HTMLButtonElement>(null)
  const { toFocus, focused } = moving
  useEffect(() => {
    if (toFocus?.id !== item.id || toFocus.month !== item.month) return
    button.current?.focus()
    focused()
  }, [toFocus, focused, item.id, item.month])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (!event.altKey || step === 0 || readOnly !== null) return
    event.preventDefault()
    moving.move(item.id, monthAfter(item.month, step), true)
  }
  return (
    <Flex
      gap={4}
      align="start"
      draggable={readOnly === null}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, item.id)}
      style={{
        padding: '3px 0',
        borderTop: `1px solid ${token.colorBorderSecondary}`,
        cursor: readOnly === null ? 'grab' : 'default',
      }}
    >
      <LinkButton
        ref={button}
        onClick={() => show({ kind: 'plan_item', id: item.id })}
        onKeyDown={onKeyDown}
        title={t('possessions:moveHint')}
        style={{ flex: 1, ...(item.status === 'cancelled' && { textDecoration: 'line-through' }) }}
      >
        {item.title}
      </LinkButton>
      <ItemState item={item} />
    </Flex>
  )
}

/** How it stands with an item; one that is not done when its month, or its day, is over is overdue. */
function ItemState({ item: { status, month, due_on } }: { item: Item }) {
  const t = useTexts()
  const label = useLabel()
  const open = status === null || status === 'planned'
  if (open && (due_on ?? `${month}-99`) < dayjs().format('YYYY-MM-DD'))
    return <Tag color="red">{t('possessions:overdue')}</Tag>
  return (
    status && (
      <Tag color={status === 'done' ? 'green' : undefined}>
        {label(KINDS.plan_item.fields.status.choices[status])}
      </Tag>
    )
  )
}
