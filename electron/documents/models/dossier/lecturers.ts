import { KINDS } from '../../../../shared/domain/kinds.ts'
import type { Block } from '../blocks.ts'
import type { Dossier } from './dossier.ts'
import { heading, note, paragraphs } from './prose.ts'
import { recordTable } from './record-table.ts'
import type { LecturerFacts } from './source.ts'
import type { Words } from './words.ts'

/** Possession 4: the register of lecturers, who they are, and how they were trained. */
export function lecturersChapter(dossier: Dossier): Block[] {
  const { source, words } = dossier
  return [
    heading(2, words.text('lecturer_register')),
    ...(source.lecturers.length === 0 ? [] : [note(composition(source.lecturers, words))]),
    register(dossier),
    ...biographies(source.lecturers, words),
    heading(2, words.text('trainings')),
    trainings(dossier),
  ]
}

/** How many lecturers of which kind. */
function composition(lecturers: readonly LecturerFacts[], words: Words): string {
  const { choices } = KINDS.lecturer.fields.kind
  const counts = Object.keys(choices).flatMap((kind) => {
    const count = lecturers.filter(({ record }) => record.kind === kind).length
    return count === 0 ? [] : [words.text('kind_count', { kind: words.choice(choices, kind), count })]
  })
  return words.text('lecturer_composition', { total: lecturers.length, counts: words.list(counts) })
}

function register({ source, words }: Dossier): Block {
  const fields = KINDS.lecturer.fields
  return recordTable({
    words,
    items: source.lecturers,
    empty: words.text('no_lecturers'),
    anchor: ({ record }) => ['lecturer', record.id],
    size: 'small',
    columns: [
      { label: fields.name.label, width: 9, text: ({ record }) => record.name },
      {
        label: fields.sex.label,
        width: 6,
        optional: true,
        text: ({ record }) => words.choice(fields.sex.choices, record.sex),
      },
      {
        label: fields.kind.label,
        width: 12,
        text: ({ record }) => words.choice(fields.kind.choices, record.kind),
      },
      { label: fields.employer.label, width: 16, text: ({ record }) => record.employer },
      { label: fields.title.label, width: 10, text: ({ record }) => record.title },
      { label: fields.education.label, width: 8, optional: true, text: ({ record }) => record.education },
      { label: fields.specialty.label, width: 11, optional: true, text: ({ record }) => record.specialty },
      { label: words.text('appointment'), width: 14, text: ({ record }) => appointment(record, words) },
      {
        label: fields.certificate_no.label,
        width: 12,
        optional: true,
        text: ({ record }) => record.certificate_no,
      },
      { label: words.text('sessions_given'), width: 7, align: 'right', text: ({ sessions }) => sessions },
    ],
  })
}

function appointment(record: LecturerFacts['record'], words: Words): string {
  const { appointed_on, appointed_until } = record
  if (appointed_on === null && appointed_until === null) return ''
  return words.text('from_to', { from: appointed_on ?? '', to: appointed_until ?? '' }).trim()
}

const biographies = (lecturers: readonly LecturerFacts[], words: Words): Block[] => {
  const told = lecturers.filter(({ record }) => record.bio !== null)
  if (told.length === 0) return []
  return [
    heading(2, words.text('biographies')),
    ...told.flatMap(({ record }) => [heading(3, record.name), ...paragraphs(record.bio)]),
  ]
}

function trainings({ source, words }: Dossier): Block {
  const fields = KINDS.training.fields
  return recordTable({
    words,
    items: source.trainings,
    empty: words.text('no_trainings'),
    anchor: ({ record }) => ['training', record.id],
    columns: [
      { label: fields.date.label, width: 14, text: ({ record }) => record.date },
      { label: fields.topic.label, width: 30, text: ({ record }) => record.topic },
      { label: fields.organizer.label, width: 18, text: ({ record }) => record.organizer },
      {
        label: fields.level.label,
        width: 10,
        optional: true,
        text: ({ record }) => words.choice(fields.level.choices, record.level),
      },
      { label: fields.lecturers.label, width: 20, text: ({ lecturers }) => words.list(lecturers) },
      { label: fields.hours.label, width: 8, align: 'right', text: ({ record }) => record.hours },
    ],
  })
}
