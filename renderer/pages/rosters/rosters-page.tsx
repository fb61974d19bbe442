import { KindTabs } from '../../components/kind-tabs.tsx'

/** Classes, students and guardians, and who belongs to whom. */
export const RostersPage = () => (
  <KindTabs
    views={[
      { kind: 'class' },
      { kind: 'student' },
      { kind: 'guardian' },
      { kind: 'enrollment' },
      { kind: 'guardianship' },
      { kind: 'campus' },
    ]}
  />
)
