import { KindTabs } from '../../components/kind-tabs.tsx'

/** Parents and neighbours who offer something: places, lessons, help. */
export const ResourcesPage = () => <KindTabs views={[{ kind: 'resource', sort: [{ field: 'name', descending: false }] }]} />
