import { KINDS } from '../../../../shared/domain/kinds.ts'
import type { Block } from '../blocks.ts'
import type { Dossier } from './dossier.ts'
import { heading, paragraphs } from './prose.ts'
import { recordTable } from './record-table.ts'

/** Possession 2: what parents were given to read, watch and learn from, and what is in it. */
export function materialsChapter({ source, words }: Dossier): Block[] {
  const { title, kind, issue_no, publisher, term, audience, copies, issued_on } = KINDS.material.fields
  const described = source.materials.filter(({ summary }) => summary !== null)
  return [
    heading(2, words.text('material_register')),
    recordTable({
      words,
      items: source.materials,
      empty: words.text('no_materials'),
      anchor: ({ id }) => ['material', id],
      columns: [
        { label: title.label, width: 25, text: (material) => material.title },
        { label: kind.label, width: 13, text: (material) => words.choice(kind.choices, material.kind) },
        { label: issue_no.label, width: 15, optional: true, text: (material) => material.issue_no },
        { label: publisher.label, width: 18, text: (material) => material.publisher },
        { label: term.label, width: 13, text: (material) => words.choice(term.choices, material.term) },
        { label: audience.label, width: 12, text: (material) => material.audience },
        { label: copies.label, width: 9, align: 'right', text: (material) => material.copies },
        { label: issued_on.label, width: 15, text: (material) => material.issued_on },
      ],
    }),
    ...(described.length === 0 ? [] : [heading(2, words.text('material_summaries'))]),
    ...described.flatMap((material) => [heading(3, material.title), ...paragraphs(material.summary)]),
  ]
}
