import { ATTACHMENT_ROLES } from '../../../../shared/domain/attachment-role.ts'
import { type KindId, kindOf, type RecordOf } from '../../../../shared/domain/kinds.ts'
import { anchorOf } from './anchors.ts'
import type { DossierSource } from './source.ts'
import { BLANK, type Words } from './words.ts'

/** What a piece of evidence is, in words, and where the application shows it. */
export interface Description {
  /** Its title or name. */
  readonly what: string
  /** What kind of record it is; of a file, its role. */
  readonly kind: string
  /** `2025-09-12` or `2025-09`; an empty text for what has no date. */
  readonly date: string
  /** The place in the PDF; null for what the application does not show. */
  readonly anchor: string | null
  /** Where it stands among the described, in the order of the PDF. */
  readonly order: number
}

export type Describe = (kind: KindId, id: string) => Description

/** Describes every record and file of an application by its id. What is not in it is called by its kind alone. */
export function describeIn(source: DossierSource, words: Words): Describe {
  const known = new Map<string, Omit<Description, 'kind'> & { readonly kind: KindId }>()
  for (const [kind, id, what, date, anchor = anchorOf(kind, id)] of entriesOf(source, words))
    known.set(id, { kind, what, date: date ?? '', anchor, order: known.size })
  const files = new Map([...source.files.values()].flat().map((file) => [file.id, file]))
  const describe: Describe = (kind, id) => {
    const file = kind === 'attachment' ? files.get(id) : undefined
    if (file) return describeFile(file, describe, words)
    const entry = known.get(id)
    const label = words.label(kindOf(entry?.kind ?? kind).label)
    if (!entry) return { what: BLANK, kind: label, date: '', anchor: null, order: Infinity }
    return { ...entry, kind: label }
  }
  return describe
}

/** A file is called by its role and by the record that carries it, and stands where that record stands. */
function describeFile(file: RecordOf<'attachment'>, describe: Describe, words: Words): Description {
  const owner = describe(file.owner_kind as KindId, file.owner)
  const kind = words.choice(ATTACHMENT_ROLES, file.role)
  return { ...owner, kind, what: words.text('file_of', { role: kind, owner: owner.what }) }
}

/** The anchor is given where a record has no place of its own. */
type Entry = readonly [kind: KindId, id: string, what: string, date?: string | null, anchor?: string]

/** In the order of the chapters. */
function entriesOf(source: DossierSource, words: Words): readonly Entry[] {
  return [
    ...source.bodies.flatMap(({ record, members }): Entry[] => [
      ['body', record.id, record.name, record.founded_on],
      ...members.map(({ id, name, role }): Entry => [
        'member',
        id,
        words.text('member_of', { body: record.name, role, name }),
        null,
        anchorOf('body', record.id),
      ]),
    ]),
    ...source.regulations.map(({ id, title, issued_on }): Entry => ['regulation', id, title, issued_on]),
    ...source.materials.map(({ id, title, issue_no, issued_on }): Entry => [
      'material',
      id,
      [title, issue_no].filter((part) => part !== null).join(' '),
      issued_on,
    ]),
    ...source.plans.flatMap(({ record, items }): Entry[] => [
      ['plan', record.id, record.title, record.issued_on],
      ...items.map((item): Entry => ['plan_item', item.record.id, item.record.title, item.record.month]),
    ]),
    ...source.lessonPlans.map(({ record }): Entry => ['lesson_plan', record.id, record.title]),
    ...source.lecturers.map(({ record }): Entry => ['lecturer', record.id, record.name, record.appointed_on]),
    ...source.trainings.map(({ record }): Entry => ['training', record.id, record.topic, record.date]),
    ...recordEntries(source),
    ...source.summaries.map(({ id, title, written_on }): Entry => ['summary', id, title, written_on]),
    ...source.awards.map(({ id, name, title, date }): Entry => ['award', id, `${name} ${title}`, date]),
    ...source.essays.map(({ record }): Entry => ['essay', record.id, record.title]),
    ...source.research.map(({ id, title, date }): Entry => ['research', id, title, date]),
    ...source.resources.map(({ id, name }): Entry => ['resource', id, name]),
  ]
}

const recordEntries = (source: DossierSource): readonly Entry[] => [
  ...source.activities.map(({ record }): Entry => ['activity', record.id, record.title, record.date]),
  ...source.homeVisits.map(({ record, student, className }): Entry => [
    'home_visit',
    record.id,
    [className, student].filter((part) => part !== null).join(' '),
    record.date,
  ]),
  ...source.consultations.map(({ id, question, date }): Entry => [
    'consultation',
    id,
    firstLine(question),
    date,
  ]),
  ...source.surveys.map(({ record }): Entry => ['survey', record.id, record.title, record.date]),
]

/** The beginning of a long text, as a title. */
function firstLine(text: string): string {
  const [line = ''] = text.split('\n')
  const characters = [...line]
  return characters.length > 30 ? `${characters.slice(0, 29).join('')}…` : line
}
