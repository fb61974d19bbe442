import { CaretDownOutlined, CaretUpOutlined, PaperClipOutlined } from '@ant-design/icons'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Checkbox, theme, Typography } from 'antd'
import { type CSSProperties, type KeyboardEvent, memo, useEffect, useId, useRef, useState } from 'react'
import { type AnyRecord, type KindId, kindOf } from '../../shared/domain/kinds.ts'
import { evidenceSet, isSession } from '../../shared/domain/evidence-set.ts'
import { useLabel, useLanguage, useTexts } from '../shell/language.ts'
import { fieldText } from './field-text.ts'
import type { useRecordPages } from './record-pages.ts'
import type { RowSelection } from './row-selection.ts'
import { columnWidth } from './table-columns.ts'

export interface Sort {
  readonly field: string
  readonly descending: boolean
}

interface Props {
  readonly kind: KindId
  readonly columns: readonly string[]
  readonly pages: ReturnType<typeof useRecordPages>
  readonly sorting: readonly Sort[]
  readonly onSort: (sorting: readonly Sort[]) => void
  readonly selected: RowSelection
  readonly onOpen: (id: string) => void
}

const ROW = 34

/** The rows of a list, of which only those on screen are drawn. Arrow keys move, Enter opens, space picks. */
export function RecordGrid({ kind, columns, pages, sorting, onSort, selected, onOpen }: Props) {
  const { token } = theme.useToken()
  const scroller = useRef<HTMLDivElement>(null)
  const [moved, setAt] = useState(0)
  const [focused, setFocused] = useState(false)
  const rowId = useId()
  const total = pages.total ?? 0
  const at = Math.max(0, Math.min(moved, total - 1))
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  })
  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => pages.show(first, last))
  const template = `36px ${columns.map((name) => `minmax(${columnWidth(fieldOf(kind, name))}px, 1fr)`).join(' ')} 40px`
  const onKeyDown = (event: KeyboardEvent) => {
    if (isInHead(event.target)) return
    const record = pages.rowAt(at)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 15,
      PageUp: -15,
      Home: -total,
      End: total,
    }
    const step = steps[event.key]
    if (step !== undefined) {
      const next = Math.max(0, Math.min(total - 1, at + step))
      setAt(next)
      rows.scrollToIndex(next)
    } else if (event.key === 'Enter' && record) onOpen(record.id)
    else if (event.key === ' ' && record) selected.toggle(record.id, record.version)
    else return
    event.preventDefault()
  }
  const backgroundOf = (picked: boolean, current: boolean) =>
    picked ? token.controlItemBgActive : current ? token.controlItemBgHover : undefined
  const row: CSSProperties = {
    display: 'grid',
    gridTemplateColumns: template,
    minWidth: columns.reduce((sum, name) => sum + columnWidth(fieldOf(kind, name)), 36 + 40),
    width: '100%',
    alignItems: 'center',
  }
  return (
    <div
      ref={scroller}
      role="grid"
      aria-rowcount={total}
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
        row={row}
      />
      <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {items.map(({ index, start }) => {
          const record = pages.rowAt(index)
          return (
            <div
              key={record?.id ?? index}
              id={`${rowId}${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={record ? selected.rows.has(record.id) : false}
              onMouseDown={() => setAt(index)}
              onClick={() => record && onOpen(record.id)}
              style={{
                ...row,
                position: 'absolute',
                top: start,
                height: ROW,
                cursor: 'pointer',
                borderBottom: `1px solid ${token.colorBorderSecondary}`,
                boxShadow: focused && index === at ? `inset 3px 0 0 ${token.colorPrimary}` : 'none',
                background: backgroundOf(
                  record !== undefined && selected.rows.has(record.id),
                  focused && index === at,
                ),
              }}
            >
              {record && (
                <RowCells kind={kind} columns={columns} record={record} pages={pages} selected={selected} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The head sorts and picks all by keys of its own. */
const isInHead = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[role=columnheader]') !== null

const fieldOf = (kind: KindId, name: string) => {
  const field = kindOf(kind).fields[name]
  if (!field) throw new Error(`${kind} has no field ${name}`)
  return field
}

function GridHead({
  kind,
  columns,
  sorting,
  onSort,
  selected,
  total,
  row,
}: Omit<Props, 'pages' | 'onOpen'> & { total: number; row: CSSProperties }) {
  const { token } = theme.useToken()
  const label = useLabel()
  const t = useTexts()
  const [by] = sorting
  return (
    <div
      role="row"
      style={{
        ...row,
        position: 'sticky',
        top: 0,
        zIndex: 1,
        height: ROW,
        background: token.colorFillAlter,
        backgroundColor: token.colorBgElevated,
        fontWeight: 600,
        borderBottom: `1px solid ${token.colorBorder}`,
      }}
    >
      <span role="columnheader" style={{ padding: '0 8px' }}>
        <Checkbox
          aria-label={t('records:selectAll')}
          checked={total > 0 && selected.rows.size === total}
          indeterminate={selected.rows.size > 0 && selected.rows.size < total}
          onChange={({ target }) => (target.checked ? void selected.all() : selected.clear())}
        />
      </span>
      {columns.map((name) => {
        const field = fieldOf(kind, name)
        const sorted = by?.field === name ? (by.descending ? 'descending' : 'ascending') : 'none'
        return (
          <span
            key={name}
            role="columnheader"
            aria-sort={sorted}
            style={{
              padding: '0 8px',
              overflow: 'hidden',
              ...(isNumber(kind, name) && { textAlign: 'end' }),
            }}
          >
            {field.type === 'refs' ? (
              label(field.label)
            ) : (
              <button
                type="button"
                title={t('records:sortBy', { field: label(field.label) })}
                onClick={() =>
                  onSort(sorted === 'descending' ? [] : [{ field: name, descending: sorted === 'ascending' }])
                }
                style={{ all: 'unset', cursor: 'pointer', outline: 'revert', whiteSpace: 'nowrap' }}
              >
                {label(field.label)} {sorted === 'ascending' && <CaretUpOutlined />}
                {sorted === 'descending' && <CaretDownOutlined />}
              </button>
            )}
          </span>
        )
      })}
      <span role="columnheader" aria-label={t('records:files', { count: '' })} />
    </div>
  )
}

interface CellsProps extends Pick<Props, 'kind' | 'columns' | 'pages' | 'selected'> {
  readonly record: AnyRecord
}

const CELL: CSSProperties = {
  padding: '0 8px',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
}

/** Numbers stand under each other by their last digit. */
const NUMBER_CELL: CSSProperties = { ...CELL, textAlign: 'end', fontVariantNumeric: 'tabular-nums' }

const isNumber = (kind: KindId, name: string | undefined): boolean =>
  name !== undefined && ['int', 'number'].includes(fieldOf(kind, name).type)

const RowCells = memo(function RowCells({ kind, columns, record, pages, selected }: CellsProps) {
  const language = useLanguage()
  const t = useTexts()
  const hint = pages.hints[record.id]
  const texts = columns.map((name) => fieldText(fieldOf(kind, name), record[name], pages.titles, language))
  return (
    <>
      <span role="gridcell" onClick={(event) => event.stopPropagation()} style={{ padding: '0 8px' }}>
        <Checkbox
          tabIndex={-1}
          aria-label={t('records:selectRow', { title: texts[0] ?? '' })}
          checked={selected.rows.has(record.id)}
          onChange={() => selected.toggle(record.id, record.version)}
        />
      </span>
      {texts.map((text, at) => (
        <span
          key={columns[at]}
          role="gridcell"
          title={text}
          style={isNumber(kind, columns[at]) ? NUMBER_CELL : CELL}
        >
          {text}
          {at === 0 && hint && <Typography.Text type="secondary"> {hint}</Typography.Text>}
        </span>
      ))}
      <span role="gridcell" style={CELL}>
        <FileMark kind={kind} record={record} files={pages.files[record.id]} />
      </span>
    </>
  )
})

/** How many files a record carries; of a session, how many of its five papers. */
function FileMark({
  kind,
  record,
  files,
}: {
  kind: KindId
  record: AnyRecord
  files: { count: number; roles: readonly string[] } | undefined
}) {
  if (kind === 'activity' && isSession(String(record['kind']))) {
    const { complete } = evidenceSet(files?.roles ?? [])
    return <>{complete}/5</>
  }
  return files ? (
    <>
      <PaperClipOutlined />
      {files.count}
    </>
  ) : null
}
