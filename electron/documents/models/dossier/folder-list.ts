import type { IndicatorResult } from '../../../../shared/standards/assessment.ts'
import type { Catalogue, CatalogueEntry, PlacedFile } from './catalogue.ts'
import type { Dossier } from './dossier.ts'
import type { Words } from './words.ts'

/** A list that lies in the folder of an indicator: for whoever opens the folder without the PDF at hand. */
export interface FolderList {
  readonly folder: string
  readonly text: string
}

/**
 * The lists of the evidence folders, one for each indicator with evidence: what lies there under which number, where a file
 * lies that was placed under an earlier number, and on which page of the PDF a record stands. `pages` are the PDF's, by anchor.
 * Lines end as Windows' Notepad wants them.
 */
export function folderLists(dossier: Dossier, pages: ReadonlyMap<string, number>): readonly FolderList[] {
  const { assessment, catalogue, words } = dossier
  return assessment.parts.flatMap(({ indicators }) =>
    indicators.flatMap((indicator) => {
      const entries = catalogue.entries.filter((entry) => entry.indicator === indicator.number)
      const [first] = entries
      if (!first) return []
      const lines = [
        head(indicator, words),
        '',
        ...entries.flatMap((entry) => linesOf(entry, dossier, pages)),
      ]
      return [{ folder: first.folder, text: `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n` }]
    }),
  )
}

/** Older Windows takes a text file for GBK without it. */
const BYTE_ORDER_MARK = '\ufeff'

const head = ({ number, indicator }: IndicatorResult, words: Words): string =>
  words.text('list_title', { number, title: words.label(indicator.title) })

function linesOf(entry: CatalogueEntry, dossier: Dossier, pages: ReadonlyMap<string, number>): string[] {
  const { catalogue, unusable, words } = dossier
  const page = entry.anchor === null ? undefined : pages.get(entry.anchor)
  const about = [
    entry.number,
    entry.date,
    entry.what,
    entry.kind,
    page === undefined ? '' : words.text('list_page', { page }),
    entry.note,
  ]
  return [
    about.filter((part) => part !== '').join('  '),
    ...filesOf(entry, catalogue).map((placed) => `    ${fileLine(placed, entry, unusable, words)}`),
  ]
}

/** The files of an entry, wherever they were placed. */
const filesOf = (entry: CatalogueEntry, { entries, placed }: Catalogue): readonly PlacedFile[] => {
  if (entry.files.length > 0) return entry.files
  const own = placed.get(entry.id)
  return own ? [own] : (entries.find(({ number }) => number === entry.first)?.files ?? [])
}

function fileLine(
  { folder, name, number, file }: PlacedFile,
  entry: CatalogueEntry,
  unusable: Dossier['unusable'],
  words: Words,
): string {
  if (unusable.has(file.sha256)) return words.text('list_lost', { number, name: file.name })
  return folder === entry.folder ? name : words.text('list_elsewhere', { folder, name })
}
