import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { Checkbox, theme } from 'antd'
import type { CSSProperties } from 'react'
import type { KindId } from '../../shared/domain/kinds.ts'
import { useLabel, useTexts } from '../shell/language.ts'
import { fieldOf, isNumber } from './grid-columns.ts'
import type { RowSelection } from './row-selection.ts'

export interface Sort {
  readonly field: string
  readonly descending: boolean
}

interface Props {
  readonly kind: KindId
  readonly columns: readonly string[]
  readonly sorting: readonly Sort[]
  readonly onSort: (sorting: readonly Sort[]) => void
  readonly selected: RowSelection
  readonly total: number
  readonly layout: CSSProperties
}

/** What the columns are called. It sorts, and picks all. */
export function GridHead({ kind, columns, sorting, onSort, selected, total, layout }: Props) {
  const { token } = theme.useToken()
  const t = useTexts()
  const [by] = sorting
  return (
    <div
      role="row"
      style={{
        ...layout,
        position: 'sticky',
        top: 0,
        zIndex: 1,
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
      {columns.map((name) => (
        <ColumnHead
          key={name}
          kind={kind}
          name={name}
          by={by?.field === name ? by : undefined}
          onSort={onSort}
        />
      ))}
      <span role="columnheader" aria-label={t('records:files', { count: '' })} />
    </div>
  )
}

/** The head has keys of its own, which the rows must not take. */
export const isInHead = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[role=columnheader]') !== null

interface ColumnProps extends Pick<Props, 'kind' | 'onSort'> {
  readonly name: string
  /** How the list is sorted by this column, if it is. */
  readonly by: Sort | undefined
}

/** One column: the first click sorts upwards, the next downwards, the third not at all. */
function ColumnHead({ kind, name, by, onSort }: ColumnProps) {
  const label = useLabel()
  const t = useTexts()
  const field = fieldOf(kind, name)
  const next: readonly Sort[] = by?.descending ? [] : [{ field: name, descending: by !== undefined }]
  return (
    <span
      role="columnheader"
      aria-sort={by ? (by.descending ? 'descending' : 'ascending') : 'none'}
      style={{ padding: '0 8px', overflow: 'hidden', ...(isNumber(kind, name) && { textAlign: 'end' }) }}
    >
      {field.type === 'refs' ? (
        label(field.label)
      ) : (
        <button
          type="button"
          title={t('records:sortBy', { field: label(field.label) })}
          onClick={() => onSort(next)}
          style={{ all: 'unset', cursor: 'pointer', outline: 'revert', whiteSpace: 'nowrap' }}
        >
          {label(field.label)} {by && (by.descending ? <CaretDownOutlined /> : <CaretUpOutlined />)}
        </button>
      )}
    </span>
  )
}
