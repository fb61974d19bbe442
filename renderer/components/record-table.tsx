import { Alert } from 'antd'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { KindId } from '../../shared/domain/kinds.ts'
import type { RecordFilter } from '../../shared/contract/records.ts'
import { errorText } from '../../shared/i18n/error-text.ts'
import { receivedError } from '../../shared/contract/received-error.ts'
import { useLanguage } from '../shell/language.ts'
import { useOpenRecord } from '../shell/open-record.ts'
import { RecordGrid, type Sort } from './record-grid.tsx'
import { useRecordPages } from './record-pages.ts'
import { NoRecords } from './no-records.tsx'
import { useColumns } from './table-columns.ts'
import { TableBar } from './table-bar.tsx'
import { useRowSelection } from './row-selection.ts'

interface Props {
  readonly kind: KindId
  /** Narrows the list whatever the person types: the school year, the classes of a grade. */
  readonly where?: readonly RecordFilter[]
  readonly sort?: readonly Sort[]
  /** What a click or Enter does, where it is not to open the drawer. */
  readonly onOpen?: (id: string) => void
  /** Takes away what narrowed the list besides the text and the school year; given when something does. */
  readonly onClear?: () => void
  /** What stands beside the filter: more filters, other views. */
  readonly extra?: ReactNode
}

/** The list of any kind: filter, sorting, chosen columns, many selected at once, any number of rows. Fills the height it is given. */
export function RecordTable({ kind, where = [], sort = [], onOpen, onClear, extra }: Props) {
  const language = useLanguage()
  const { show } = useOpenRecord()
  const [text, setText] = useState('')
  const [sorting, setSorting] = useState<readonly Sort[]>(sort)
  const [columns, setColumns] = useColumns(kind)
  const selection = { kind, text: useDeferredValue(text.trim()), where, sort: sorting }
  const pages = useRecordPages(selection)
  const selected = useRowSelection(selection)
  const open = onOpen ?? ((id: string) => show({ kind, id }))
  const clear = () => {
    setText('')
    onClear?.()
  }
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 320 }}>
      <TableBar
        kind={kind}
        text={text}
        onText={setText}
        total={pages.total}
        columns={columns}
        onColumns={setColumns}
        selected={selected}
        extra={extra}
      />
      {pages.error && (
        <Alert type="warning" showIcon title={errorText(language, receivedError(pages.error))} />
      )}
      {pages.total === 0 ? (
        <NoRecords kind={kind} narrowed={text !== '' || onClear !== undefined} clear={clear} />
      ) : (
        <RecordGrid
          kind={kind}
          columns={columns}
          pages={pages}
          sorting={sorting}
          onSort={setSorting}
          selected={selected}
          onOpen={open}
        />
      )}
    </div>
  )
}
