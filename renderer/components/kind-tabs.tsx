import { useNavigate, useSearch } from '@tanstack/react-router'
import { Tabs, Tag } from 'antd'
import type { ReactNode } from 'react'
import { type KindId, kindOf } from '../../shared/domain/kinds.ts'
import type { RecordFilter } from '../../shared/contract/records.ts'
import { useLabel, useLanguage, useTexts } from '../shell/language.ts'
import { useSchoolYear } from '../shell/school-year.ts'
import { fieldText } from './field-text.ts'
import { RecordTable } from './record-table.tsx'
import type { Sort } from './record-grid.tsx'

/** One view of a page: the list of a kind, or something drawn for the task. */
export type View =
  | { readonly kind: KindId; readonly sort?: readonly Sort[]; readonly onOpen?: (id: string) => void }
  | { readonly key: string; readonly title: string; readonly content: ReactNode }

/**
 * A page of several views as tabs. `?list=<kind>` chooses the list and `?filter=field:value` narrows it, so that a gap leads here with
 * just the records that matter on screen. Kinds with a school year show that of the top bar.
 */
export function KindTabs({ views }: { views: readonly [View, ...View[]] }) {
  const label = useLabel()
  const navigate = useNavigate()
  const { list, filter, view } = useSearch({ from: '__root__' })
  const keys = views.map(keyOf)
  const asked = view ?? list
  const active = asked !== undefined && keys.includes(asked) ? asked : keyOf(views[0])
  return (
    <Tabs
      className="filling"
      activeKey={active}
      destroyOnHidden
      onChange={(key) => void navigate({ to: '.', search: { view: key } })}
      items={views.map((each) => ({
        key: keyOf(each),
        label: 'kind' in each ? label(kindOf(each.kind).label) : each.title,
        children:
          'kind' in each ? (
            <KindList {...each} filter={list === each.kind ? filter : undefined} />
          ) : (
            each.content
          ),
      }))}
    />
  )
}

const keyOf = (view: View): string => ('kind' in view ? view.kind : view.key)

function KindList({
  kind,
  sort,
  onOpen,
  filter,
}: Extract<View, { kind: KindId }> & { filter: string | undefined }) {
  const [year] = useSchoolYear()
  const showAll = useShowAll(kind)
  const [field = '', value = ''] = filter?.split(':') ?? []
  const asked: RecordFilter[] = field in kindOf(kind).fields ? [{ field, is: [value] }] : []
  const ofYear: RecordFilter[] = kindOf(kind).fields['year'] ? [{ field: 'year', is: [year] }] : []
  return (
    <RecordTable
      key={`${kind}${filter ?? ''}`}
      kind={kind}
      where={[...ofYear, ...asked]}
      {...(sort && { sort })}
      {...(onOpen && { onOpen })}
      {...(asked.length > 0 && { onClear: showAll })}
      extra={asked.length > 0 && <FilterTag kind={kind} field={field} value={value} />}
    />
  )
}

function useShowAll(kind: KindId): () => void {
  const navigate = useNavigate()
  return () => void navigate({ to: '.', search: { list: kind } })
}

/** Says how a list was narrowed on the way here; closing it shows all. */
function FilterTag({ kind, field, value }: { kind: KindId; field: string; value: string }) {
  const t = useTexts()
  const label = useLabel()
  const language = useLanguage()
  const showAll = useShowAll(kind)
  const definition = kindOf(kind).fields[field]
  if (!definition) return null
  return (
    <Tag closable onClose={showAll}>
      {t('records:filteredBy', {
        field: label(definition.label),
        value: fieldText(definition, value, {}, language),
      })}
    </Tag>
  )
}
