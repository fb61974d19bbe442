import type { Block, Cell, Inline } from '../blocks.ts'
import type { CatalogueEntry, PlacedFile } from './catalogue.ts'
import type { Dossier } from './dossier.ts'
import { heading, note } from './prose.ts'
import { ATTACHMENT_ROLES } from '../../../../shared/domain/attachment-role.ts'

type Row = readonly (Cell | Inline)[]

/** Every piece of evidence under its number: what it is, its date, its file in the evidence folder, and its page here. */
export function evidenceIndex(dossier: Dossier): Block[] {
  const { catalogue, words } = dossier
  const lost = catalogue.files.filter(({ file }) => dossier.unusable.has(file.sha256))
  return [
    note(
      words.text('index_note', {
        items: catalogue.entries.length,
        files: catalogue.files.length - lost.length,
      }),
    ),
    ...lostFiles(lost, dossier),
    ...(catalogue.entries.length === 0 ? [note(words.text('no_evidence'))] : indexTables(dossier)),
  ]
}

/** Files that the archive has lost are named first: the school can still lay the paper beside the line. */
function lostFiles(lost: readonly PlacedFile[], { unusable, words }: Dossier): Block[] {
  if (lost.length === 0) return []
  return [
    heading(2, words.text('lost_files')),
    {
      type: 'table',
      columns: [
        { title: words.text('evidence_number'), width: 20 },
        { title: words.text('file_name'), width: 50 },
        { title: words.text('problem'), width: 30 },
      ],
      rows: lost.map(({ number, file }) => [
        number,
        file.name,
        words.text(unusable.get(file.sha256) === 'damaged' ? 'file_damaged' : 'file_missing'),
      ]),
    },
  ]
}

function indexTables(dossier: Dossier): Block[] {
  const { assessment, catalogue, words } = dossier
  const byIndicator = Map.groupBy(catalogue.entries, ({ indicator }) => indicator)
  return assessment.parts.flatMap(({ indicators }) =>
    indicators.flatMap(({ number, indicator }): Block[] => {
      const entries = byIndicator.get(number)
      if (!entries) return []
      return [
        heading(3, `${number} ${words.label(indicator.title)}`),
        {
          type: 'table',
          size: 'small',
          columns: [
            { title: words.text('evidence_number'), width: 14 },
            { title: words.text('what'), width: 36 },
            { title: words.text('kind'), width: 13 },
            { title: words.text('date'), width: 12 },
            { title: words.text('file_name'), width: 26 },
            { title: words.text('page'), width: 7, align: 'center' },
          ],
          rows: entries.flatMap((entry) => entryRows(entry, dossier)),
        },
      ]
    }),
  )
}

function entryRows(entry: CatalogueEntry, dossier: Dossier): Row[] {
  const { words } = dossier
  const page: Inline = entry.anchor === null ? '' : { pageOf: entry.anchor }
  const what =
    entry.note === '' ? entry.what : words.text('with_note', { what: entry.what, note: entry.note })
  if (entry.first !== entry.number)
    return [
      [entry.number, what, entry.kind, entry.date, words.text('same_as', { number: entry.first }), page],
    ]
  return [
    [entry.number, what, entry.kind, entry.date, '', page],
    ...entry.files
      .filter(({ number }) => number !== entry.number)
      .map((placed): Row => [
        placed.number,
        '',
        words.choice(ATTACHMENT_ROLES, placed.file.role),
        '',
        placed.file.name,
        '',
      ]),
  ]
}
