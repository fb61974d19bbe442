import { KindTabs } from '../../components/kind-tabs.tsx'
import { useTexts } from '../../shell/language.ts'
import { OrganizationChart } from './organization-chart.tsx'
import { OrganizationTree } from './organization-tree.tsx'

/** Possession 1: who leads, who works, who speaks for the parents, and by which rules. */
export function OrganizationPage() {
  const t = useTexts()
  return (
    <KindTabs
      views={[
        { key: 'tree', title: t('possessions:tree'), content: <OrganizationTree /> },
        { key: 'chart', title: t('possessions:chart'), content: <OrganizationChart /> },
        { kind: 'body' },
        { kind: 'member' },
        { kind: 'regulation', sort: [{ field: 'issued_on', descending: true }] },
      ]}
    />
  )
}
