import { Outlet } from '@tanstack/react-router'
import { Layout } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Banner } from './banner.tsx'
import { DropAnywhere } from './drop-anywhere.tsx'
import { Navigation } from './navigation.tsx'
import { useOpenRecord } from './open-record.ts'
import { PageLoading } from './page-loading.tsx'
import { TopBar } from './top-bar.tsx'
import { useShortcuts } from './use-shortcuts.ts'

/** What surrounds every page: navigation, the bar with search and undo, banners, and the drawer of the record that is open. */
export function Frame() {
  useShortcuts()
  return (
    <DropAnywhere>
      <Layout style={{ height: '100vh' }} hasSider>
        <Navigation />
        <Layout style={{ minWidth: 0 }}>
          <TopBar />
          <Banner />
          <Layout.Content role="main" style={{ overflow: 'auto', padding: 16, minHeight: 0 }}>
            <Suspense fallback={<PageLoading />}>
              <Outlet />
            </Suspense>
          </Layout.Content>
        </Layout>
        <Drawer />
      </Layout>
    </DropAnywhere>
  )
}

const loadDrawer = () => import('../components/record-drawer.tsx')
const RecordDrawer = lazy(async () => ({ default: (await loadDrawer()).RecordDrawer }))

/** The drawer with its forms is fetched when the first page stands, since that one can do without; opened sooner, it is fetched at once. */
function Drawer() {
  const { opened } = useOpenRecord()
  const [wanted, setWanted] = useState(false)
  if (opened !== null && !wanted) setWanted(true)
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadDrawer().catch(() => undefined)) // asked for again when it is opened
    return () => cancelIdleCallback(idle)
  }, [])
  return (
    wanted && (
      <Suspense>
        <RecordDrawer />
      </Suspense>
    )
  )
}
