import { KINDS } from '../../../../shared/domain/kinds.ts'
import type { Block } from '../blocks.ts'
import { anchorOf } from './anchors.ts'
import type { Dossier } from './dossier.ts'
import { heading, note, paragraphs } from './prose.ts'
import { recordTable } from './record-table.ts'
import type { EssayFacts } from './source.ts'
import type { Words } from './words.ts'

/** Possession 6: summaries in full, and what came of the work: awards, essays, research, resources. */
export function summariesChapter(dossier: Dossier): Block[] {
  const { words } = dossier
  return [
    heading(2, words.text('summaries')),
    ...summaries(dossier),
    heading(2, words.text('awards')),
    awards(dossier),
    heading(2, words.text('essays')),
    ...essays(dossier),
    heading(2, words.text('research')),
    research(dossier),
    heading(2, words.text('resources')),
    resources(dossier),
  ]
}

function summaries({ source, words }: Dossier): Block[] {
  if (source.summaries.length === 0) return [note(words.text('no_summaries'))]
  const { kind, term } = KINDS.summary.fields
  return source.summaries.flatMap((summary) => [
    heading(3, summary.title, anchorOf('summary', summary.id)),
    byline(
      [
        words.choice(kind.choices, summary.kind),
        words.choice(term.choices, summary.term),
        summary.author ?? '',
        words.day(summary.written_on),
      ],
      words,
    ),
    ...paragraphs(summary.body),
  ])
}

/** Who wrote it and when, below a title. */
const byline = (facts: readonly string[], words: Words): Block =>
  note(facts.filter((fact) => fact !== '').join(words.text('separator')))

function awards({ source, words }: Dossier): Block {
  const { name, kind, title, level, date, certificate_no } = KINDS.award.fields
  return recordTable({
    words,
    items: source.awards,
    empty: words.text('no_awards'),
    anchor: ({ id }) => ['award', id],
    columns: [
      { label: words.text('order'), width: 7, align: 'center', text: (_award, index) => index + 1 },
      { label: name.label, width: 22, text: (award) => award.name },
      { label: title.label, width: 20, text: (award) => award.title },
      { label: kind.label, width: 14, text: (award) => words.choice(kind.choices, award.kind) },
      {
        label: level.label,
        width: 10,
        optional: true,
        text: (award) => words.choice(level.choices, award.level),
      },
      { label: date.label, width: 13, text: (award) => award.date },
      { label: certificate_no.label, width: 18, optional: true, text: (award) => award.certificate_no },
    ],
  })
}

function essays({ source, words }: Dossier): Block[] {
  const { title, author, student, term, rank, published_in } = KINDS.essay.fields
  const written = source.essays.filter(({ record }) => record.body !== null)
  return [
    recordTable({
      words,
      items: source.essays,
      empty: words.text('no_essays'),
      anchor: ({ record }) => ['essay', record.id],
      columns: [
        { label: words.text('order'), width: 7, align: 'center', text: (_essay, index) => index + 1 },
        { label: title.label, width: 30, text: ({ record }) => record.title },
        { label: author.label, width: 14, text: ({ record }) => record.author },
        { label: student.label, width: 12, optional: true, text: (essay) => essay.student },
        { label: term.label, width: 12, text: ({ record }) => words.choice(term.choices, record.term) },
        { label: rank.label, width: 12, optional: true, text: ({ record }) => record.rank },
        { label: published_in.label, width: 16, optional: true, text: ({ record }) => record.published_in },
      ],
    }),
    ...written.flatMap((essay) => essayText(essay, words)),
  ]
}

const essayText = ({ record }: EssayFacts, words: Words): Block[] => [
  heading(3, record.title),
  byline([record.author, record.published_in ?? ''], words),
  ...paragraphs(record.body),
]

function research({ source, words }: Dossier): Block {
  const { title, kind, author, level, date, published_in } = KINDS.research.fields
  return recordTable({
    words,
    items: source.research,
    empty: words.text('no_research'),
    anchor: ({ id }) => ['research', id],
    columns: [
      { label: title.label, width: 32, text: (work) => work.title },
      { label: kind.label, width: 12, text: (work) => words.choice(kind.choices, work.kind) },
      { label: author.label, width: 14, text: (work) => work.author },
      {
        label: level.label,
        width: 10,
        optional: true,
        text: (work) => words.choice(level.choices, work.level),
      },
      { label: date.label, width: 14, text: (work) => work.date },
      { label: published_in.label, width: 18, optional: true, text: (work) => work.published_in },
    ],
  })
}

function resources({ source, words }: Dossier): Block {
  const { name, kind, offers, contact, phone } = KINDS.resource.fields
  return recordTable({
    words,
    items: source.resources,
    empty: words.text('no_resources'),
    anchor: ({ id }) => ['resource', id],
    columns: [
      { label: name.label, width: 20, text: (resource) => resource.name },
      { label: kind.label, width: 13, text: (resource) => words.choice(kind.choices, resource.kind) },
      { label: offers.label, width: 33, text: (resource) => resource.offers },
      { label: contact.label, width: 14, text: (resource) => resource.contact },
      { label: phone.label, width: 20, optional: true, text: (resource) => words.phone(resource.phone) },
    ],
  })
}
