import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { z } from 'zod'
import { KIND_IDS } from '../../shared/domain/kinds.ts'
import { Frame } from './frame.tsx'
import { PageFailed } from './page-failed.tsx'

const kindIds = KIND_IDS as [(typeof KIND_IDS)[number], ...(typeof KIND_IDS)[number][]]

/**
 * What every address may carry: the record whose drawer is open (`?open=lecturer:<id>`), and how a list is narrowed
 * (`&list=material&filter=kind:special_issue`), so that a gap leads straight to where it is mended.
 */
const everywhere = z.object({
  open: z.string().max(100).optional().catch(undefined),
  list: z.enum(kindIds).optional().catch(undefined),
  filter: z.string().max(300).optional().catch(undefined),
  view: z.string().max(40).optional().catch(undefined),
})

const root = createRootRoute({ component: Frame, errorComponent: PageFailed, validateSearch: everywhere })

const page = <const P extends string>(path: P, load: () => Promise<ComponentType>) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(async () => ({ default: await load() })),
  })

/** One address a task of the office; the six possessions have one each. A page is loaded when it is first opened. */
const pages = [
  page('/', async () => (await import('../pages/home/home-page.tsx')).HomePage),
  page(
    '/organization',
    async () => (await import('../pages/possessions/organization-page.tsx')).OrganizationPage,
  ),
  page('/materials', async () => (await import('../pages/possessions/materials-page.tsx')).MaterialsPage),
  page('/plans', async () => (await import('../pages/possessions/plans-page.tsx')).PlansPage),
  page('/lecturers', async () => (await import('../pages/possessions/lecturers-page.tsx')).LecturersPage),
  page('/records', async () => (await import('../pages/possessions/records-page.tsx')).RecordsPage),
  page('/summaries', async () => (await import('../pages/possessions/summaries-page.tsx')).SummariesPage),
  page('/rosters', async () => (await import('../pages/rosters/rosters-page.tsx')).RostersPage),
  page('/resources', async () => (await import('../pages/resources/resources-page.tsx')).ResourcesPage),
  page('/activity/$id', async () => (await import('../pages/activity/activity-page.tsx')).ActivityPage),
  page(
    '/application',
    async () => (await import('../pages/application/application-page.tsx')).ApplicationPage,
  ),
  page('/import', async () => (await import('../pages/import/import-page.tsx')).ImportPage),
  page('/trash', async () => (await import('../pages/trash/trash-page.tsx')).TrashPage),
  page('/history', async () => (await import('../pages/history/history-page.tsx')).HistoryPage),
  page('/settings', async () => (await import('../pages/settings/settings-page.tsx')).SettingsPage),
] as const

export const router = createRouter({
  routeTree: root.addChildren(pages),
  history: createHashHistory(),
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
