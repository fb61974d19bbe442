import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../electron/archive/archive.ts'
import { listRecords } from '../../electron/archive/records.ts'
import { parseFolderName } from '../../electron/importing/evidence/read-folders.ts'
import { recognise } from '../../electron/importing/recognise.ts'
import { imported, tried } from '../fixtures/importing.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

let archive: Archive
beforeEach(async () => {
  archive = await temporaryArchive()
  await archive.write({ label: '活动', who: '试' }, (writer) =>
    writer.create(
      'activity',
      [
        ['新生家长会', '2025-09-12'],
        ['帮助孩子顺利入园', '2025-09-19'],
        ['家长开放日', '2025-10-23'],
        ['领导小组会议', '2025-10-23'],
      ].map(([title = '', date = '']) => ({
        title,
        date,
        kind: 'lecture' as const,
        year: '2025-2026',
        term: 'first' as const,
      })),
    ),
  )
})

/** A folder with these files, each holding its own path. */
async function folderOf(...files: readonly string[]): Promise<string> {
  const folder = join(await temporaryFolder(), '活动资料')
  await mkdir(folder, { recursive: true })
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), file)
  }
  return folder
}

/** Each attachment as `新生家长会 sign_in 签到表1.pdf`. */
async function attached(): Promise<string[]> {
  const titles = new Map((await listRecords(archive.tables, 'activity')).map(({ id, title }) => [id, title]))
  return (await listRecords(archive.tables, 'attachment')).map(({ owner, role, name }) =>
    [titles.get(owner), role, name].join(' '),
  )
}
const saidOf = ({ warnings }: Awaited<ReturnType<typeof tried>>) =>
  warnings.map(({ file, code }) => `${file} ${code}`)

