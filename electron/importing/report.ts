import type { ImportFinding, ImportReport, SheetExcerpt } from '../../shared/contract/import-report.ts'
import type { ImportNotice } from '../../shared/contract/import-notice.ts'
import { noticeText } from '../../shared/i18n/notice-text.ts'
import type { Language } from '../../shared/i18n/texts.ts'
import type { ImportPlan } from './plan-import.ts'

/** What an import would do, or did: then `applied` has the batch that undoes it. Texts are in `language`; `sheets` are `excerptsOf` its inputs. */
export function reportOf(
  plan: ImportPlan,
  applied: { readonly batch: string | null } | null,
  language: Language,
  sheets: readonly SheetExcerpt[] = [],
): ImportReport {
  const { creations, changes, files, notices, skipped } = plan
  const found = (severity: ImportNotice['severity']): ImportFinding[] =>
    notices.filter((notice) => notice.severity === severity).map((notice) => findingOf(notice, language))
  return {
    applied: applied !== null,
    created: { ...countsOf(creations), ...(files.length > 0 && { attachment: files.length }) },
    updated: countsOf(changes),
    skipped,
    warnings: found('warning'),
    errors: found('error'),
    sheets,
    batch: applied?.batch ?? null,
  }
}

const findingOf = (notice: ImportNotice, language: Language): ImportFinding => {
  const { file, sheet, row, column, code } = notice
  return { file, sheet, row, column, code, message: noticeText(language, notice) }
}

function countsOf(records: readonly { readonly kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
