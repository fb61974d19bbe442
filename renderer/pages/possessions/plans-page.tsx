import { KindTabs } from '../../components/kind-tabs.tsx'
import { useTexts } from '../../shell/language.ts'
import { PlanMonths } from './plan-months.tsx'

/** Possession 3: what is planned, month by month, and how lessons are prepared. */
export function PlansPage() {
  const t = useTexts()
  return (
    <KindTabs
      views={[
        { key: 'months', title: t('possessions:months'), content: <PlanMonths /> },
        { kind: 'plan', sort: [{ field: 'issued_on', descending: true }] },
        { kind: 'plan_item', sort: [{ field: 'month', descending: false }] },
        { kind: 'lesson_plan' },
      ]}
    />
  )
}
