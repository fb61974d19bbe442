import { useIsFetching } from '@tanstack/react-query'
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

const loadDrawer = async () => ({
  default: (await import('../components/record-drawer.tsx')).RecordDrawer,
})
const RecordDrawer = lazy(loadDrawer)

/**
 * The drawer with its forms is fetched when the first page has read what it shows, since that one can do without; opened sooner, it is fetched
 * at once.
 */
function Drawer() {
  const { opened } = useOpenRecord()
  const [wanted, setWanted] = useState(false)
  if (opened !== null && !wanted) setWanted(true)
  useWhenRead(loadDrawer)
  return (
    wanted && (
      <Suspense>
        <RecordDrawer />
      </Suspense>
    )
  )
}

/** Does something once, when the page has begun to read and is done with it. */
function useWhenRead(load: () => Promise<unknown>): void {
  const reading = useIsFetching() > 0
  const [began, setBegan] = useState(false)
  if (reading && !began) setBegan(true)
  const done = began && !reading
  useEffect(() => {
    if (!done) return undefined
    const idle = requestIdleCallback(() => void load().catch(() => undefined)) // it is asked for again when it is opened
    return () => cancelIdleCallback(idle)
  }, [done, load])
}
