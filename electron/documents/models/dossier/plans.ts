import { KINDS } from '../../../../shared/domain/kinds.ts'
import type { Block } from '../blocks.ts'
import { anchorOf } from './anchors.ts'
import type { Dossier } from './dossier.ts'
import { heading, labelled, lead, note } from './prose.ts'
import { recordTable } from './record-table.ts'
import type { LessonPlanFacts, PlanFacts, PlanItemFacts } from './source.ts'
import type { Words } from './words.ts'

/** Possession 3: every plan with its monthly arrangement and what became of it, and the lesson plans. */
export function plansChapter({ source, words }: Dossier): Block[] {
  return [
    ...(source.plans.length === 0
      ? [heading(2, words.text('plans')), note(words.text('no_plans'))]
      : source.plans.flatMap((plan) => planSection(plan, words))),
    heading(2, words.text('lesson_plans')),
    ...(source.lessonPlans.length === 0
      ? [note(words.text('no_lesson_plans'))]
      : source.lessonPlans.flatMap((lesson) => lessonSection(lesson, words))),
  ]
}

function planSection({ record, items }: PlanFacts, words: Words): Block[] {
  const { kind, year, term, author, issued_on, guiding, goals, measures } = KINDS.plan.fields
  return [
    heading(2, record.title, anchorOf('plan', record.id)),
    {
      type: 'form',
      keep: true,
      fields: [
        { label: words.label(kind.label), value: words.choice(kind.choices, record.kind) },
        {
          label: words.label(year.label),
          value: `${record.year} ${words.choice(term.choices, record.term)}`.trim(),
        },
        { label: words.label(author.label), value: record.author ?? '' },
        { label: words.label(issued_on.label), value: words.day(record.issued_on) },
      ],
    },
    ...labelled(words.label(guiding.label), record.guiding),
    ...labelled(words.label(goals.label), record.goals),
    ...labelled(words.label(measures.label), record.measures),
    ...(items.length === 0 && !MONTHLY.includes(record.kind)
      ? []
      : [heading(3, words.text('monthly_arrangement')), ...arrangement(items, words)]),
  ]
}

/** The kinds of plan that a monthly arrangement belongs to. */
const MONTHLY: readonly string[] = ['annual', 'term'] satisfies PlanFacts['record']['kind'][]

/** How much of a plan is done, in one line; what was cancelled is not asked for. */
function doneText(items: readonly PlanItemFacts[], words: Words): string {
  const count = (status: string) => items.filter(({ record }) => record.status === status).length
  const done = count('done')
  const cancelled = count('cancelled')
  return words.text('plan_done', {
    items: items.length,
    done,
    cancelled,
    open: items.length - done - cancelled,
  })
}

function arrangement(items: readonly PlanItemFacts[], words: Words): Block[] {
  const { month, title, campus, responsible, status, activity } = KINDS.plan_item.fields
  const table = recordTable<PlanItemFacts>({
    words,
    items,
    empty: words.text('no_plan_items'),
    anchor: ({ record }) => ['plan_item', record.id],
    columns: [
      { label: month.label, width: 13, merged: true, text: ({ record }) => words.month(record.month) },
      { label: title.label, width: 40, text: ({ record }) => record.title },
      { label: campus.label, width: 12, optional: true, text: (item) => item.campus },
      { label: responsible.label, width: 15, text: ({ record }) => record.responsible },
      { label: status.label, width: 11, text: ({ record }) => words.choice(status.choices, record.status) },
      { label: activity.label, width: 18, optional: true, text: (item) => item.activity?.title ?? '' },
    ],
  })
  return items.length === 0 ? [table] : [lead(doneText(items, words)), table]
}

function lessonSection({ record, lecturer }: LessonPlanFacts, words: Words): Block[] {
  const fields = KINDS.lesson_plan.fields
  const long = (label: { zh: string; en: string }, value: string | null) =>
    value === null ? [] : [{ label: words.label(label), value, wide: true }]
  return [
    heading(3, record.title, anchorOf('lesson_plan', record.id)),
    {
      type: 'form',
      keep: true,
      fields: [
        { label: words.label(fields.lecturer.label), value: lecturer ?? '' },
        { label: words.label(fields.audience.label), value: record.audience ?? '' },
        { label: words.label(fields.hours.label), value: words.number(record.hours) },
        {
          label: words.label(fields.term.label),
          value: words.choice(fields.term.choices, record.term),
        },
        ...long(fields.objectives.label, record.objectives),
        ...long(fields.key_points.label, record.key_points),
        ...long(fields.procedure.label, record.procedure),
        ...long(fields.homework.label, record.homework),
      ],
    },
  ]
}
