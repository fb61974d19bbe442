import { amount } from '../../../../shared/standards/amounts.ts'
import type { CriterionResult, IndicatorResult, PartResult } from '../../../../shared/standards/assessment.ts'
import { KINDS } from '../../../../shared/domain/kinds.ts'
import type { SheetModel, SheetRow } from '../workbook.ts'
import type { Dossier } from './dossier.ts'
import { partialText } from './self-assessment.ts'
import { numbersText } from './evidence-text.ts'
import {
  allFigures,
  type KindFigures,
  kindFigures,
  monthFigures,
  type YearFigures,
  yearFigures,
} from './statistics.ts'
import type { DossierText, Words } from './words.ts'

/** The self-assessment table as a sheet: every line with both scores, what the records say, and its evidence under its numbers. */
export function assessmentSheet(dossier: Dossier): SheetModel {
  const { assessment, words } = dossier
  const { standard, total } = assessment
  return {
    name: words.text('self_assessment'),
    columns: [
      { title: words.text('line_number'), width: 10 },
      { title: words.text('part'), width: 18 },
      { title: words.text('indicator'), width: 20, style: 'long' },
      { title: words.text('requirement'), width: 50, style: 'long' },
      { title: words.text('full_points'), width: 8 },
      { title: words.text('computed_score'), width: 8 },
      { title: words.text('self_score'), width: 8 },
      { title: words.text('reason'), width: 24, style: 'long' },
      { title: words.text('examiner_score'), width: 8 },
      { title: words.text('on_record'), width: 16 },
      { title: words.text('evidence_numbers'), width: 30, style: 'long' },
    ],
    rows: [
      ...assessment.parts.flatMap((part) =>
        part.indicators.flatMap((indicator) =>
          indicator.criteria.map((result) => lineOf(part, indicator, result, dossier)),
        ),
      ),
      totalOf(words.text('total'), total),
      ...(standard.partial === true ? [remark(partialText(assessment, words))] : []),
    ],
  }
}

function lineOf(
  { part }: PartResult,
  { indicator }: IndicatorResult,
  result: CriterionResult,
  { catalogue, words }: Dossier,
): SheetRow {
  const { criterion, number, computed, self, given, measurement } = result
  const numbers = catalogue.entries.filter((entry) => entry.criterion === number).map((entry) => entry.number)
  return [
    number,
    words.label(part.title),
    words.label(indicator.title),
    words.label(criterion.text),
    criterion.points,
    computed,
    self,
    given?.reason ?? null,
    null,
    measurement === null || measurement.value === null
      ? null
      : amount(words.language, measurement.unit, measurement.value),
    numbers.length === 0 ? null : numbersText(numbers, words),
  ]
}

const totalOf = (
  label: string,
  total: { readonly points: number; readonly computed: number; readonly self: number },
): SheetRow => [label, null, null, null, total.points, total.computed, total.self, null, null, null, null]

const remark = (text: string): SheetRow => [text, ...Array.from({ length: 10 }, () => null)]

/** The year in numbers as a sheet of one figure a row: the same figures as in the PDF, for whoever draws charts of their own. */
export function statisticsSheet({ source, words }: Dossier): SheetModel {
  const figures = yearFigures(source)
  const { choices } = KINDS.activity.fields.kind
  return {
    name: words.text('statistics'),
    columns: [
      { title: words.text('statistics'), width: 20 },
      { title: words.text('item'), width: 24 },
      { title: words.text('figure'), width: 20 },
      { title: words.text('value'), width: 12 },
    ],
    rows: [
      ...YEAR.map(([what, figure]): SheetRow => [
        words.text('main_figures'),
        words.text(what),
        words.text(SHARES.has(figure) ? 'share' : 'count'),
        figures[figure],
      ]),
      ...monthFigures(source).flatMap(({ month, sessions, others }): SheetRow[] => [
        [words.text('by_month'), words.month(month), words.text('sessions'), sessions],
        [words.text('by_month'), words.month(month), words.text('other_activities'), others],
      ]),
      ...kindFigures(source).flatMap((kind) => kindRows(words.choice(choices, kind.kind), kind, words)),
      ...kindRows(words.text('total'), allFigures(source), words),
    ],
  }
}

const YEAR = [
  ['class_count', 'classes'],
  ['student_count', 'students'],
  ['body_count', 'bodies'],
  ['member_count', 'members'],
  ['regulations', 'regulations'],
  ['material_count', 'materials'],
  ['special_issues', 'specialIssues'],
  ['plans', 'plans'],
  ['plan_items', 'planItems'],
  ['plan_items_done', 'planItemsDone'],
  ['lesson_plans', 'lessonPlans'],
  ['lecturer_count', 'lecturers'],
  ['training_count', 'trainings'],
  ['held_count', 'held'],
  ['session_count', 'sessions'],
  ['session_hours', 'sessionHours'],
  ['attended_count', 'attended'],
  ['attendance', 'attendance'],
  ['visit_count', 'homeVisits'],
  ['visited_count', 'studentsVisited'],
  ['consultations', 'consultations'],
  ['surveys', 'surveys'],
  ['survey_satisfaction', 'satisfaction'],
  ['summaries', 'summaries'],
  ['award_count', 'awards'],
  ['essays', 'essays'],
  ['research', 'research'],
  ['resources', 'resources'],
] as const satisfies readonly (readonly [DossierText, keyof YearFigures])[]

/** Figures of 0 to 1. */
const SHARES: ReadonlySet<keyof YearFigures> = new Set(['attendance', 'satisfaction'] as const)

const kindRows = (name: string, figures: Omit<KindFigures, 'kind'>, words: Words): SheetRow[] =>
  KIND.map(([what, figure]) => [words.text('by_kind'), name, words.text(what), figures[figure]])

const KIND = [
  ['held_times', 'held'],
  ['hours', 'hours'],
  ['expected', 'expected'],
  ['attended', 'attended'],
  ['on_leave', 'onLeave'],
  ['attendance', 'rate'],
] as const satisfies readonly (readonly [DossierText, keyof Omit<KindFigures, 'kind'>])[]
