import type { Inspected } from '../../../shared/contract/imports.ts'
import { errorText } from '../../../shared/i18n/error-text.ts'
import type { Language } from '../../../shared/i18n/texts.ts'
import type { Archive } from '../../archive/archive.ts'
import { openArchive } from '../../archive/open-archive.ts'
import { rolesOf } from '../../importing/column-roles.ts'
import type { PlacedFolder } from '../../importing/evidence/plan-evidence.ts'
import type { SheetInput } from '../../importing/inputs.ts'
import { planImport } from '../../importing/plan-import.ts'
import { PRIVATE_ROLE } from '../../importing/roster/match-roster-sheet.ts'
import { cellText, columnName } from '../../importing/workbook/cell.ts'
import type { JobWork } from '../running-jobs.ts'
import { type ImportInput, type NamedInput, readInputs } from './import-inputs.ts'

type InspectedFile = Inspected['files'][number]
type InspectedSheet = InspectedFile['sheets'][number]

const SAMPLES = 3

/** What each file, sheet, column and folder is taken for. Throws as `readInputs` and `planImport`; writes nothing. */
export async function inspectImport(
  { folder, language, ...input }: ImportInput & { readonly folder: string; readonly language: Language },
  work: JobWork,
): Promise<readonly InspectedFile[]> {
  const named = await readInputs(input, work)
  const archive = await openArchive(folder, { readOnly: true, signal: work.signal })
  try {
    return await Promise.all(named.map((one) => inspected(one, archive, input.year, language, work)))
  } finally {
    await archive.close()
  }
}

async function inspected(
  named: NamedInput,
  archive: Archive,
  year: string,
  language: Language,
  { signal }: JobWork,
): Promise<InspectedFile> {
  const file = named.name
  if ('refused' in named)
    return { file, as: 'unknown', sheets: [], folders: [], problem: errorText(language, named.refused) }
  const { input } = named
  if (input.as === 'workbook')
    return {
      file,
      as: input.sheets.some(({ as }) => as === 'roster') ? 'roster' : 'records',
      sheets: input.sheets.map((sheet) => inspectedSheet(sheet, language)),
      folders: [],
      problem: null,
    }
  const { folders } = await planImport(archive, [input], { year, signal })
  return { file, as: 'evidence', sheets: [], folders: folders.map(inspectedFolder), problem: null }
}

function inspectedSheet(input: SheetInput, language: Language): InspectedSheet {
  const { sheet, as } = input
  const common = { sheet: sheet.name, name: sheet.name, as }
  if (input.as === 'skipped')
    return { ...common, kind: null, fields: [], columns: [], rows: sheet.rows.length }
  const rows = sheet.rows.slice(input.firstRow)
  return {
    ...common,
    kind: input.as === 'records' ? input.kind : null,
    fields: rolesOf(input, language).map(({ role, label }) => ({ field: role, label })),
    columns: input.columns.map(({ index, header, role }) => ({
      column: columnName(index),
      header,
      field: role === PRIVATE_ROLE ? null : role,
      samples: samplesIn(rows.map((row) => cellText(row[index]).trim())),
    })),
    rows: rows.length,
  }
}

function samplesIn(texts: readonly string[]): string[] {
  const samples: string[] = []
  for (const text of texts) {
    if (text !== '') samples.push(text)
    if (samples.length === SAMPLES) break
  }
  return samples
}

const inspectedFolder = ({ folder, activity, files }: PlacedFolder): InspectedFile['folders'][number] => ({
  folder,
  activity,
  files,
})
