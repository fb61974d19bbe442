import { execFile } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Archive, Writer } from '../../electron/archive/archive.ts'
import { attachFile } from '../../electron/archive/files/attach.ts'
import { listHistory, redo, undo } from '../../electron/archive/history.ts'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { sealedYearOf } from '../../electron/archive/seal.ts'
import { sealYear, unsealYear } from '../../electron/archive/sealing/seal-year.ts'
import { verifyArchive } from '../../electron/archive/verifying/verify.ts'
import type { AnyRecord } from '../../shared/domain/kinds.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const INTENT = { label: '录入', who: '沈玉兰' }
const SEAL = { label: '封存 2025-2026', who: '沈玉兰' }
const YEAR = '2025-2026'
let archive: Archive
let ids: Record<
  | 'room'
  | 'student'
  | 'activity'
  | 'later'
  | 'attendance'
  | 'plan'
  | 'body'
  | 'training'
  | 'campus'
  | 'enrollment',
  string
>

beforeEach(async () => {
  archive = await temporaryArchive()
  const { result } = await archive.write(INTENT, fill)
  ids = result
  await attach(result.activity, '签到表.txt', '朱子涵 出席')
})

async function fill(writer: Writer) {
  const one = async (records: Promise<readonly { readonly id: string }[]>) => (await records)[0]?.id ?? ''
  await writer.create('school', [{ name: '星星幼儿园', stage: 'kindergarten', principal: '林园长' }])
  const campus = await one(writer.create('campus', [{ name: '东校区' }]))
  const room = await one(writer.create('class', [{ year: YEAR, grade: '小班', name: '小一班', campus }]))
  const student = await one(writer.create('student', [{ name: '朱子涵' }]))
  const enrollment = await one(writer.create('enrollment', [{ student, class: room }]))
  const meeting = { kind: 'parent_meeting', term: 'first', classes: [room] } as const
  const activity = await one(
    writer.create('activity', [{ ...meeting, title: '新生家长会', year: YEAR, date: '2025-09-12' }]),
  )
  const later = await one(
    writer.create('activity', [
      { ...meeting, title: '下一年', year: '2026-2027', date: '2026-09-11', classes: [] },
    ]),
  )
  const attendance = await one(writer.create('attendance', [{ activity, student, status: 'present' }]))
  const plan = await one(writer.create('plan', [{ title: '年度计划', kind: 'annual', year: YEAR }]))
  await writer.create('plan_item', [{ plan, month: '2026-02', title: '家访' }])
  const body = await one(writer.create('body', [{ name: '家委会', kind: 'parents_committee', year: YEAR }]))
  await writer.create('member', [{ body, name: '王芳', role: '主任' }])
  const training = await one(writer.create('training', [{ date: '2026-08-31', topic: '师资培训' }]))
  return { room, student, activity, later, attendance, plan, body, training, campus, enrollment }
}

const attach = async (id: string, name: string, content: string) => {
  const path = join(await temporaryFolder(), name)
  await writeFile(path, content)
  return attachFile(archive, INTENT, { kind: 'activity', id }, { path, role: 'sign_in' })
}
const seal = () => sealYear(archive, YEAR, SEAL)
const writing = (work: (writer: Writer) => Promise<unknown>) => archive.write(INTENT, work)
const sealFolder = () => join(archive.folder, 'seals', YEAR)
const problems = async () =>
  (await verifyArchive(archive)).problems.map(({ code, details }) => [code, details['count']])

