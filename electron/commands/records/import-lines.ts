import type { ImportFinding, ImportReport } from '../../../shared/contract/import-report.ts'
import { KIND_IDS, kindOf } from '../../../shared/domain/kinds.ts'
import { labelIn } from '../../../shared/i18n/texts.ts'
import type { Context } from '../terminal/context.ts'
import { tableLines } from '../terminal/table.ts'

/** Findings of one sort shown to a person at most; the JSON has them all. */
const MOST = 60

/** What an import did or would do: counts by kind, every finding with its place, and what to do next. */
export function reportLines(context: Context, report: ImportReport, archive: string): string[] {
  const { texts } = context
  return [
    ...countLines(context, report),
    ...findingLines(
      context,
      texts('terminal:import_errors', { number: report.errors.length }),
      report.errors,
    ),
    ...findingLines(
      context,
      texts('terminal:import_warnings', { number: report.warnings.length }),
      report.warnings,
    ),
    '',
    nextLine(context, report, archive),
  ]
}

function countLines(
  { texts, language, width }: Context,
  { created, updated, skipped }: ImportReport,
): string[] {
  const rows = KIND_IDS.filter((kind) => created[kind] ?? updated[kind]).map((kind) => [
    labelIn(language, kindOf(kind).label),
    String(created[kind] ?? 0),
    String(updated[kind] ?? 0),
  ])
  const table = tableLines(
    [texts('terminal:kind'), texts('terminal:created'), texts('terminal:updated')],
    rows,
    width,
  )
  return [...(rows.length > 0 ? table : []), texts('terminal:skipped', { number: skipped })]
}

function findingLines(context: Context, title: string, findings: readonly ImportFinding[]): string[] {
  if (findings.length === 0) return []
  const shown = findings.slice(0, MOST).map((finding) => `  ${placeOf(context, finding)}  ${finding.message}`)
  const rest = findings.length - shown.length
  return [
    '',
    title,
    ...shown,
    ...(rest > 0 ? [context.texts('terminal:more_findings', { number: rest })] : []),
  ]
}

function placeOf({ texts }: Context, { file, sheet, row, column }: ImportFinding): string {
  const parts = [file, ...(sheet === null ? [] : [sheet])]
  const cell =
    row === null ? (column === null ? '' : texts('terminal:column', { column })) : `${column ?? ''}${row}`
  return [
    ...parts,
    ...(cell === '' ? [] : [column === null ? texts('terminal:row', { row: cell }) : cell]),
  ].join(' › ')
}

function nextLine(
  { texts }: Context,
  { applied, created, updated, batch, errors }: ImportReport,
  archive: string,
): string {
  if (Object.keys(created).length + Object.keys(updated).length === 0) return texts('terminal:nothing_new')
  if (applied) return texts(batch === null ? 'terminal:nothing_new' : 'terminal:imported', { archive })
  return texts(errors.length > 0 ? 'terminal:trial_with_errors' : 'terminal:trial')
}
