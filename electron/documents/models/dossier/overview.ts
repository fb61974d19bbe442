import { KINDS } from '../../../../shared/domain/kinds.ts'
import type { Block } from '../blocks.ts'
import type { Dossier } from './dossier.ts'
import { heading, note } from './prose.ts'
import { allFigures, kindFigures, type KindFigures, monthFigures } from './statistics.ts'
import type { Words } from './words.ts'

/** The year at a glance: activities by month, points by part, attendance by kind, each as a chart with its figures. */
export function overview(dossier: Dossier): Block[] {
  const { words } = dossier
  return [
    heading(3, words.text('by_month')),
    ...byMonth(dossier),
    heading(3, words.text('by_part')),
    byPart(dossier),
    heading(3, words.text('by_kind')),
    ...byKind(dossier),
  ]
}

function byMonth({ source, words }: Dossier): Block[] {
  const months = monthFigures(source)
  if (months.every(({ sessions, others }) => sessions + others === 0))
    return [note(words.text('nothing_held'))]
  return [
    {
      type: 'chart',
      caption: words.text('by_month_caption', { year: source.year }),
      chart: {
        kind: 'bar',
        unit: words.text('times'),
        categories: months.map(({ month }) => words.monthName(month)),
        series: [
          { name: words.text('sessions'), values: months.map(({ sessions }) => sessions) },
          { name: words.text('other_activities'), values: months.map(({ others }) => others) },
        ],
      },
    },
  ]
}

function byKind({ source, words }: Dossier): Block[] {
  const kinds = kindFigures(source)
  if (kinds.length === 0) return [note(words.text('nothing_held'))]
  const measured = kinds.flatMap(({ kind, rate }) => (rate === null ? [] : [{ kind, rate }]))
  const { choices } = KINDS.activity.fields.kind
  return [
    ...(measured.length === 0
      ? []
      : [
          {
            type: 'chart' as const,
            caption: words.text('by_kind_caption', { year: source.year }),
            chart: {
              kind: 'bar' as const,
              horizontal: true,
              unit: '%',
              max: 100,
              categories: measured.map(({ kind }) => words.choice(choices, kind)),
              series: [
                {
                  name: words.text('attendance'),
                  values: measured.map(({ rate }) => Math.round(rate * 1000) / 10),
                },
              ],
            },
          },
        ]),
    kindTable(kinds, allFigures(source), words),
  ]
}

function kindTable(kinds: readonly KindFigures[], all: Omit<KindFigures, 'kind'>, words: Words): Block {
  const { kind, expected, attended, on_leave } = KINDS.activity.fields
  const row = (name: string, figures: Omit<KindFigures, 'kind'>) => [
    name,
    String(figures.held),
    words.hours(figures.hours),
    words.number(figures.expected),
    words.number(figures.attended),
    words.number(figures.onLeave),
    words.share(figures.rate),
  ]
  const right = (title: string, width: number) => ({ title, width, align: 'right' as const })
  return {
    type: 'table',
    columns: [
      { title: words.label(kind.label), width: 26 },
      right(words.text('held_times'), 11),
      right(words.text('hours'), 11),
      right(words.label(expected.label), 13),
      right(words.label(attended.label), 13),
      right(words.label(on_leave.label), 12),
      right(words.text('attendance'), 12),
    ],
    rows: [
      ...kinds.map((figures) => row(words.choice(kind.choices, figures.kind), figures)),
      row(words.text('total'), all).map((text) => ({ text, bold: true, shade: true })),
    ],
  }
}

function byPart({ assessment, words }: Dossier): Block {
  return {
    type: 'chart',
    caption: words.text('by_part_caption', { standard: words.label(assessment.standard.title) }),
    chart: {
      kind: 'bar',
      unit: words.text('points'),
      categories: assessment.parts.map(({ part }) => words.label(part.title)),
      series: [
        { name: words.text('full_points'), values: assessment.parts.map(({ sums }) => sums.points) },
        { name: words.text('self_score'), values: assessment.parts.map(({ sums }) => sums.self) },
      ],
    },
  }
}
