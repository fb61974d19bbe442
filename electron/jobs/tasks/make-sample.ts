import { rename, rm } from 'node:fs/promises'
import { databaseOf, kindAt } from '../../archive/archive-folder.ts'
import { createSchoolArchive, type NewSchool } from '../../archive/new-school.ts'
import { applyImport } from '../../importing/apply-import.ts'
import { planImport } from '../../importing/plan-import.ts'
import { recognise } from '../../importing/recognise.ts'
import { resource } from '../../resources.ts'
import { besideOf } from '../../write-whole.ts'
import type { Intent } from '../../archive/archive.ts'
import type { JobWork } from '../running-jobs.ts'

export interface SampleInput {
  /** Where the archive is to be; there is nothing yet. */
  readonly folder: string
  readonly school: NewSchool
  readonly intent: Intent
}

/** What ships in resources/samples/kindergarten: a roster, a record workbook, folders of evidence. */
const PARTS = ['幼儿花名册.xlsx', '年度资料.xlsx', '活动资料']

/**
 * Makes the archive of the sample kindergarten by importing its papers, beside its place, so that there is never half a sample. Where two
 * windows do so at once, the first to be done counts. Throws as `createSchoolArchive`, `planImport` and `applyImport`.
 */
export async function makeSample({ folder, school, intent }: SampleInput, work: JobWork): Promise<void> {
  const beside = besideOf(folder)
  try {
    const archive = await createSchoolArchive(beside, school, intent)
    try {
      const inputs = await Promise.all(
        PARTS.map((part) => recognise(resource('samples', 'kindergarten', part), work.signal)),
      )
      const plan = await planImport(archive, inputs, { year: school.year, ...work })
      await applyImport(archive, plan, intent, work)
    } finally {
      await archive.close()
    }
    await rename(beside, folder)
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    if ((await kindAt(databaseOf(folder))) !== 'file') throw error
  }
}
