import { ATTACHMENT_ROLES } from '../../../../shared/domain/attachment-role.ts'
import { attendanceRate } from '../../../../shared/domain/attendance.ts'
import { classHours } from '../../../../shared/domain/calendar.ts'
import { evidenceSet, isSession } from '../../../../shared/domain/evidence-set.ts'
import { KINDS, type RecordOf } from '../../../../shared/domain/kinds.ts'
import type { Block, Inline } from '../blocks.ts'
import { anchorOf } from './anchors.ts'
import type { Catalogue } from './catalogue.ts'
import type { Dossier } from './dossier.ts'
import { heading, note } from './prose.ts'
import { recordTable } from './record-table.ts'
import type { ActivityFacts, DossierSource } from './source.ts'
import { heldActivities } from './statistics.ts'
import type { Words } from './words.ts'

type Attachment = RecordOf<'attachment'>
interface FormField {
  readonly label: string
  readonly value: Inline
  readonly wide?: boolean
}

/** The register of the year's activities, then a record of each that was held: facts, attendance, content, papers, photos. */
export function activities(dossier: Dossier): Block[] {
  const { source, words } = dossier
  return [
    heading(2, words.text('activity_register')),
    register(dossier),
    ...(heldActivities(source).length === 0
      ? []
      : [
          heading(2, words.text('activity_records')),
          ...heldActivities(source).flatMap((activity) => activitySection(activity, dossier)),
        ]),
  ]
}

function register({ source, words }: Dossier): Block {
  const { date, title, kind, status } = KINDS.activity.fields
  return recordTable({
    words,
    items: source.activities,
    empty: words.text('no_activities'),
    anchor: ({ record }) => (record.status === 'held' ? null : ['activity', record.id]),
    columns: [
      { label: words.text('order'), width: 6, align: 'center', text: (_activity, index) => index + 1 },
      { label: date.label, width: 13, text: ({ record }) => record.date },
      { label: title.label, width: 33, text: ({ record }) => record.title },
      { label: kind.label, width: 17, text: ({ record }) => words.choice(kind.choices, record.kind) },
      { label: words.text('attended_of'), width: 13, align: 'right', text: (one) => heads(one, words) },
      { label: status.label, width: 10, text: ({ record }) => words.choice(status.choices, record.status) },
      {
        label: words.text('page'),
        width: 8,
        align: 'center',
        text: ({ record }) => (record.status === 'held' ? { pageOf: anchorOf('activity', record.id) } : ''),
      },
    ],
  })
}

const heads = ({ attendance: { attended, expected } }: ActivityFacts, words: Words): string =>
  attended === null && expected === null ? '' : `${words.number(attended)} / ${words.number(expected)}`

function activitySection(activity: ActivityFacts, dossier: Dossier): Block[] {
  const { record } = activity
  const files = dossier.source.files.get(record.id) ?? []
  const photos = photoBlocks(files, dossier)
  return [
    heading(3, `${record.date} ${record.title}`, anchorOf('activity', record.id)),
    {
      type: 'form',
      keep: true,
      keepWithNext: photos.length > 0 && !isLong(record),
      fields: [
        ...facts(activity, dossier.words),
        ...attendance(activity, dossier.words),
        ...told(activity, dossier.words),
        ...papers(activity, files, dossier),
      ],
    },
    ...photos,
  ]
}

/** Characters that fill half a page: a form with more has no room for photos on its page. */
const HALF_A_PAGE = 900

const isLong = ({ content, feedback }: RecordOf<'activity'>): boolean =>
  (content ?? '').length + (feedback ?? '').length > HALF_A_PAGE

function facts({ record, ...names }: ActivityFacts, words: Words): FormField[] {
  const fields = KINDS.activity.fields
  const optional = (label: { zh: string; en: string }, value: string | null, wide = false) =>
    value === null || value === '' ? [] : [{ label: words.label(label), value, wide }]
  return [
    { label: words.label(fields.kind.label), value: words.choice(fields.kind.choices, record.kind) },
    { label: words.text('when'), value: when(record, words) },
    { label: words.label(fields.venue.label), value: record.venue ?? '' },
    { label: words.label(fields.hours.label), value: words.hours(classHours(record)) },
    ...optional(fields.campus.label, names.campus),
    ...optional(fields.lecturer.label, names.lecturer),
    ...optional(fields.host.label, record.host),
    ...optional(fields.organizer.label, record.organizer),
    ...optional(fields.notice_on.label, words.day(record.notice_on)),
    ...optional(fields.audience.label, record.audience),
    ...optional(fields.lesson_plan.label, names.lessonPlan),
    ...optional(fields.plan_item.label, names.planItem),
    ...optional(fields.classes.label, words.list(names.classes), true),
  ]
}