describe('a sealed year refuses', () => {
  beforeEach(seal)
  const refused = (work: (writer: Writer) => Promise<unknown>) =>
    expect(writing(work)).rejects.toMatchObject({ code: 'SEALED_YEAR', details: { year: YEAR } })

  it('a new activity', () =>
    refused((writer) =>
      writer.create('activity', [
        { title: '新', kind: 'lecture', year: YEAR, term: 'first', date: '2025-10-10' },
      ]),
    ))

  it('a change of one of its records, also into another year', async () => {
    await refused((writer) =>
      writer.update('activity', [{ id: ids.activity, version: 1, values: { host: '王老师' } }]),
    )
    await refused((writer) =>
      writer.update('activity', [{ id: ids.activity, version: 1, values: { year: '2026-2027' } }]),
    )
  })

  it('a record of another year that would come into it', () =>
    refused((writer) => writer.update('activity', [{ id: ids.later, version: 1, values: { year: YEAR } }])))

  it('what belongs to it through another record: attendance, enrollment, plan item, member', async () => {
    await refused((writer) =>
      writer.update('attendance', [{ id: ids.attendance, version: 1, values: { status: 'absent' } }]),
    )
    await refused((writer) => writer.trash('enrollment', [ids.enrollment]))
    await refused((writer) => writer.create('plan_item', [{ plan: ids.plan, month: '2026-03', title: '新' }]))
    await refused((writer) => writer.create('member', [{ body: ids.body, name: '新', role: '委员' }]))
  })

  it('what belongs to it by its date, up to the last day of August', async () => {
    await refused((writer) =>
      writer.update('training', [{ id: ids.training, version: 1, values: { hours: 2 } }]),
    )
    await refused((writer) => writer.create('training', [{ date: '2025-09-01', topic: '新' }]))
    await writing((writer) => writer.create('training', [{ date: '2026-09-01', topic: '下一年' }]))
  })

  it('a file more, a file less', async () => {
    await expect(attach(ids.activity, '照片.txt', '…')).rejects.toMatchObject({ code: 'SEALED_YEAR' })
    const [attachment] = await archive.tables.selectFrom('attachment').selectAll().execute()
    await refused((writer) => writer.trash('attachment', [attachment?.id ?? '']))
  })

  it('to trash a record, and a student to whom one of its records belongs', async () => {
    await refused((writer) => writer.trash('activity', [ids.activity]))
    await refused((writer) => writer.trash('student', [ids.student]))
  })

  it('an undo of what was done before', async () => {
    await expect(undo(archive, INTENT.who)).rejects.toMatchObject({ code: 'SEALED_YEAR' })
  })

  it('nothing of other years, nor what belongs to the school for good', async () => {
    await writing((writer) =>
      writer.update('activity', [{ id: ids.later, version: 1, values: { host: '王老师' } }]),
    )
    await writing((writer) =>
      writer.update('student', [{ id: ids.student, version: 1, values: { note: '转走' } }]),
    )
    await attach(ids.later, '照片.txt', '…')
    expect(await verifyArchive(archive)).toMatchObject({ sound: true, problems: [] })
  })

  it('and tells of a record in which sealed year it is', async () => {
    const yearOf = async (kind: 'attendance' | 'student', id: string) => {
      const rows: unknown[] = await archive.tables.selectFrom(kind).selectAll().where('id', '=', id).execute()
      return sealedYearOf(archive.tables, kind, rows[0] as AnyRecord)
    }
    expect(await yearOf('attendance', ids.attendance)).toBe(YEAR)
    expect(await yearOf('student', ids.student)).toBeNull()
  })
})

