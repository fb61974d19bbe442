import { unlink } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../electron/archive/archive.ts'
import { countRecords, listRecords } from '../../electron/archive/records.ts'
import { applyImport } from '../../electron/importing/apply-import.ts'
import { planImport } from '../../electron/importing/plan-import.ts'
import { recognise } from '../../electron/importing/recognise.ts'
import { importedSheets } from '../fixtures/importing.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'
import { workbookFile } from '../fixtures/workbooks.ts'

const INTENT = { label: '导入', who: '沈玉兰' }
const children = (count: number) => [
  ['姓名', '家长姓名', '电话'],
  ...Array.from({ length: count }, (_, index) => [`学生${index}`, `家长${index}`, 13_800_000_000 + index]),
]
let archive: Archive
beforeEach(async () => {
  archive = await temporaryArchive()
})
const planOf = async (path: string) => planImport(archive, [await recognise(path)], { year: '2025-2026' })

describe('carrying out a plan', () => {
  it('that was cancelled leaves nothing behind', async () => {
    const plan = await planOf(await workbookFile({ 小一班: children(50) }))
    const controller = new AbortController()
    const work = { signal: controller.signal, onProgress: () => controller.abort() }
    await expect(applyImport(archive, plan, INTENT, work)).rejects.toMatchObject({ code: 'CANCELLED' })
    for (const kind of ['class', 'student', 'guardian'] as const)
      expect(await countRecords(archive.tables, kind)).toBe(0)
    expect((await applyImport(archive, plan, INTENT)).batch).not.toBeNull()
    expect(await countRecords(archive.tables, 'student')).toBe(50)
  })

  it('on an archive that changed since is refused as a whole', async () => {
    await importedSheets(archive, {
      讲师: [
        ['姓名', '类别', '单位'],
        ['林静', '外聘专家', '研究会'],
      ],
    })
    const plan = await planOf(
      await workbookFile({
        讲师: [
          ['姓名', '类别', '单位'],
          ['林静', '外聘专家', '市研究会'],
          ['周敏', '本校教师', ''],
        ],
      }),
    )
    const [lecturer] = await listRecords(archive.tables, 'lecturer')
    await archive.write(INTENT, (writer) =>
      writer.update('lecturer', [{ id: lecturer?.id ?? '', version: 1, values: { title: '副教授' } }]),
    )
    await expect(applyImport(archive, plan, INTENT)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await countRecords(archive.tables, 'lecturer')).toBe(1)
  })

  it('does not need the workbook any more', async () => {
    const path = await workbookFile({ 小一班: children(3) })
    const plan = await planOf(path)
    await unlink(path)
    await applyImport(archive, plan, INTENT)
    expect(await countRecords(archive.tables, 'student')).toBe(3)
  })

  it('is told of in steps, and can be sent to another thread', async () => {
    const plan = structuredClone(await planOf(await workbookFile({ 小一班: children(3) })))
    const steps: string[] = []
    await applyImport(archive, plan, INTENT, {
      onProgress: ({ stage, done, total }) => steps.push(`${stage} ${done}/${total ?? '?'}`),
    })
    expect(steps.at(-1)).toBe('writing 13/13')
  })
})

describe('making a plan', () => {
  it('can be cancelled', async () => {
    const input = await recognise(await workbookFile({ 小一班: children(3) }))
    await expect(
      planImport(archive, [input], { year: '2025-2026', signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({
      code: 'CANCELLED',
    })
  })

  it('of 2,000 children finds each of them, and again nothing to do', async () => {
    const sheets = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `${index + 1}级`,
        [
          ['班级', '姓名', '家长姓名', '电话'],
          ...children(50)
            .slice(1)
            .map(([name, parent, phone]) => [
              `${(index % 6) + 1}年级${index + 1}班`,
              `${String(name)}号`,
              parent ?? '',
              Number(phone) + index * 100,
            ]),
        ],
      ]),
    )
    const path = await workbookFile(sheets)
    const plan = await planOf(path)
    await applyImport(archive, plan, INTENT)
    expect(await countRecords(archive.tables, 'student')).toBe(2_000)
    const again = await planOf(path)
    expect([again.creations.length, again.changes.length, again.skipped]).toEqual([0, 0, 2_000])
  })
})
