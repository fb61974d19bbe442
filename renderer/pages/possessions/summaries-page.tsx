import { KindTabs } from '../../components/kind-tabs.tsx'

/** Possession 6: what came of the year. */
export const SummariesPage = () => (
  <KindTabs
    views={[
      { kind: 'summary', sort: [{ field: 'written_on', descending: true }] },
      { kind: 'award', sort: [{ field: 'date', descending: true }] },
      { kind: 'essay' },
      { kind: 'research', sort: [{ field: 'date', descending: true }] },
    ]}
  />
)