describe('the folder of a seal', () => {
  it('can be checked with sha256sum, and tells of a changed file', async () => {
    await seal()
    const check = () =>
      promisify(execFile)('sha256sum', ['-c', '清单.sha256'], {
        cwd: sealFolder(),
        env: { LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] },
      })
    expect((await check()).stdout.match(/: OK$/gm)).toHaveLength(3)
    const [attachment] = await archive.tables.selectFrom('attachment').selectAll().execute()
    await writeFile(archive.files.pathOf(attachment?.sha256 ?? ''), '换掉')
    await expect(check()).rejects.toThrow()
  })

  it('holds every record of the year and no other, as people read it and as it is stored', async () => {
    await seal()
    const lines = (await readFile(join(sealFolder(), '记录.jsonl'), 'utf8')).trim().split('\n')
    const records = lines.map(
      (line) => JSON.parse(line) as { kind: string; id: string; values: object; 内容: object },
    )
    expect(records.map(({ kind }) => kind)).toEqual(
      'class enrollment body member training plan plan_item activity attendance attachment'.split(' '),
    )
    expect(records.find(({ kind }) => kind === 'activity')).toMatchObject({
      id: ids.activity,
      values: { title: '新生家长会', classes: [ids.room], term: 'first', host: null },
      类别: '活动记录',
      内容: { 主题: '新生家长会', 类别: '家长会', 学年: YEAR, 学期: '第一学期', 参加班级: '小一班' },
    })
    expect(records.find(({ kind }) => kind === 'attachment')?.内容).toMatchObject({
      所属类别: '活动记录',
      所属记录: '新生家长会',
      用途: '签到表',
      文件名: '签到表.txt',
    })
  })

  it('explains itself', async () => {
    await seal()
    expect((await readdir(sealFolder())).toSorted()).toEqual(
      ['清单.sha256', '记录.jsonl', '说明.txt'].toSorted(),
    )
    const readme = await readFile(join(sealFolder(), '说明.txt'), 'utf8')
    for (const part of [
      '星星幼儿园 2025-2026 学年封存说明',
      '沈玉兰',
      'sha256sum -c',
      'certutil -hashfile',
      '共 10 条',
      '附件共 1 个',
    ])
      expect(readme).toContain(part)
    expect(readme).not.toContain('{{')
  })

  it('holds the same records when sealed again after a seal was lifted', async () => {
    await seal()
    const before = await readFile(join(sealFolder(), '记录.jsonl'))
    await unsealYear(archive, YEAR, INTENT, '补录')
    await seal()
    expect(await readFile(join(sealFolder(), '记录.jsonl'))).toEqual(before)
  })

  it('is made anew from the archive when it was lost or spoilt', async () => {
    const first = await seal()
    await rm(sealFolder(), { recursive: true })
    expect(await verifyArchive(archive)).toMatchObject({ sound: true, problems: [{ code: 'seal_folder' }] })
    expect(await seal()).toEqual(first)
    expect(await problems()).toEqual([])
    await writeFile(join(sealFolder(), '记录.jsonl'), '改写')
    expect(await problems()).toEqual([['seal_folder', 1]])
  })
})

describe('sealing', () => {
  it('a year without records works', async () => {
    await sealYear(archive, '2020-2021', SEAL)
    expect(await readFile(join(archive.folder, 'seals', '2020-2021', '记录.jsonl'), 'utf8')).toBe('')
    expect(await problems()).toEqual([])
  })

  it.each(['2025', '2025-2027', '../../x', ''])(
    'is refused for %j, which is no school year',
    async (year) => {
      await expect(sealYear(archive, year, SEAL)).rejects.toMatchObject({ code: 'INVALID' })
    },
  )

  it('is refused when an attached file is gone or changed, and leaves nothing', async () => {
    const { result } = await attach(ids.activity, '照片.txt', '照片')
    await rm(archive.files.pathOf(result.sha256))
    await expect(seal()).rejects.toMatchObject({ code: 'SEAL_REFUSED', details: { year: YEAR, count: 1 } })
    expect(await archive.tables.selectFrom('seal').selectAll().execute()).toEqual([])
    expect(await readdir(archive.folder)).not.toContain('seals')
  })

  it('is refused in an archive that is only read', async () => {
    const reading = await openArchive(archive.folder, { readOnly: true })
    await expect(sealYear(reading, YEAR, SEAL)).rejects.toMatchObject({ code: 'ARCHIVE_READ_ONLY' })
    await reading.close()
  })

  it('can be cancelled while files are read', async () => {
    await expect(sealYear(archive, YEAR, SEAL, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'CANCELLED',
    })
    expect(await problems()).toEqual([])
  })

  it('stands in the history, is not undone by undo, and leaves earlier acts of other years to be undone', async () => {
    await writing((writer) =>
      writer.update('student', [{ id: ids.student, version: 1, values: { note: '新' } }]),
    )
    await seal()
    expect((await listHistory(archive.tables))[0]).toMatchObject({ ...SEAL, changes: 0, undone: false })
    expect((await undo(archive, INTENT.who)).label).toBe(INTENT.label)
    expect((await redo(archive, INTENT.who)).label).toBe(INTENT.label)
  })
})

