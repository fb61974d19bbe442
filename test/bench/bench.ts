/* eslint-disable no-console -- a program that prints */
import { parseArgs } from 'node:util'
import { benchArchive } from './archive.ts'
import { benchDossier } from './dossier.ts'
import { benchImport } from './import.ts'
import { machineLine, writeReport } from './report.ts'
import { isMet, type Row } from './row.ts'
import { benchSignIn } from './sign-in.ts'
import { benchWorkbook } from './workbook.ts'
import { markdownTable } from './table.ts'

/**
 * `npm run bench`: measures one subject after the other and prints one table. `--only <subject>` measures one; `--write` puts the table of all
 * into docs/benchmarks.md. A missed target is said in the table and fails nothing.
 */
const SUBJECTS: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  'sign-in': benchSignIn,
  dossier: benchDossier,
  workbook: benchWorkbook,
  archive: benchArchive,
  import: benchImport,
}

const { values } = parseArgs({ options: { only: { type: 'string' }, write: { type: 'boolean' } } })
const { only, write = false } = values
if (only !== undefined && !SUBJECTS[only])
  throw new Error(`--only takes one of ${Object.keys(SUBJECTS).join(', ')}`)
if (only !== undefined && write) throw new Error('--write is for all subjects together')

const machine = machineLine()
console.log(machine)
const rows: Row[] = []
for (const [subject, measure] of Object.entries(SUBJECTS)) {
  if (only !== undefined && subject !== only) continue
  const start = performance.now()
  rows.push(...(await measure()))
  console.error(`${subject}: measured in ${Math.round((performance.now() - start) / 1000)} s`)
}
console.log(`\n${markdownTable(rows)}\n`)
console.log(`${rows.filter(isMet).length} of ${rows.length} met`)
if (write) await writeReport('npm run bench', rows, machine)