describe('folders of evidence', () => {
  it('attach each file to the activity of their date and title, with the role its name tells', async () => {
    const folder = await folderOf(
      '2025-09-12 新生家长会/通知.pdf',
      '2025-09-12 新生家长会/签到表1.pdf',
      '2025-09-12 新生家长会/签到表10.pdf',
      '2025-09-12 新生家长会/签到表2.pdf',
      '2025.9.19 帮助孩子顺利入园/照片/IMG_1.jpg',
      '2025.9.19 帮助孩子顺利入园/作业展示.pdf',
    )
    expect(await tried(archive, [folder])).toMatchObject({
      applied: false,
      created: { attachment: 6 },
      warnings: [],
    })
    expect(await attached()).toEqual([])
    const report = await imported(archive, [folder])
    expect(report).toMatchObject({ applied: true, created: { attachment: 6 }, warnings: [], errors: [] })
    expect(await attached()).toEqual([
      '新生家长会 sign_in 签到表1.pdf',
      '新生家长会 sign_in 签到表2.pdf',
      '新生家长会 sign_in 签到表10.pdf',
      '新生家长会 notice 通知.pdf',
      '帮助孩子顺利入园 exhibition 作业展示.pdf',
      '帮助孩子顺利入园 photo IMG_1.jpg',
    ])
    expect(await imported(archive, [folder])).toMatchObject({ created: {}, skipped: 6, batch: null })
  })

  it('report every folder and file that could not be placed', async () => {
    const folder = await folderOf(
      '2026-05-30 没有登记的活动/签到表.pdf',
      '2025-10-23 会/签到表.pdf',
      '没有日期的文件夹/照片.jpg',
      '没有日期的文件夹/更深/照片.jpg',
      '散落.pdf',
    )
    const report = await imported(archive, [folder])
    expect(saidOf(report)).toEqual([
      '活动资料/2025-10-23 会 FOLDER_PLACED_LOOSELY',
      '活动资料/2026-05-30 没有登记的活动 FOLDER_NOT_PLACED',
      '活动资料/没有日期的文件夹 FILE_NOT_PLACED',
      '活动资料/散落.pdf FILE_NOT_PLACED',
    ])
    expect(report.warnings[1]?.message).toContain('2026-05-30 没有登记的活动')
    expect(await attached()).toEqual(['领导小组会议 sign_in 签到表.pdf'])
  })

  it('of a date alone, or of a title that two activities of the day are like, belong to none', async () => {
    const folder = await folderOf('2025-10-23/签到表.pdf')
    const report = await imported(archive, [folder])
    expect(saidOf(report)).toEqual(['活动资料/2025-10-23 FOLDER_AMBIGUOUS'])
    const other = await folderOf(
      '2025-09-12/签到表.pdf',
      '20250919 顺利入园/签到表.pdf',
      '2025-10-23 开放日活动/签到表.pdf',
    )
    expect(saidOf(await imported(archive, [other]))).toEqual([
      '活动资料/2025-09-12 FOLDER_PLACED_LOOSELY',
      '活动资料/2025-10-23 开放日活动 FOLDER_PLACED_LOOSELY',
      '活动资料/20250919 顺利入园 FOLDER_PLACED_LOOSELY',
    ])
  })

  it('may lie deeper, by term or month', async () => {
    const folder = await folderOf('第一学期/9月/2025-09-12 新生家长会/签到表.pdf', '第二学期/计划.docx')
    const report = await imported(archive, [folder])
    expect(saidOf(report)).toEqual(['活动资料/第二学期 FILE_NOT_PLACED'])
    expect(await attached()).toEqual(['新生家长会 sign_in 签到表.pdf'])
  })

  it('may be one, given by itself', async () => {
    const folder = await folderOf('2025-09-12 新生家长会/签到表.pdf')
    expect(await imported(archive, [join(folder, '2025-09-12 新生家长会')])).toMatchObject({
      created: { attachment: 1 },
    })
  })

  it('without any dated folder are reported as a whole', async () => {
    const folder = await folderOf('照片/1.jpg')
    expect(saidOf(await imported(archive, [folder]))).toEqual(['活动资料 FILE_NOT_PLACED'])
  })

  it('leave out what systems and programs leave behind, empty files and links', async () => {
    const folder = await folderOf(
      '2025-09-12 新生家长会/签到表.pdf',
      '2025-09-12 新生家长会/Thumbs.db',
      '2025-09-12 新生家长会/.DS_Store',
      '2025-09-12 新生家长会/~$签到表.docx',
      '.git/config',
    )
    await writeFile(join(folder, '2025-09-12 新生家长会', '照片1.jpg'), '')
    await symlink('/etc/hostname', join(folder, '2025-09-12 新生家长会', '通知.pdf'))
    expect(saidOf(await imported(archive, [folder]))).toEqual([
      '活动资料/2025-09-12 新生家长会/照片1.jpg FILE_EMPTY',
    ])
    expect(await attached()).toEqual(['新生家长会 sign_in 签到表.pdf'])
  })

  it('keep a file whose name tells nothing as “other”, and one with an impossible name under another', async () => {
    const long = `${'很长的说明'.repeat(15)}.docx`
    const folder = await folderOf(
      '2025-09-12 新生家长会/材料.docx',
      `2025-09-12 新生家长会/通知:一?.pdf`,
      `2025-09-12 新生家长会/${long}`,
    )
    const report = await imported(archive, [folder])
    expect(report.warnings.map(({ code }) => code).sort()).toEqual([
      'FILE_RENAMED',
      'FILE_ROLE_UNKNOWN',
      'FILE_ROLE_UNKNOWN',
    ])
    expect(await attached()).toContain('新生家长会 notice 通知_一_.pdf')
    expect(await attached()).toContain('新生家长会 other 材料.docx')
  })

  it('that are not there are refused', async () => {
    await expect(recognise('/tmp/没有这个文件夹')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
  })
})

describe('the name of a folder', () => {
  it.each([
    ['2025-09-12 新生家长会', '2025-09-12', '新生家长会'],
    ['2025.9.12新生家长会', '2025-09-12', '新生家长会'],
    ['20250912_新生家长会', '2025-09-12', '新生家长会'],
    ['2025年9月12日 新生家长会', '2025-09-12', '新生家长会'],
    ['２０２５-９-１２　新生家长会', '2025-09-12', '新生家长会'],
    ['2025-09-12', '2025-09-12', ''],
  ])('%s is of a day and a title', (name, day, title) => {
    expect(parseFolderName(name)).toEqual({ day, title })
  })

  it.each(['新生家长会', '2025-2026学年', '2025-09 家长会', '2025-02-30 家长会', '0025-09-12 家长会'])(
    '%s is of none',
    (name) => {
      expect(parseFolderName(name)).toBeNull()
    },
  )
})
