import { useNavigate, useSearch } from '@tanstack/react-router'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { type KindId, kindOf } from '../../shared/domain/kinds.ts'
import { useLabel } from '../shell/language.ts'
import { type Narrowing, narrowingsIn, narrowingText } from './list-filter.ts'
import { RecordTable } from './record-table.tsx'
import type { Sort } from './grid-head.tsx'

/** One view of a page: the list of a kind, or something drawn for the task. */
export type View =
  | { readonly kind: KindId; readonly sort?: readonly Sort[]; readonly onOpen?: (id: string) => void }
  | { readonly key: string; readonly title: string; readonly content: ReactNode }

/**
 * A page of several views as tabs. `?list=<kind>` chooses the list and `?filter=field:value` narrows it (list-filter.ts), so that a gap
 * leads here with just the records that matter on screen.
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
  const navigate = useNavigate()
  const narrow = (narrowings: readonly Narrowing[]) =>
    void navigate({ to: '.', search: { list: kind, filter: narrowingText(narrowings) }, replace: true })
  return (
    <RecordTable
      kind={kind}
      narrowings={narrowingsIn(kind, filter)}
      narrow={narrow}
      {...(sort && { sort })}
      {...(onOpen && { onOpen })}
    />
  )
}
