import { useNavigate, useSearch } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { useTexts } from '../../shell/language.ts'
import { KindTabs } from '../../components/kind-tabs.tsx'
import { ArchiveSettings } from './archive-settings.tsx'
import { BackupSettings } from './backup-settings.tsx'
import { SchoolSettings } from './school-settings.tsx'
import { WindowSettings } from './window-settings.tsx'

/** The school, its years, the window, backups and the soundness of the archive. `?view=backups` leads to one of them. */
export function SettingsPage() {
  const t = useTexts()
  const navigate = useNavigate()
  const { view, list } = useSearch({ from: '__root__' })
  const items = [
    { key: 'school', label: t('settings:school'), children: <SchoolSettings /> },
    {
      key: 'years',
      label: t('settings:years'),
      children: <KindTabs views={[{ kind: 'school_year' }, { kind: 'campus' }]} />,
    },
    { key: 'window', label: t('settings:window'), children: <WindowSettings /> },
    { key: 'backups', label: t('settings:backups'), children: <BackupSettings /> },
    { key: 'archive', label: t('settings:archive'), children: <ArchiveSettings /> },
  ]
  // The lists of school years and campuses stand in the address too, by their kinds: `view`, or `list` once they are narrowed.
  const shown = view ?? list
  const asked = shown === 'school_year' || shown === 'campus' ? 'years' : shown
  return (
    <Tabs
      className="filling"
      destroyOnHidden
      activeKey={items.find(({ key }) => key === asked)?.key ?? 'school'}
      onChange={(key) => void navigate({ to: '.', search: { view: key } })}
      items={items}
    />
  )
}
