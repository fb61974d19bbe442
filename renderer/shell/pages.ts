import { type Area, POSSESSIONS } from '../../shared/domain/kind.ts'
import { type KindId, kindOf } from '../../shared/domain/kinds.ts'
import type { Texts } from '../../shared/i18n/texts.ts'
import type { Label } from '../../shared/domain/field.ts'

/** The addresses that the navigation and the search palette lead to. */
export const PAGES = [
  '/',
  '/organization',
  '/materials',
  '/plans',
  '/lecturers',
  '/records',
  '/summaries',
  '/rosters',
  '/resources',
  '/application',
  '/import',
  '/history',
  '/trash',
  '/settings',
] as const
export type PagePath = (typeof PAGES)[number]

/** What a page is called. */
export function pageName(path: PagePath, t: Texts, label: (label: Label) => string): string {
  switch (path) {
    case '/':
      return t('shell:home')
    case '/organization':
      return label(POSSESSIONS.organization)
    case '/materials':
      return label(POSSESSIONS.materials)
    case '/plans':
      return label(POSSESSIONS.plans)
    case '/lecturers':
      return label(POSSESSIONS.lecturers)
    case '/records':
      return label(POSSESSIONS.records)
    case '/summaries':
      return label(POSSESSIONS.summaries)
    case '/rosters':
      return t('shell:rosters')
    case '/resources':
      return t('shell:resources')
    case '/application':
      return t('shell:application')
    case '/import':
      return t('shell:import')
    case '/history':
      return t('shell:history')
    case '/trash':
      return t('shell:trash')
    case '/settings':
      return t('shell:settings')
  }
}

const PAGE_OF_AREA = {
  organization: '/organization',
  materials: '/materials',
  plans: '/plans',
  lecturers: '/lecturers',
  records: '/records',
  summaries: '/summaries',
  school: '/rosters',
  application: '/application',
} as const satisfies Readonly<Record<Area, PagePath>>

/** The page on which records of a kind are listed. */
export const pageOf = (kind: KindId): PagePath =>
  kind === 'resource' ? '/resources' : PAGE_OF_AREA[kindOf(kind).area]
