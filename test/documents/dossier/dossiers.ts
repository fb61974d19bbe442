import type { Block, Inline } from '../../../electron/documents/models/blocks.ts'
import {
  assembleSource,
  type DossierKind,
  type DossierRecords,
  KINDS_OF_SCHOOL,
  KINDS_OF_YEAR,
} from '../../../electron/documents/models/dossier/assemble.ts'
import { catalogueOf } from '../../../electron/documents/models/dossier/catalogue.ts'
import { describeIn } from '../../../electron/documents/models/dossier/descriptions.ts'
import type { Dossier } from '../../../electron/documents/models/dossier/dossier.ts'
import type { DossierSource } from '../../../electron/documents/models/dossier/source.ts'
import { wordsIn } from '../../../electron/documents/models/dossier/words.ts'
import type { RecordOf } from '../../../shared/domain/kinds.ts'
import type { Language } from '../../../shared/i18n/texts.ts'
import type { Assessment } from '../../../shared/standards/assessment.ts'
import { scoreStandard } from '../../../shared/standards/score.ts'
import { recordOf } from '../../fixtures/records.ts'
import { judged, scoring, standardOf } from '../../fixtures/standards.ts'

type Lists = { readonly [K in DossierKind]?: readonly RecordOf<K>[] }

/** What an application is written from: the given records, in a school without anything else. */
export function sourceOf(
  lists: Lists = {},
  more: Partial<Omit<DossierRecords, 'records'>> = {},
): DossierSource {
  const none = Object.fromEntries([...KINDS_OF_YEAR, ...KINDS_OF_SCHOOL].map((kind) => [kind, []]))
  return assembleSource({
    year: '2025-2026',
    school: recordOf('school', { name: '测试幼儿园', stage: 'kindergarten', principal: '沈玉兰' }),
    application: null,
    records: { ...none, ...lists } as unknown as DossierRecords['records'],
    students: new Map(),
    rolls: new Map(),
    ...more,
  })
}

/** An assessment of one line that nobody has judged. */
const unjudged = (): Assessment => scoreStandard(scoring(standardOf([[judged('feature', 10)]])))

/** An application of a source as chapters see it: in Chinese and masked unless said otherwise. */
export function dossierOf(
  source: DossierSource,
  {
    assessment = unjudged(),
    language = 'zh-CN',
    masked = true,
    unusable = new Map(),
  }: Partial<Pick<Dossier, 'assessment' | 'unusable'>> & {
    readonly language?: Language
    readonly masked?: boolean
  } = {},
): Dossier {
  const words = wordsIn(language, masked)
  const catalogue = catalogueOf(assessment, source, describeIn(source, words), words)
  const pathOf = (sha256: string) => `/files/${sha256}`
  return { source, assessment, words, date: '2026-06-30', catalogue, pathOf, unusable }
}

/** Everything that blocks say, a line a piece; a page number is its anchor in brackets. */
export const said = (blocks: readonly Block[]): string => blocks.map(sayBlock).join('\n')

const sayInline = (inline: Inline): string =>
  typeof inline === 'string'
    ? inline
    : 'text' in inline
      ? inline.text
      : 'pageOf' in inline
        ? `[${inline.pageOf}]`
        : inline.map(sayInline).join('')

function sayBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`
    case 'paragraph':
      return sayInline(block.text)
    case 'form':
      return block.fields.map(({ label, value }) => `${label}=${sayInline(value)}`).join('\n')
    case 'table':
      return [block.columns.map(({ title }) => title), ...block.rows.map((row) => row.map(sayCell))]
        .map((row) => row.join('|'))
        .join('\n')
    case 'images':
      return block.images.map(({ caption }) => `(${caption})`).join('\n')
    case 'cover':
      return [
        block.title,
        block.subtitle,
        ...block.lines.map(({ label, value }) => `${label}=${value}`),
      ].join('\n')
    case 'signatures':
      return block.boxes.map(({ label, note }) => `${label} ${note ?? ''}`).join('\n')
    case 'chart':
      return block.caption
    case 'tree':
    case 'contents':
    case 'page-break':
      return ''
  }
}

type TableCell = Extract<Block, { type: 'table' }>['rows'][number][number]

const sayCell = (cell: TableCell): string =>
  typeof cell === 'object' && 'text' in cell ? sayInline(cell.text) : sayInline(cell)
