import { basename } from 'node:path'
import type { ImportReport } from '../../shared/contract/import-report.ts'
import type { Archive } from '../archive/archive.ts'
import { applyImport } from '../importing/apply-import.ts'
import type { Input } from '../importing/inputs.ts'
import { planImport } from '../importing/plan-import.ts'
import { recognise } from '../importing/recognise.ts'
import { reportOf } from '../importing/report.ts'
import { openToRead, openToWrite } from './archives.ts'
import { reportLines } from './records/import-lines.ts'
import { givenYear } from './records/school-year.ts'
import { defineCommand } from './terminal/command.ts'
import type { Context } from './terminal/context.ts'
import { EXIT } from './terminal/exit-codes.ts'

/**
 * `liuyou import <archive> <file or folder>…`: a trial run, or with `--apply` one act that undo takes back. What stands at an error is left out,
 * and the errors are findings. JSON: `{ applied, created, updated, skipped, warnings, errors }`, each finding `{ file, sheet, row, column, code, message }`.
 */
export const importCommand = defineCommand({
  name: 'import',
  arguments: {
    archive: { name: 'argument_archive', about: 'about_archive' },
    files: { name: 'argument_files', about: 'about_import_files', many: true },
  },
  options: {
    apply: { about: 'import_apply' },
    year: { about: 'import_year', value: 'value_year' },
  },
  run: async (context, given) => {
    const year = given.year === undefined ? undefined : givenYear(context, given.year)
    const archive = await (given.apply ? openToWrite : openToRead)(context, given.archive)
    try {
      const report = await imported(context, archive, { files: given.files, year, apply: given.apply })
      const { applied, created, updated, skipped, warnings, errors } = report
      const lines = reportLines(context, report, given.archive)
      context.answer({ applied, created, updated, skipped, warnings, errors }, lines)
      return errors.length > 0 ? EXIT.findings : EXIT.done
    } finally {
      await archive.close()
    }
  },
})

interface Importing {
  readonly files: readonly string[]
  readonly year: string | undefined
  readonly apply: boolean
}

async function imported(
  context: Context,
  archive: Archive,
  { files, year, apply }: Importing,
): Promise<ImportReport> {
  const { texts, language, signal, who } = context
  const work = {
    signal,
    onProgress: ({ stage, done, total }: { stage: Stage; done: number; total: number | null }) =>
      context.progress(texts(`jobs:${stage}`))(done, total ?? 0),
  }
  const inputs: Input[] = []
  for (const path of files) {
    work.onProgress({ stage: 'reading', done: inputs.length, total: files.length })
    inputs.push(await recognise(path, signal))
  }
  const plan = await planImport(archive, inputs, { ...work, ...(year !== undefined && { year }) })
  if (!apply) return reportOf(plan, null, language)
  const named = files.map((path) => basename(path)).join(texts('terminal:list_comma'))
  const intent = { label: texts('acts:import', { files: named }), who }
  return reportOf(plan, await applyImport(archive, plan, intent, work), language)
}

type Stage = 'reading' | 'checking' | 'copying' | 'writing'
