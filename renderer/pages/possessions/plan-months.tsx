import { useCallback, useRef, useState } from 'react'
import { NoRecords } from '../../components/no-records.tsx'
import { NotRead } from '../../components/not-read.tsx'
import { monthsOf } from '../../../shared/domain/calendar.ts'
import { daysOfSchoolYear } from '../../../shared/domain/moment.ts'
import type { RecordOf } from '../../../shared/domain/kinds.ts'
import { useAllRecords } from '../../api/use-all-records.ts'
import { useSchoolYear } from '../../shell/school-year.ts'
import { type Item, useMovePlanItem } from './move-plan-item.ts'
import { type Moving, PlanMonth } from './plan-month.tsx'

/** The plans as a row of months. An item is moved to another month by dragging, or with Alt and the arrow keys. */
export function PlanMonths() {
  const [year] = useSchoolYear()
  const plans = useAllRecords({ kind: 'plan', year })
  const planned = useAllRecords({ kind: 'plan_item', year, sort: [{ field: 'due_on' }] })
  const items = planned.data ?? []
  const moving = useMoving(items)
  if (!plans.data) return <NotRead of={plans} />
  if (!planned.data) return <NotRead of={planned} />
  if (plans.data.length === 0) return <NoRecords kind="plan" />
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
          plan={usualPlan(plans.data)}
        />
      ))}
    </div>
  )
}

function useMoving(items: readonly Item[]): Moving {
  const moveItem = useMovePlanItem()
  const [toFocus, setToFocus] = useState<Moving['toFocus']>(null)
  const sent = useRef('')
  const move = async (id: string, month: string, byKey: boolean) => {
    const item = items.find((each) => each.id === id)
    // until the list is read anew it has the item as it was before it was moved
    if (!item || item.month === month || sent.current === `${id} ${item.version}`) return
    sent.current = `${id} ${item.version}`
    const moved = await moveItem(item, month)
    if (!moved) sent.current = ''
    else if (byKey) setToFocus({ id, month })
  }
  return { move: (...of) => void move(...of), toFocus, focused: useCallback(() => setToFocus(null), []) }
}

/** The annual plan, where there is just one: what is planned by the month belongs to it. */
function usualPlan(plans: readonly RecordOf<'plan'>[]): string | undefined {
  const annual = plans.filter(({ kind }) => kind === 'annual')
  const [only, ...more] = annual.length > 0 ? annual : plans
  return more.length === 0 ? only?.id : undefined
}
