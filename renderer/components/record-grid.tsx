import { useVirtualizer } from '@tanstack/react-virtual'
import { theme } from 'antd'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type KindId, kindOf } from '../../shared/domain/kinds.ts'
import { useLabel } from '../shell/language.ts'
import { ROW, rowLayout } from './grid-columns.ts'
import { GridHead, isInHead, type Sort } from './grid-head.tsx'
import { RowCells } from './grid-row.tsx'
import type { useRecordPages } from './record-pages.ts'
import type { RowSelection } from './row-selection.ts'

interface Props {
  readonly kind: KindId
  readonly columns: readonly string[]
  readonly pages: ReturnType<typeof useRecordPages>
  readonly sorting: readonly Sort[]
  readonly onSort: (sorting: readonly Sort[]) => void
  readonly selected: RowSelection
  readonly onOpen: (id: string) => void
}

/** How far a key moves; Home and End go as far as there are rows. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 15,
  PageUp: -15,
  Home: -Infinity,
  End: Infinity,
}

/** The rows of a list, of which only those on screen are drawn. Arrow keys move, Enter opens, space picks. */
export function RecordGrid({ kind, columns, pages, sorting, onSort, selected, onOpen }: Props) {
  const { token } = theme.useToken()
  const scroller = useRef<HTMLDivElement>(null)
  const [moved, setAt] = useState(0)
  const [focused, setFocused] = useState(false)
  const rowId = useId()
  const total = pages.total ?? 0
  const within = (index: number) => Math.max(0, Math.min(index, total - 1))
  const at = within(moved)
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    scrollPaddingEnd: 2 * ROW, // hidden below the edge: as much as the head takes above, and what lies under a bar to scroll sideways
  })
  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => pages.show(first, last))
  const onKeyDown = (event: KeyboardEvent) => {
    if (isInHead(event.target)) return
    const record = pages.rowAt(at)
    const step = STEPS[event.key]
    if (step !== undefined) {
      setAt(within(at + step))
      rows.scrollToIndex(within(at + step))
    } else if (event.key === 'Enter' && record) onOpen(record.id)
    else if (event.key === ' ' && record) selected.toggle(record.id)
    else return
    event.preventDefault()
  }
  const layout = rowLayout(kind, columns)
  return (
    <div
      ref={scroller}
      role="grid"
      aria-rowcount={total + 1}
      aria-label={useLabel()(kindOf(kind).label)}
      aria-activedescendant={items.some(({ index }) => index === at) ? `${rowId}${at}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      style={{
        flex: 1,
        minHeight: 0,
        overflow: 'auto',
        border: `1px solid ${token.colorBorderSecondary}`,
        borderRadius: token.borderRadius,
        background: token.colorBgContainer,
      }}
    >
      <GridHead
        kind={kind}
        columns={columns}
        sorting={sorting}
        onSort={onSort}
        selected={selected}
        total={total}
        layout={layout}
      />
      <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {items.map(({ index, start }) => {
          const record = pages.rowAt(index)
          const picked = record !== undefined && selected.rows.has(record.id)
          const current = focused && index === at
          return (
            <div
              key={index}
              id={`${rowId}${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={picked}
              onMouseDown={() => setAt(index)}
              onClick={() => record && onOpen(record.id)}
              style={{
                ...layout,
                position: 'absolute',
                top: start,
                cursor: 'pointer',
                borderBottom: `1px solid ${token.colorBorderSecondary}`,
                boxShadow: current ? `inset 3px 0 0 ${token.colorPrimary}` : 'none',
                background: picked
                  ? token.controlItemBgActive
                  : current
                    ? token.controlItemBgHover
                    : undefined,
              }}
            >
              {record && (
                <RowCells
                  kind={kind}
                  columns={columns}
                  record={record}
                  titles={pages.titles}
                  hint={pages.hints[record.id]}
                  files={pages.files[record.id]}
                  picked={picked}
                  onPick={selected.toggle}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
