import {
  ApartmentOutlined,
  BookOutlined,
  CalendarOutlined,
  DeleteOutlined,
  FileDoneOutlined,
  HistoryOutlined,
  HomeOutlined,
  ImportOutlined,
  ScheduleOutlined,
  SettingOutlined,
  ShopOutlined,
  StarOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { Link, useLocation } from '@tanstack/react-router'
import { Grid, Layout, Menu } from 'antd'
import type { ReactNode } from 'react'
import { useLabel, useTexts } from './language.ts'
import { pageName, type PagePath } from './pages.ts'

const ICONS: Readonly<Record<PagePath, ReactNode>> = {
  '/': <HomeOutlined />,
  '/organization': <ApartmentOutlined />,
  '/materials': <BookOutlined />,
  '/plans': <ScheduleOutlined />,
  '/lecturers': <UserOutlined />,
  '/records': <CalendarOutlined />,
  '/summaries': <FileDoneOutlined />,
  '/rosters': <TeamOutlined />,
  '/resources': <ShopOutlined />,
  '/application': <StarOutlined />,
  '/import': <ImportOutlined />,
  '/history': <HistoryOutlined />,
  '/trash': <DeleteOutlined />,
  '/settings': <SettingOutlined />,
}

/** The office's work, its six possessions, what is around them, and the archive itself. */
const GROUPS: readonly (readonly PagePath[])[] = [
  ['/', '/application'],
  ['/organization', '/materials', '/plans', '/lecturers', '/records', '/summaries'],
  ['/rosters', '/resources', '/import'],
  ['/history', '/trash', '/settings'],
]

/** The pages by task; on a narrow window only their icons. */
export function Navigation() {
  const t = useTexts()
  const label = useLabel()
  const { pathname } = useLocation()
  const wide = Grid.useBreakpoint().lg ?? true
  const items = GROUPS.flatMap((group, at) => [
    ...(at > 0 ? [{ type: 'divider' as const, key: `divider-${at}` }] : []),
    ...group.map((path) => {
      const name = pageName(path, t, label)
      return { key: path, icon: ICONS[path], title: name, label: <Link to={path}>{name}</Link> }
    }),
  ])
  return (
    <Layout.Sider width={188} collapsedWidth={52} collapsed={!wide} trigger={null}>
      <nav
        aria-label={t('shell:navigation')}
        style={{ height: '100%', overflowY: 'auto', overflowX: 'hidden' }}
      >
        <Menu
          mode="inline"
          items={items}
          selectedKeys={[pathname.startsWith('/activity/') ? '/records' : pathname]}
          style={{ border: 'none', background: 'transparent' }}
        />
      </nav>
    </Layout.Sider>
  )
}