const when = ({ date, start, end }: RecordOf<'activity'>, words: Words): string =>
  [words.day(date), [start, end].filter((time) => time !== null).join('–')].join(' ').trim()

function attendance({ attendance: figures }: ActivityFacts, words: Words): FormField[] {
  const { expected, attended, onLeave } = figures
  if (expected === null && attended === null && onLeave === null) return []
  const rate = words.share(attendanceRate([figures])?.share ?? null)
  return [
    {
      label: words.text('figures'),
      value: words.text('figures_of', { expected, attended, onLeave, rate }),
      wide: true,
    },
  ]
}

function told({ record }: ActivityFacts, words: Words): FormField[] {
  const { content, feedback } = KINDS.activity.fields
  return [
    { label: words.label(content.label), value: record.content ?? '', wide: true },
    ...(record.feedback === null
      ? []
      : [{ label: words.label(feedback.label), value: record.feedback, wide: true }]),
  ]
}

/** The files the activity left: of a session also which of the five papers of the evidence set are there. */
function papers({ record }: ActivityFacts, files: readonly Attachment[], dossier: Dossier): FormField[] {
  const { words } = dossier
  const numbers = dossier.catalogue.numbers.get(record.id) ?? []
  return [
    ...(isSession(record.kind)
      ? [{ label: words.text('evidence_set'), value: setText(files, words), wide: true }]
      : []),
    ...(numbers.length === 0
      ? []
      : [{ label: words.text('evidence_numbers'), value: words.list(numbers), wide: true }]),
    {
      label: words.text('evidence'),
      value: files.length === 0 ? words.text('no_files') : fileList(files, dossier),
      wide: true,
    },
  ]
}

/** The files, a line a role, each under its number where it is cited. */
function fileList(files: readonly Attachment[], { catalogue, words }: Dossier): string {
  const byRole = [...Map.groupBy(files, ({ role }) => role)]
  return byRole
    .map(([role, ofRole]) =>
      words.text('labelled', {
        label: words.choice(ATTACHMENT_ROLES, role),
        value: words.list(ofRole.map((file) => numbered(file, file.name, catalogue))),
      }),
    )
    .join('\n')
}

const numbered = ({ id }: Attachment, name: string, { placed }: Catalogue): string =>
  [placed.get(id)?.number ?? '', name].join(' ').trimStart()

function setText(files: readonly Attachment[], words: Words): string {
  const { complete, missing } = evidenceSet(files.map(({ role }) => role))
  const names = words.list(missing.map((paper) => words.label(ATTACHMENT_ROLES[paper])))
  return missing.length === 0 ? words.text('set_complete') : words.text('set_missing', { complete, names })
}

const SHOWN_AS_PICTURES: readonly string[] = ['photo', 'exhibition']

const isPicture = ({ role, media_type }: Attachment): boolean =>
  SHOWN_AS_PICTURES.includes(role) && media_type.startsWith('image/')

/** The pictures that the pages of held activities show. */
export const picturesOf = (source: DossierSource): readonly Attachment[] =>
  heldActivities(source).flatMap(({ record }) => (source.files.get(record.id) ?? []).filter(isPicture))

function photoBlocks(files: readonly Attachment[], { words, catalogue, pathOf, unusable }: Dossier): Block[] {
  const pictures = files.filter(isPicture)
  const usable = pictures.filter(({ sha256 }) => !unusable.has(sha256))
  const lost = pictures.length - usable.length
  const images = usable.map((file) => ({
    path: pathOf(file.sha256),
    caption: numbered(file, file.name.replace(/\.[^.]+$/, ''), catalogue),
    name: file.name,
  }))
  return [
    ...(images.length === 0
      ? []
      : [
          {
            type: 'images' as const,
            perRow: perRow(images.length),
            keep: images.length <= ON_A_PAGE,
            images,
          },
        ]),
    ...(lost === 0 ? [] : [note(words.text('photos_lost', { count: lost }))]),
  ]
}

/** Rows without a hole, as far as possible, and photos large enough to see who is there. */
const perRow = (photos: number): 2 | 3 => (photos === 3 || photos > 4 ? 3 : 2)

/** So many photos go on a page together with the form of their activity. */
const ON_A_PAGE = 6
