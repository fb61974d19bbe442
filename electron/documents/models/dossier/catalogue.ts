import { safeFileName } from '../../../../shared/domain/file-name.ts'
import type { KindId, RecordOf } from '../../../../shared/domain/kinds.ts'
import type { Assessment, IndicatorResult } from '../../../../shared/standards/assessment.ts'
import { numberEvidence, type NumberedEvidence } from '../../../../shared/standards/number-evidence.ts'
import type { Describe, Description } from './descriptions.ts'
import { clipped } from './names.ts'
import type { DossierSource } from './source.ts'
import type { Words } from './words.ts'

type Attachment = RecordOf<'attachment'>

/** A file of the evidence folder: what reviewers lay beside a line. */
export interface PlacedFile {
  /** The number of what cites it, with its own behind it when a record cites several: `3.2.1-04-2`. */
  readonly number: string
  readonly file: Attachment
  /** The folder of the indicator, below the evidence folder: `3.2 授课活动`. */
  readonly folder: string
  /** `3.2.1-04-2 帮助孩子顺利入园 签到表1.pdf`. */
  readonly name: string
}

/** A piece of evidence cited for one criterion. */
export interface CatalogueEntry extends Description {
  /** `3.2.1-04`. */
  readonly number: string
  readonly criterion: string
  readonly indicator: string
  /** Remark of the person who picked it. */
  readonly note: string
  readonly id: string
  /** The number under which it was cited first; its files lie there. Equal to `number` where it is the first. */
  readonly first: string
  /** The folder of its indicator, below the evidence folder. */
  readonly folder: string
  /** The files placed under this number. */
  readonly files: readonly PlacedFile[]
}

/** All evidence of an application under the numbers that PDF, workbook and folders share. */
export interface Catalogue {
  /** In the order of the self-assessment table. */
  readonly entries: readonly CatalogueEntry[]
  /** Every cited file, once, in the order of the folders. */
  readonly files: readonly PlacedFile[]
  /** Where a file lies, by its id. */
  readonly placed: ReadonlyMap<string, PlacedFile>
  /** The numbers under which a record or file is cited, by its id. */
  readonly numbers: ReadonlyMap<string, readonly string[]>
}

/**
 * Catalogues the evidence of an assessment. A cited record brings the files it carries; a file cited for several criteria
 * lies under its first number, and the others point there (docs/decisions/0006).
 */
export function catalogueOf(
  assessment: Assessment,
  source: DossierSource,
  describe: Describe,
  words: Words,
): Catalogue {
  const { criteria, byId } = numberEvidence(assessment)
  const indicators = indicatorsByCriterion(assessment)
  const placed = new Map<string, PlacedFile>()
  const known = new Map([...source.files.values()].flat().map((file) => [file.id, file]))
  const filesOf = (kind: KindId, id: string): readonly Attachment[] => {
    const file = kind === 'attachment' ? known.get(id) : undefined
    return file ? [file] : (source.files.get(id) ?? [])
  }
  const entries = criteria.flatMap(({ number: criterion, items }) => {
    const indicator = indicators.get(criterion)
    if (!indicator) return []
    const folder = folderName(indicator, words)
    return items.map((item): CatalogueEntry => {
      const description = describe(item.kind, item.id)
      const files = place(item, filesOf(item.kind, item.id), description.what, folder, placed)
      const first = placed.get(item.id)?.number ?? byId.get(item.id)?.[0] ?? item.number
      const { number, note, id } = item
      return {
        ...description,
        number,
        criterion,
        indicator: indicator.number,
        note,
        id,
        first,
        folder,
        files,
      }
    })
  })
  return { entries, files: [...placed.values()], placed, numbers: byId }
}

const indicatorsByCriterion = ({ parts }: Assessment): ReadonlyMap<string, IndicatorResult> =>
  new Map(
    parts.flatMap(({ indicators }) =>
      indicators.flatMap((indicator) => indicator.criteria.map(({ number }) => [number, indicator] as const)),
    ),
  )

/**
 * In UTF-16 units, as Windows counts its 260 for a whole path: with the folder of the application (80) and 佐证材料 a path stays
 * below 200, whatever the place it is written to.
 */
const LONGEST = { folder: 44, owner: 20, file: 68 } as const

const folderName = ({ number, indicator }: IndicatorResult, words: Words): string =>
  safeFileName(clipped(`${number} ${words.label(indicator.title)}`, LONGEST.folder))

/** A number, a name before it when there is one, and as much of the file's own name as fits, its extension kept. */
function fileName(number: string, owner: string, name: string): string {
  const extension = /\.[^.\s]{1,10}$/.exec(name)?.[0] ?? ''
  const begin = owner === '' ? `${number} ` : `${number} ${clipped(owner, LONGEST.owner)} `
  const stem = name.slice(0, name.length - extension.length)
  return safeFileName(`${begin}${clipped(stem, LONGEST.file - begin.length - extension.length)}${extension}`)
}

/** Gives the files of a cited record, or the cited file itself, their place, unless they have one. */
function place(
  { kind, number }: NumberedEvidence,
  cited: readonly Attachment[],
  owner: string,
  folder: string,
  placed: Map<string, PlacedFile>,
): readonly PlacedFile[] {
  const files = cited.flatMap((file, index): PlacedFile[] => {
    if (placed.has(file.id)) return []
    if (kind === 'attachment') return [{ number, file, folder, name: fileName(number, '', file.name) }]
    const own = `${number}-${index + 1}`
    return [{ number: own, file, folder, name: fileName(own, owner, file.name) }]
  })
  for (const file of files) placed.set(file.file.id, file)
  return files
}