describe('a seal that is lifted', () => {
  beforeEach(seal)

  it('lets its year be changed again, and the reason stands in the history', async () => {
    await unsealYear(archive, YEAR, { label: '解除封存 2025-2026', who: '林园长' }, '补录一次家访')
    await writing((writer) =>
      writer.update('activity', [{ id: ids.activity, version: 1, values: { host: '王老师' } }]),
    )
    expect((await listHistory(archive.tables))[1]).toMatchObject({
      label: '解除封存 2025-2026：补录一次家访',
      who: '林园长',
    })
    expect(await readdir(join(archive.folder, 'seals'))).toEqual([])
    expect(await problems()).toEqual([])
  })

  it('needs a reason, and a seal', async () => {
    await expect(unsealYear(archive, YEAR, INTENT, ' ')).rejects.toMatchObject({ code: 'REASON_NEEDED' })
    await expect(unsealYear(archive, '2020-2021', INTENT, '补录')).rejects.toMatchObject({
      code: 'NOT_SEALED',
    })
  })
})

describe('verify finds behind a seal', () => {
  beforeEach(seal)
  const behindItsBack = (statement: string) =>
    archive.write(INTENT, ({ tables }) => sql.raw(statement).execute(tables))

  it.each([
    ['a changed value', "update attendance set status = 'absent'"],
    ['a changed list of references', 'delete from activity_classes'],
    ['a record moved into another year', "update plan set year = '2026-2027'"],
    ['a removed record', 'delete from training'],
    ['a record in the trash', "update training set deleted_at = '2026-01-01T00:00:00.000Z'"],
    ['a record that was not there', `insert into training (id, created_at, updated_at, version, date, topic)
      values ('01890000-0000-7000-8000-000000000000', '2026-01-01', '2026-01-01', 1, '2026-01-01', '补')`],
  ])('%s', async (_what, statement) => {
    await behindItsBack(statement)
    const report = await verifyArchive(archive)
    expect(report.sound).toBe(false)
    expect(report.problems.map(({ code }) => code)).toContain('seal_records')
  }) // prettier-ignore

  it('an attached file that was changed, and one that is no longer listed', async () => {
    const [attachment] = await archive.tables.selectFrom('attachment').selectAll().execute()
    await writeFile(archive.files.pathOf(attachment?.sha256 ?? ''), '换掉')
    expect(await problems()).toEqual([
      ['file_damaged', 1],
      ['seal_files', 1],
    ])
    await behindItsBack(`delete from file where sha256 = '${attachment?.sha256 ?? ''}'`)
    expect(await problems()).toContainEqual(['seal_files', 1])
  })

  it('a manifest or a list of records that was changed with it', async () => {
    const { manifest_sha256 } = await archive.tables.selectFrom('seal').selectAll().executeTakeFirstOrThrow()
    await writeFile(archive.files.pathOf(manifest_sha256), '换掉')
    expect(await problems()).toContainEqual(['seal_documents', 1])
  })

  it('a student whose name was corrected is no breach: students belong to the school', async () => {
    await writing((writer) =>
      writer.update('student', [{ id: ids.student, version: 1, values: { name: '朱梓涵' } }]),
    )
    expect(await problems()).toEqual([])
  })
})
