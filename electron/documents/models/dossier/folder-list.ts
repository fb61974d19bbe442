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
  const filesOf = placesOf(catalogue)
  const byIndicator = Map.groupBy(catalogue.entries, ({ indicator }) => indicator)
  return assessment.parts.flatMap(({ indicators }) =>
    indicators.flatMap((indicator) => {
      const entries = byIndicator.get(indicator.number) ?? []
      const [first] = entries
      if (!first) return []
      const lines = entries.flatMap((entry) => linesOf(entry, filesOf(entry), dossier, pages))
      const text = [head(indicator, words), '', ...lines].join('\r\n')
      return [{ folder: first.folder, text: `${BYTE_ORDER_MARK}${text}\r\n` }]
    }),
  )
}

/** Older Windows takes a text file for GBK without it. */
const BYTE_ORDER_MARK = '\ufeff'

const head = ({ number, indicator }: IndicatorResult, words: Words): string =>
  words.text('list_title', { number, title: words.label(indicator.title) })

function linesOf(
  entry: CatalogueEntry,
  files: readonly PlacedFile[],
  { unusable, words }: Dossier,
  pages: ReadonlyMap<string, number>,
): string[] {
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
    ...files.map((placed) => `    ${fileLine(placed, entry, unusable, words)}`),
  ]
}

/** Finds the files of an entry, wherever they were placed. */
function placesOf({ entries, placed }: Catalogue): (entry: CatalogueEntry) => readonly PlacedFile[] {
  const byNumber = new Map(entries.map(({ number, files }) => [number, files]))
  return ({ id, first, files }) => {
    if (files.length > 0) return files
    const own = placed.get(id)
    return own ? [own] : (byNumber.get(first) ?? [])
  }
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
