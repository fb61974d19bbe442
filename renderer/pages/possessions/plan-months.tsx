import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { NoRecords } from '../../components/no-records.tsx'
import { NotRead } from '../../components/not-read.tsx'
import { monthsOf } from '../../../shared/domain/calendar.ts'
import { daysOfSchoolYear } from '../../../shared/domain/moment.ts'
import type { RecordOf } from '../../../shared/domain/kinds.ts'
import { useApiQueries } from '../../api/api-context.tsx'
import { useSchoolYear } from '../../shell/school-year.ts'
import { type Item, useMovePlanItem } from './move-plan-item.ts'
import { type Moving, PlanMonth } from './plan-month.tsx'

/** The most items one school year is read with; a busy school plans some 100. */
const LIMIT = 500

/** The plans as a row of months. An item is moved to another month by dragging, or with Alt and the arrow keys. */
export function PlanMonths() {
  const [year] = useSchoolYear()
  const queries = useApiQueries()
  const plans = useQuery(queries.records.list.queryOptions({ input: { kind: 'plan', year, limit: LIMIT } }))
  const planned = useQuery(
    queries.records.list.queryOptions({
      input: { kind: 'plan_item', year, sort: [{ field: 'due_on' }], limit: LIMIT },
    }),
  )
  const items = (planned.data?.records ?? []) as unknown as readonly Item[]
  const moving = useMoving(items)
  if (!plans.data) return <NotRead of={plans} />
  if (!planned.data) return <NotRead of={planned} />
  if (plans.data.total === 0) return <NoRecords kind="plan" />
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
        <PlanMonth
          key={month}
          month={month}
          items={items.filter((item) => item.month === month)}
          moving={moving}
          plan={usualPlan(plans.data.records as unknown as readonly RecordOf<'plan'>[])}
        />
      ))}
    </div>
  )
}

function useMoving(items: readonly Item[]): Moving {
  const moveItem = useMovePlanItem()
  const [toFocus, setToFocus] = useState<Moving['toFocus']>(null)
  const move = async (id: string, month: string, byKey: boolean) => {
    const item = items.find((each) => each.id === id)
    if (!item || item.month === month) return
    if ((await moveItem(item, month)) && byKey) setToFocus({ id, month })
  }
  return { move: (...of) => void move(...of), toFocus, focused: useCallback(() => setToFocus(null), []) }
}

/** The annual plan, where there is just one: what is planned by the month belongs to it. */
function usualPlan(plans: readonly RecordOf<'plan'>[]): string | undefined {
  const annual = plans.filter(({ kind }) => kind === 'annual')
  const [only, ...more] = annual.length > 0 ? annual : plans
  return more.length === 0 ? only?.id : undefined
}
