import { expect, type Page } from '@playwright/test'

/** Goes to a page by its address, as a link does, and waits until it is drawn. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`)
  await settled(page)
}

/** Waits until nothing is being read any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.ant-skeleton-active, .ant-spin-spinning').first().waitFor({ state: 'detached' })
  // not waitForFunction, whose polling evaluates text in the page: its content policy forbids that
  await expect.poll(() => page.evaluate('document.fonts.status')).toBe('loaded')
}

/** Every page with every one of its views, by the name of its picture. */
export const VIEWS: Readonly<Record<string, string>> = {
  home: '/',
  organization: '/organization',
  'organization-chart': '/organization?view=chart',
  bodies: '/organization?view=body',
  members: '/organization?view=member',
  regulations: '/organization?view=regulation',
  materials: '/materials',
  plans: '/plans',
  'plan-list': '/plans?view=plan',
  'plan-items': '/plans?view=plan_item',
  'lesson-plans': '/plans?view=lesson_plan',
  lecturers: '/lecturers',
  trainings: '/lecturers?view=training',
  activities: '/records',
  calendar: '/records?view=calendar',
  'home-visits': '/records?view=home_visit',
  consultations: '/records?view=consultation',
  surveys: '/records?view=survey',
  summaries: '/summaries',
  awards: '/summaries?view=award',
  rosters: '/rosters',
  students: '/rosters?view=student',
  guardians: '/rosters?view=guardian',
  enrollments: '/rosters?view=enrollment',
  resources: '/resources',
  application: '/application',
  import: '/import',
  history: '/history',
  trash: '/trash',
  settings: '/settings',
  'settings-years': '/settings?view=years',
  'settings-window': '/settings?view=window',
  'settings-backups': '/settings?view=backups',
  'settings-archive': '/settings?view=archive',
  'new-lecturer': '/lecturers?open=lecturer:new',
  'new-activity': '/records?open=activity:new',
  'new-plan-item': '/plans?open=plan_item:new:month=2026-03',
  'narrowed-list': '/records?list=activity&filter=kind:lecture|parent_child;date:2025-09-01..2026-04-30',
  'narrowed-to-nothing': '/materials?list=material&filter=kind:audio_video',
}

/** The page of one activity with classes and papers. */
export async function anActivity(page: Page): Promise<Readonly<Record<string, string>>> {
  await goTo(page, '/records')
  await page.getByRole('gridcell', { name: '新生家长会', exact: true }).click()
  await page.getByRole('link', { name: '← ' }).waitFor()
  return { activity: new URL(page.url()).hash.slice(1) }
}
