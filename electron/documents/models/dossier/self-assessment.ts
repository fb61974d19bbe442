import { amount } from '../../../../shared/standards/amounts.ts'
import type {
  Assessment,
  CriterionResult,
  IndicatorResult,
  PartResult,
} from '../../../../shared/standards/assessment.ts'
import type { MissingLine } from '../../../../shared/standards/standard.ts'
import type { Block, Cell, Column, Inline } from '../blocks.ts'
import type { Dossier } from './dossier.ts'
import { evidenceText } from './evidence-text.ts'
import { note } from './prose.ts'
import type { Words } from './words.ts'

/** A row of the table; one that `leads` is the title of those below it. */
interface Row {
  readonly cells: readonly (Cell | Inline)[]
  readonly leads: boolean
}

const row = (cells: Row['cells'], leads = false): Row => ({ cells, leads })

/**
 * The self-assessment table (自评表): every line of the standard with its points, the self-score, an empty column for the
 * examiners, and where the evidence is. What is not known of a standard is said, so that it never looks complete.
 */
export function selfAssessment(dossier: Dossier): Block[] {
  const { assessment, words } = dossier
  const { standard } = assessment
  const rows = [
    ...assessment.parts.flatMap((part) => partRows(part, dossier)),
    ...missingRows(standard.missing, words),
    totalRow(assessment, words),
  ]
  return [
    note(about(assessment, words)),
    ...(standard.partial === true ? [note(partialText(assessment, words))] : []),
    {
      type: 'table',
      size: 'small',
      columns: columnsIn(words),
      rows: rows.map(({ cells }) => cells),
      keepWithNext: rows.map(({ leads }, index) => leads || index >= rows.length - FOOT),
    },
    {
      type: 'signatures',
      height: SIGNATURE_HEIGHT,
      boxes: [
        { label: words.text('self_assessed_by'), note: words.text('seal_and_date') },
        { label: words.text('examined_by'), note: words.text('sign_and_date') },
      ],
    },
  ]
}

/** The last line, the total and the signatures stay together, so that nobody signs an empty page. */
const FOOT = 2
const SIGNATURE_HEIGHT = 80

const columnsIn = (words: Words): readonly Column[] => [
  { title: words.text('indicator'), width: 14 },
  { title: words.text('requirement'), width: 37 },
  { title: words.text('points_column'), width: 7, align: 'center' },
  { title: words.text('self_column'), width: 8, align: 'center' },
  { title: words.text('examiner_score'), width: 8, align: 'center' },
  { title: words.text('evidence_pages'), width: 29 },
]

function about({ standard, date }: Assessment, words: Words): string {
  const key = standard.sample === true ? 'about_sample' : 'about_standard'
  return words.text(key, {
    standard: words.label(standard.title),
    authority: words.label(standard.authority),
    date: words.day(date),
  })
}

/** How much of a standard is known. */
export const partialText = ({ known }: Assessment, words: Words): string =>
  words.text('partial', { known: known.points, total: known.total })

function partRows({ part, number, sums, indicators }: PartResult, dossier: Dossier): Row[] {
  const { words } = dossier
  const band = (text: string, more: Partial<Cell> = {}): Cell => ({ text, bold: true, shade: true, ...more })
  const title = words.label(part.title)
  return [
    row(
      [
        band(isNumbered(title) ? title : words.text('part_title', { number, title }), { span: 2 }),
        band(String(sums.points), { align: 'center' }),
        band(String(sums.self), { align: 'center' }),
        band(''),
        band(''),
      ],
      true,
    ),
    ...indicators.flatMap((indicator) => indicatorRows(indicator, dossier)),
    ...missingRows(part.missing, words),
  ]
}

/** Whether a title carries the number of the standard itself, as `一、组织领导` does. */
const isNumbered = (title: string): boolean =>
  /^(?:[一二三四五六七八九十]+|[A-Z]?\d+|[IVX]+)[、.．\s（(]/.test(title)

function indicatorRows({ indicator, number, criteria }: IndicatorResult, dossier: Dossier): Row[] {
  const { words } = dossier
  const missing = missingRows(indicator.missing, words).map(({ cells }) => cells.slice(1))
  const lines = [...criteria.map((result) => criterionCells(result, dossier)), ...missing]
  const name = words.label(indicator.title)
  const title = words.text('indicator_title', {
    title: isNumbered(name) ? name : words.text('part_title', { number, title: name }),
    points: indicator.points,
  })
  return lines.map((cells, index) =>
    row(index === 0 ? [{ text: title, rows: lines.length }, ...cells] : cells),
  )
}

const criterionCells = (result: CriterionResult, dossier: Dossier): Row['cells'] => [
  requirement(result, dossier.words),
  String(result.criterion.points),
  { text: String(result.self), bold: true },
  '',
  evidenceText(
    dossier.catalogue.entries.filter(({ criterion }) => criterion === result.number),
    dossier.words,
  ),
]

/** What is asked; what the records say of it; and why a person gave other points than the program. */
function requirement(result: CriterionResult, words: Words): string {
  const { criterion, number, measurement, given, computed, self } = result
  return [
    `${number} ${words.label(criterion.text)}`,
    ...(measurement === null || measurement.value === null
      ? []
      : [words.text('measured', { amount: amount(words.language, measurement.unit, measurement.value) })]),
    ...(measurement !== null && measurement.value === null ? [words.text('not_measurable')] : []),
    ...(given?.counts === true && given.reason !== ''
      ? [
          self === computed
            ? words.text('given_reason', { reason: given.reason })
            : words.text('changed_reason', { computed, reason: given.reason }),
        ]
      : []),
  ].join('\n')
}

const missingRows = (missing: readonly MissingLine[] | undefined, words: Words): Row[] =>
  (missing ?? []).map(({ text, points }) =>
    row(
      [
        '',
        words.text('missing_line', { text: words.label(text) }),
        String(points),
        words.text('not_included'),
        '',
        '',
      ].map((cell) => ({ text: cell, shade: true })),
    ),
  )

function totalRow({ total }: Assessment, words: Words): Row {
  const cell = (text: string): Cell => ({ text, bold: true, shade: true, align: 'center' })
  return row([
    { ...cell(words.text('total')), span: 2 },
    cell(String(total.points)),
    cell(String(total.self)),
    cell(''),
    cell(''),
  ])
}
