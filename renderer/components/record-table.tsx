import { Alert } from 'antd'
import { useState } from 'react'
import type { KindId } from '../../shared/domain/kinds.ts'
import { errorText } from '../../shared/i18n/error-text.ts'
import { receivedError } from '../../shared/contract/received-error.ts'
import { useLanguage } from '../shell/language.ts'
import { useOpenRecord } from '../shell/open-record.ts'
import { useSchoolYear } from '../shell/school-year.ts'
import { FieldFilters } from './field-filters.tsx'
import { FilterInput } from './filter-input.tsx'
import { FilterTags, referencesOf } from './filter-tags.tsx'
import { filtersOf, givenBy, type Narrowing } from './list-filter.ts'
import type { Sort } from './grid-head.tsx'
import { RecordGrid } from './record-grid.tsx'
import { useRecordPages } from './record-pages.ts'
import { NoRecords } from './no-records.tsx'
import { useColumns } from './table-columns.ts'
import { TableBar } from './table-bar.tsx'
import { useRowSelection } from './row-selection.ts'
import { useTitles } from './use-titles.ts'

interface Props {
  readonly kind: KindId
  readonly sort?: readonly Sort[]
  /** What a click or Enter does, where it is not to open the drawer. */
  readonly onOpen?: (id: string) => void
  /** By which fields the list is narrowed, besides the text and the school year. */
  readonly narrowings: readonly Narrowing[]
  readonly narrow: (narrowings: readonly Narrowing[]) => void
}

/**
 * The list of any kind, of the school year on screen where the kind belongs to one: filter by text and by field, sorting, chosen columns,
 * many selected at once, any number of rows. Fills the height it is given.
 */
export function RecordTable({ kind, sort = [], onOpen, narrowings, narrow }: Props) {
  const language = useLanguage()
  const { show } = useOpenRecord()
  const [year] = useSchoolYear()
  const [text, setText] = useState('')
  const [cleared, setCleared] = useState(0)
  const [sorting, setSorting] = useState<readonly Sort[]>(sort)
  const [columns, setColumns] = useColumns(kind)
  const where = filtersOf(kind, narrowings)
  const selection = { kind, text, where, year, sort: sorting }
  const pages = useRecordPages(selection)
  const selected = useRowSelection(selection)
  const { data: titles = {} } = useTitles(referencesOf(kind, narrowings))
  const open = onOpen ?? ((id: string) => show({ kind, id }))
  const add = () => show({ kind, id: 'new', given: givenBy(narrowings) })
  const clear = () => {
    setText('')
    setCleared(cleared + 1)
    if (narrowings.length > 0) narrow([])
  }
  const narrowed = { kind, narrowings, narrow, titles }
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 320 }}>
      <TableBar
        kind={kind}
        total={pages.total}
        columns={columns}
        onColumns={setColumns}
        selected={selected}
        add={add}
        filters={
          <>
            <FilterInput key={cleared} onText={setText} />
            <FieldFilters {...narrowed} />
          </>
        }
        tags={<FilterTags {...narrowed} />}
      />
      {pages.error && (
        <Alert type="warning" showIcon title={errorText(language, receivedError(pages.error))} />
      )}
      {pages.total === 0 ? (
        <NoRecords kind={kind} add={add} {...((text !== '' || narrowings.length > 0) && { clear })} />
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
