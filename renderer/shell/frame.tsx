import { Outlet } from '@tanstack/react-router'
import { Layout } from 'antd'
import { Suspense } from 'react'
import { RecordDrawer } from '../components/record-drawer.tsx'
import { Banner } from './banner.tsx'
import { DropAnywhere } from './drop-anywhere.tsx'
import { Navigation } from './navigation.tsx'
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
        <RecordDrawer />
      </Layout>
    </DropAnywhere>
  )
}
