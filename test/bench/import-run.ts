/* eslint-disable no-console -- prints its figures for the process that started it */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseOf } from '../../electron/archive/archive-folder.ts'
import { createSchoolArchive } from '../../electron/archive/new-school.ts'
import { countRecords } from '../../electron/archive/records.ts'
import { applyImport } from '../../electron/importing/apply-import.ts'
import { planImport } from '../../electron/importing/plan-import.ts'
import { recognise } from '../../electron/importing/recognise.ts'
import { importBare } from './import-bare.ts'

/** Imports the roster of a folder into a new archive as the program does, then into another by bare means; prints the times of both and of our steps. */
const [folder = ''] = process.argv.slice(2)
const roster = join(folder, 'roster.xlsx')
const INTENT = { label: '导入', who: '测试' }

async function newArchive(name: string) {
  const school = { name: '东城第一小学', stage: 'primary', year: '2025-2026' } as const
  return createSchoolArchive(join(folder, `${name}.liuyou`), school, INTENT)
}

const ours = await newArchive('ours')
const begin = performance.now()
const input = await recognise(roster)
const recognised = performance.now()
const plan = await planImport(ours, [input])
const planned = performance.now()
await applyImport(ours, plan, INTENT)
const applied = performance.now()
const students = await countRecords(ours.tables, 'student')
await ours.close()

const bare = await newArchive('bare')
await bare.close()
const bareBegin = performance.now()
await importBare(roster, databaseOf(bare.folder), plan)
const bareEnd = performance.now()

for (const { folder: made } of [ours, bare]) await rm(made, { recursive: true })
console.log(
  JSON.stringify({
    students,
    recognise: recognised - begin,
    plan: planned - recognised,
    apply: applied - planned,
    ours: applied - begin,
    bare: bareEnd - bareBegin,
  }),
)
