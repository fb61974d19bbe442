import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../../electron/archive/archive.ts'
import { listRecords } from '../../electron/archive/records.ts'
import { recordSheets } from '../../electron/documents/models/record-workbook.ts'
import { writeWorkbook } from '../../electron/documents/writers/workbook.ts'
import { applyImport } from '../../electron/importing/apply-import.ts'
import { planImport } from '../../electron/importing/plan-import.ts'
import { recognise } from '../../electron/importing/recognise.ts'
import { reportOf } from '../../electron/importing/report.ts'
import { fieldsOf } from '../../shared/domain/kinds.ts'
import { SHEET_KINDS } from '../../shared/domain/record-sheet.ts'
import type { Language } from '../../shared/i18n/texts.ts'
import { fill, randomRecords } from '../fixtures/random-records.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

async function exported(archive: Archive, language: Language, masked: boolean): Promise<string> {
  const path = join(await temporaryFolder(), '记录.xlsx')
  const sheets = await recordSheets(archive.tables, { language, masked })
  await writeWorkbook({ title: '记录', author: '六有', date: '2026-06-30', sheets }, path)
  return path
}

/** What every live record of the workbook says, by id. */
async function contentOf(archive: Archive): Promise<Record<string, unknown>> {
  const content: Record<string, unknown> = {}
  for (const kind of SHEET_KINDS)
    for (const record of await listRecords(archive.tables, kind))
      content[`${kind} ${record.id}`] = Object.fromEntries(
        fieldsOf(kind).map(([name]) => [name, (record as unknown as Record<string, unknown>)[name]]),
      )
  return content
}

const planOf = async (archive: Archive, path: string) => planImport(archive, [await recognise(path)])

describe('a record workbook', () => {
  it('brings any records into a new archive just as they were', async () => {
    await fc.assert(
      fc.asyncProperty(randomRecords, fc.constantFrom<Language>('zh-CN', 'en'), async (records, language) => {
        const archive = await temporaryArchive()
        await fill(archive, records)
        const fresh = await temporaryArchive()
        const plan = await planOf(fresh, await exported(archive, language, false))
        expect(reportOf(plan, null, language).errors).toEqual([])
        await applyImport(fresh, plan, { label: '导入', who: '试' })
        expect(await contentOf(fresh)).toEqual(await contentOf(archive))
      }),
      { numRuns: 25 },
    )
  })

  it('that comes back creates nothing and changes nothing, masked or not, in either language', async () => {
    await fc.assert(
      fc.asyncProperty(randomRecords, async (records) => {
        const archive = await temporaryArchive()
        await fill(archive, records)
        for (const language of ['zh-CN', 'en'] as const)
          for (const masked of [true, false]) {
            const plan = await planOf(archive, await exported(archive, language, masked))
            const { created, updated, errors, skipped } = reportOf(plan, null, language)
            expect({ created, updated, errors, skipped }).toEqual({
              created: {},
              updated: {},
              errors: [],
              skipped: records.length,
            })
          }
      }),
      { numRuns: 12 },
    )
  })
})
