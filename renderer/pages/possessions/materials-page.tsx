import { KindTabs } from '../../components/kind-tabs.tsx'

/** Possession 2: what parents are taught with. */
export const MaterialsPage = () => (
  <KindTabs views={[{ kind: 'material', sort: [{ field: 'issued_on', descending: true }] }]} />
)
