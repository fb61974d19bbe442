import { KINDS } from '../../../../shared/domain/kinds.ts'
import type { Block, Cell, TreeNode } from '../blocks.ts'
import { anchorOf } from './anchors.ts'
import type { Dossier } from './dossier.ts'
import { heading, note, paragraphs } from './prose.ts'
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
      : [heading(2, words.text('class_bodies')), classBodiesTable(classes, words)]),
  ]
}

const bodySection = ({ record, members }: BodyFacts, words: Words): Block[] => [
  heading(3, record.name, anchorOf('body', record.id)),
  ...paragraphs(aboutBody(record, words)),
  members.length === 0
    ? note(words.text('no_members_note'))
    : {
        type: 'table',
        columns: [
          { title: words.label(KINDS.member.fields.role.label), width: 14 },
          { title: words.label(KINDS.member.fields.name.label), width: 14 },
          { title: words.label(KINDS.member.fields.position.label), width: 24 },
          { title: words.label(KINDS.member.fields.duty.label), width: 28 },
          { title: words.label(KINDS.member.fields.phone.label), width: 20 },
        ],
        rows: members.map((member) => [
          member.role,
          member.name,
          member.position ?? '',
          member.duty ?? '',
          words.phone(member.phone),
        ]),
        rowAnchors: members.map(({ id }) => anchorOf('member', id)),
      },
]

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

/** Bodies of classes are many and small: one table, each body's name beside its members. */
function classBodiesTable(bodies: readonly BodyFacts[], words: Words): Block {
  const rows = bodies.flatMap(({ record, members }) => {
    const name: Cell = { text: record.name, rows: Math.max(1, members.length) }
    if (members.length === 0) return [{ row: [name, '', '', words.text('no_members'), ''], record }]
    return members.map((member, index) => ({
      row: [
        ...(index === 0 ? [name] : []),
        member.role,
        member.name,
        member.position ?? '',
        words.phone(member.phone),
      ],
      record: index === 0 ? record : null,
    }))
  })
  return {
    type: 'table',
    columns: [
      { title: words.label(KINDS.member.fields.body.label), width: 28 },
      { title: words.label(KINDS.member.fields.role.label), width: 14 },
      { title: words.label(KINDS.member.fields.name.label), width: 16 },
      { title: words.label(KINDS.member.fields.position.label), width: 22 },
      { title: words.label(KINDS.member.fields.phone.label), width: 20 },
    ],
    rows: rows.map(({ row }) => row),
    rowAnchors: rows.map(({ record }) => (record ? anchorOf('body', record.id) : undefined)),
  }
}

function regulations({ source, words }: Dossier): Block[] {
  if (source.regulations.length === 0) return [note(words.text('no_regulations'))]
  const { title, kind, issued_on } = KINDS.regulation.fields
  return [
    {
      type: 'table',
      columns: [
        { title: words.text('order'), width: 8, align: 'center' },
        { title: words.label(title.label), width: 48 },
        { title: words.label(kind.label), width: 22 },
        { title: words.label(issued_on.label), width: 22 },
      ],
      rows: source.regulations.map((regulation, index) => [
        String(index + 1),
        regulation.title,
        words.choice(kind.choices, regulation.kind),
        words.day(regulation.issued_on),
      ]),
    },
    ...source.regulations.flatMap((regulation) => [
      heading(3, regulation.title, anchorOf('regulation', regulation.id)),
      ...(regulation.body === null ? [note(words.text('no_text'))] : paragraphs(regulation.body)),
    ]),
  ]
}
