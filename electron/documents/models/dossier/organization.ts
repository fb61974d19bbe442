import { KINDS } from '../../../../shared/domain/kinds.ts'
import type { Block, TreeNode } from '../blocks.ts'
import { anchorOf } from './anchors.ts'
import type { Dossier } from './dossier.ts'
import { heading, lead, note, paragraphs } from './prose.ts'
import { recordTable } from './record-table.ts'
import type { BodyFacts } from './source.ts'
import type { Words } from './words.ts'

/** Possession 1: the organization chart, every body with its members, and the regulations. */
export function organizationChapter(dossier: Dossier): Block[] {
  const { source, words } = dossier
  return [
    heading(2, words.text('chart')),
    ...(source.bodies.length === 0 ? [note(words.text('no_bodies'))] : chart(source.bodies, words)),
    ...members(source.bodies, words),
    heading(2, words.text('regulations')),
    ...regulations(dossier),
  ]
}

const chart = (bodies: readonly BodyFacts[], words: Words): Block[] => [
  note(words.text('chart_note', { bodies: bodies.length, members: memberCount(bodies) })),
  { type: 'tree', roots: treeOf(bodies, words) },
]

const memberCount = (bodies: readonly BodyFacts[]): number =>
  bodies.reduce((sum, body) => sum + body.members.length, 0)

/** The bodies as trees. A body whose superior is missing, or that ends in a circle of superiors, is a root of its own. */
export function treeOf(bodies: readonly BodyFacts[], words: Words): TreeNode[] {
  const placed = new Set<string>()
  const known = new Set(bodies.map(({ record }) => record.id))
  const nodeOf = (body: BodyFacts): TreeNode => {
    placed.add(body.record.id)
    const below = bodies.filter(({ record }) => record.parent === body.record.id && !placed.has(record.id))
    return { title: body.record.name, lines: linesOf(body, words), children: below.map(nodeOf) }
  }
  const roots = bodies.filter(({ record }) => record.parent === null || !known.has(record.parent)).map(nodeOf)
  const circles = bodies.flatMap((body) => (placed.has(body.record.id) ? [] : [nodeOf(body)]))
  return [...roots, ...circles]
}

/** Who heads a body and how many it has; the head is whoever stands first in the list. */
function linesOf({ members }: BodyFacts, words: Words): string[] {
  const [head] = members
  if (!head) return [words.text('no_members')]
  return [`${head.role} ${head.name}`, words.text('people', { count: members.length })]
}

function members(bodies: readonly BodyFacts[], words: Words): Block[] {
  const single = bodies.filter(({ record }) => record.level !== 'class')
  const classes = bodies.filter(({ record }) => record.level === 'class')
  return [
    ...(single.length === 0 ? [] : [heading(2, words.text('members'))]),
    ...single.flatMap((body) => bodySection(body, words)),
    ...(classes.length === 0
      ? []
      : [heading(2, words.text('class_bodies')), memberTable(seatsOf(classes), words, true)]),
  ]
}

const bodySection = ({ record, members }: BodyFacts, words: Words): Block[] => [
  heading(3, record.name, anchorOf('body', record.id)),
  lead(aboutBody(record, words)),
  memberTable(
    members.map((member) => ({ body: record, member })),
    words,
  ),
]

interface Seat {
  readonly body: BodyFacts['record']
  readonly member: BodyFacts['members'][number] | null
}

/** Members with their roles; with `bodies`, the name of each body beside its members. */
function memberTable(seats: readonly Seat[], words: Words, bodies = false): Block {
  const { body, role, name, position, duty, phone } = KINDS.member.fields
  return recordTable<Seat>({
    words,
    items: seats,
    empty: words.text('no_members_note'),
    ...(bodies && {
      anchor: (seat, index) => (seats[index - 1]?.body === seat.body ? null : ['body', seat.body.id]),
    }),
    columns: [
      ...(bodies
        ? [{ label: body.label, width: 28, merged: true, text: (seat: Seat) => seat.body.name }]
        : []),
      { label: role.label, width: 14, text: ({ member }) => member?.role ?? words.text('no_members') },
      { label: name.label, width: 14, text: ({ member }) => member?.name ?? '' },
      { label: position.label, width: 26, optional: true, text: ({ member }) => member?.position ?? '' },
      { label: duty.label, width: 28, optional: true, text: ({ member }) => member?.duty ?? '' },
      {
        label: phone.label,
        width: 18,
        optional: true,
        text: ({ member }) => words.phone(member?.phone ?? null),
      },
    ],
  })
}

/** Bodies of classes are many and small: they share a table. */
const seatsOf = (bodies: readonly BodyFacts[]): Seat[] =>
  bodies.flatMap(({ record, members }): Seat[] =>
    members.length === 0
      ? [{ body: record, member: null }]
      : members.map((member) => ({ body: record, member })),
  )

function aboutBody(record: BodyFacts['record'], words: Words): string {
  const { kind, level, founded_on, duties } = KINDS.body.fields
  return [
    [kind.label, words.choice(kind.choices, record.kind)] as const,
    [level.label, words.choice(level.choices, record.level)] as const,
    [founded_on.label, words.day(record.founded_on)] as const,
    [duties.label, record.duties ?? ''] as const,
  ]
    .filter(([, value]) => value !== '')
    .map(([label, value]) => words.text('labelled', { label: words.label(label), value }))
    .join(words.text('clause'))
}

function regulations({ source, words }: Dossier): Block[] {
  const { title, kind, issued_on } = KINDS.regulation.fields
  return [
    recordTable({
      words,
      items: source.regulations,
      empty: words.text('no_regulations'),
      columns: [
        { label: words.text('order'), width: 8, align: 'center', text: (_regulation, index) => index + 1 },
        { label: title.label, width: 48, text: (regulation) => regulation.title },
        { label: kind.label, width: 22, text: (regulation) => words.choice(kind.choices, regulation.kind) },
        { label: issued_on.label, width: 22, text: (regulation) => words.day(regulation.issued_on) },
      ],
    }),
    ...source.regulations.flatMap((regulation) => [
      heading(3, regulation.title, anchorOf('regulation', regulation.id)),
      ...(regulation.body === null ? [note(words.text('no_text'))] : paragraphs(regulation.body)),
    ]),
  ]
}
