import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import type { FunctionComponent } from 'react'
import { CodedError } from '../../shared/contract/errors.ts'
import { isKindId, type KindId } from '../../shared/domain/kinds.ts'
import { Frame } from './frame.tsx'
import { PageFailed } from './page-failed.tsx'

/** What every address may carry. */
interface Everywhere {
  /** The record whose drawer is open: `lecturer:<id>`. */
  readonly open?: string | undefined
  /** The list that is shown, and how it is narrowed: `material`, `kind:special_issue`, so that a gap leads straight to where it is mended. */
  readonly list?: KindId | undefined
  readonly filter?: string | undefined
  readonly view?: string | undefined
}

/** Anybody can write an address: what is no such text is left out. By hand, since the first page needs zod for nothing else. */
const everywhere = ({ open, list, filter, view }: Readonly<Record<string, unknown>>): Everywhere => ({
  open: textUpTo(300, open),
  list: typeof list === 'string' && isKindId(list) ? list : undefined,
  filter: textUpTo(300, filter),
  view: textUpTo(40, view),
})

const textUpTo = (most: number, value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= most ? value : undefined

const root = createRootRoute({ component: Frame, validateSearch: everywhere })

const page = <const P extends string>(path: P, load: () => Promise<FunctionComponent>) =>
  createRoute({
    getParentRoute: () => root,
    path,
    // by this code the router does not know that a page was not fetched: it would read the whole window anew, unasked
    component: lazyRouteComponent(async () => ({ default: await load().catch(unreachable) })),
  })

const unreachable = (cause: unknown): never => {
  throw new CodedError('UNREACHABLE', {}, cause)
}

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
  defaultErrorComponent: PageFailed,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
