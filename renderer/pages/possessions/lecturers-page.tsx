import { KindTabs } from '../../components/kind-tabs.tsx'

/** Possession 4: who teaches, and how they are trained. */
export const LecturersPage = () => (
  <KindTabs
    views={[
      { kind: 'lecturer', sort: [{ field: 'name', descending: false }] },
      { kind: 'training', sort: [{ field: 'date', descending: true }] },
    ]}
  />
)
