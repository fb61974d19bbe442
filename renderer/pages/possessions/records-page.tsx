import { useNavigate } from '@tanstack/react-router'
import { KindTabs } from '../../components/kind-tabs.tsx'
import { useTexts } from '../../shell/language.ts'
import { ActivityCalendar } from './activity-calendar.tsx'

/** Possession 5: what was held, who was visited, what was asked and answered. */
export function RecordsPage() {
  const t = useTexts()
  const navigate = useNavigate()
  return (
    <KindTabs
      views={[
        {
          kind: 'activity',
          sort: [{ field: 'date', descending: true }],
          onOpen: (id) => void navigate({ to: '/activity/$id', params: { id } }),
        },
        { key: 'calendar', title: t('possessions:calendar'), content: <ActivityCalendar /> },
        { kind: 'home_visit', sort: [{ field: 'date', descending: true }] },
        { kind: 'consultation', sort: [{ field: 'date', descending: true }] },
        { kind: 'survey', sort: [{ field: 'date', descending: true }] },
        { kind: 'survey_item' },
        { kind: 'attendance' },
      ]}
    />
  )
}
