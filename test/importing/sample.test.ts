import { beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../../electron/archive/archive.ts'
import { listHistory, undo } from '../../electron/archive/history.ts'
import { countRecords, listRecords } from '../../electron/archive/records.ts'
import { KIND_IDS } from '../../shared/domain/kinds.ts'
import { imported, said, tried } from '../fixtures/importing.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'

const SAMPLE = ['活动资料', '年度资料.xlsx', '幼儿花名册.xlsx'].map(
  (name) => `resources/samples/kindergarten/${name}`,
)

describe('the sample of a kindergarten', () => {
  let archive: Archive
  let report: Awaited<ReturnType<typeof imported>>
  beforeAll(async () => {
    archive = await temporaryArchive()
    report = await imported(archive, SAMPLE, '2025-2026')
  })

  it('has 541 students in 18 classes, and everything of its year', () => {
    expect(report.created).toEqual({
      school: 1, campus: 2, class: 18, student: 541, guardian: 741, enrollment: 541, guardianship: 760, body: 26, member: 71, regulation: 6,
      material: 7, lecturer: 6, training: 2, plan: 2, lesson_plan: 5, plan_item: 39, activity: 17, home_visit: 31, survey: 2, summary: 1,
      award: 19, essay: 3, resource: 3, attachment: 14,
    }) // prettier-ignore
    expect(report.errors).toEqual([])
  })

  it('names the folder without an activity, the blank row, the totals and the instructions', () => {
    expect(report.warnings.find(({ code }) => code === 'FOLDER_NOT_PLACED')?.message).toContain(
      '2026-05-30 没有登记的活动',
    )
    const codes = said(report.warnings)
    expect(codes).toContain('小五班!12 BLANK_ROWS')
    expect(codes).toContain('填表说明! SHEET_NOT_READ')
    expect(codes.filter((code) => code.endsWith('TOTAL_ROW'))).toHaveLength(18)
    expect(codes).toContain('中一班!B6 ROW_REPEATED')
  })

  it('keeps the rare names as they are', async () => {
    const [student] = await listRecords(archive.tables, 'student', { where: { name: '𠮷田䶮' } })
    expect(student?.sex).toBe('male')
  })

  it('given again in any order creates nothing and changes nothing', async () => {
    for (const paths of [
      SAMPLE,
      SAMPLE.toReversed(),
      [SAMPLE[2] ?? ''],
      [SAMPLE[1] ?? ''],
      [SAMPLE[0] ?? ''],
    ])
      expect(await tried(archive, paths)).toMatchObject({ created: {}, updated: {}, errors: [] })
  })

  it('is one act, which one undo takes back', async () => {
    expect(await listHistory(archive.tables)).toHaveLength(1)
    await undo(archive, '沈玉兰')
    for (const kind of KIND_IDS) expect([kind, await countRecords(archive.tables, kind)]).toEqual([kind, 0])
  })
})
