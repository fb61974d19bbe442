import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listRecords } from '../../../electron/archive/records.ts'
import type { JobStage } from '../../../shared/contract/jobs.ts'
import { declaredSchool, picture } from '../../fixtures/declared-school.ts'
import { readPdf } from '../../fixtures/read-pdf.ts'
import { secondProcess } from '../../fixtures/second-process.ts'
import { temporaryFolder } from '../../fixtures/temporary-folder.ts'
import { exported, treeOf } from './exporting.ts'

describe('an application that is cancelled', () => {
  test.each(['reading', 'copying', 'drawing', 'writing'] as const)(
    'while %s leaves nothing behind',
    async (stage: JobStage) => {
      const { archive } = await declaredSchool()
      const into = join(await temporaryFolder(), '上报', '2026')
      const stop = new AbortController()
      const seen: JobStage[] = []
      const work = exported(
        archive,
        { into },
        {
          signal: stop.signal,
          onProgress: (progress) => {
            seen.push(progress.stage)
            if (progress.stage === stage) stop.abort()
          },
        },
      )
      await expect(work).rejects.toMatchObject({ code: 'CANCELLED' })
      expect(seen.at(-1)).toBe(stage)
      expect(await readdir(join(into, '..', '..'))).toEqual([])
    },
  )

  test('leaves the earlier one as it was', async () => {
    const { archive } = await declaredSchool()
    const { folder } = await exported(archive)
    const before = await treeOf(folder)
    const stop = new AbortController()
    const work = exported(
      archive,
      { into: join(folder, '..'), overwrite: true, language: 'en', masked: false },
      { signal: stop.signal, onProgress: ({ stage }) => stage === 'drawing' && stop.abort() },
    )
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(await treeOf(folder)).toEqual(before)
    expect(await readdir(join(folder, '..'))).toHaveLength(1)
  })
})

describe('an application whose folder is there already', () => {
  test('is refused, unless it is to be replaced: then nothing of the old one stays', async () => {
    const { archive } = await declaredSchool()
    const { folder } = await exported(archive)
    await writeFile(join(folder, '旧材料.txt'), '旧')
    const into = join(folder, '..')
    await expect(exported(archive, { into })).rejects.toMatchObject({
      code: 'TARGET_EXISTS',
      details: { path: folder },
    })
    expect(await readdir(folder)).toContain('旧材料.txt')
    await exported(archive, { into, overwrite: true })
    expect(await readdir(folder)).not.toContain('旧材料.txt')
    expect(await readdir(into)).toHaveLength(1)
  })
})

describe('a file that the archive has lost', () => {
  test('is named in the warnings and in the index, and nothing else is lost', async () => {
    const { archive, attach, ids } = await declaredSchool()
    await attach('activity', ids.lecture, 'photo', '照片2.jpg', await picture('#405060'))
    const files = await listRecords(archive.tables, 'attachment')
    const stored = (name: string): string =>
      archive.files.pathOf(files.find((file) => file.name === name)?.sha256 ?? '')
    await rm(stored('签到表.txt'))
    for (const name of ['通知.txt', '照片2.jpg']) {
      chmodSync(stored(name), 0o644)
      await writeFile(stored(name), '换过的内容')
    }
    const made = await exported(archive)
    const lost = made.warnings.flatMap((warning) =>
      warning.code === 'EVIDENCE_FILE' ? [[warning.name, warning.problem]] : [],
    )
    expect(lost.toSorted()).toEqual(
      [
        ['通知.txt', 'damaged'],
        ['签到表.txt', 'missing'],
        ['照片2.jpg', 'damaged'],
      ].toSorted(),
    )
    const copied = [...(await treeOf(join(made.folder, '佐证材料'))).keys()].join('\n')
    expect(copied).not.toMatch(/通知\.txt|签到表\.txt|照片2/)
    expect(copied).toContain('照片1.jpg')
    const pdf = await readPdf(join(made.folder, '申报材料.pdf'))
    const text = pdf.pages.map((page) => page.text).join('')
    expect(text).toContain('缺失或损坏的文件')
    expect(text).toContain('文件内容已损坏')
    expect(text).toContain('另有')
    const list = await readFile(join(made.folder, '佐证材料', '5.1 授课活动', '目录.txt'), 'utf8')
    expect(list).toContain('签到表.txt（文件缺失或损坏）')
  })
})

describe.skipIf(process.platform === 'win32')('an application that cannot be written', () => {
  test('for lack of room says so and leaves no part of it', async () => {
    const { archive, attach, ids } = await declaredSchool()
    await attach('activity', ids.lecture, 'report', '录像.mp4', Buffer.alloc(3_000_000, 7))
    await archive.close()
    const into = await temporaryFolder()
    const writer = secondProcess('application', archive.folder, { other: into, limit: 1_000 })
    expect(await writer.answer()).toEqual({ code: 'DISK_FULL' })
    expect(await writer.ended).toBe(0)
    expect(await readdir(into)).toEqual([])
  })

  test('for lack of permission says so', async () => {
    const { archive } = await declaredSchool()
    await archive.close()
    for (const path of [archive.folder, join(archive.folder, '..')]) chmodSync(path, 0o777)
    const into = await temporaryFolder()
    chmodSync(into, 0o555)
    const writer = secondProcess('application-nobody', archive.folder, { other: into })
    expect(await writer.answer()).toEqual({ code: 'NO_PERMISSION' })
    expect(await readdir(into)).toEqual([])
  })

  test('because a file stands where its folder should be made says so', async () => {
    const { archive } = await declaredSchool()
    const file = join(await temporaryFolder(), '文件')
    await writeFile(file, '')
    await expect(exported(archive, { into: file })).rejects.toMatchObject({ code: 'TARGET_EXISTS' })
  })
})
