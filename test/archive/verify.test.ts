import { appendFile, mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../electron/archive/archive.ts'
import type { Tables } from '../../electron/archive/database.ts'
import { attachFile } from '../../electron/archive/files/attach.ts'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { verifyArchive } from '../../electron/archive/verifying/verify.ts'
import { verifyText } from '../../shared/i18n/verify-text.ts'
import { makeLargeArchive } from '../fixtures/large-archive.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const INTENT = { label: '录入', who: '沈玉兰' }
const YEAR = '2025-2026'
let archive: Archive
let photo: string
let ids: { student: string; activity: string; attachment: string; class: string }

beforeEach(async () => {
  archive = await temporaryArchive()
  const { result } = await archive.write(INTENT, async (writer) => {
    const [room] = await writer.create('class', [{ year: YEAR, grade: '小班', name: '小一班' }])
    const [student, trashed] = await writer.create('student', [{ name: '朱子涵' }, { name: '𠮷田' }])
    const [activity] = await writer.create('activity', [
      {
        title: '新生家长会',
        kind: 'parent_meeting',
        year: YEAR,
        term: 'first',
        date: '2025-09-12',
        classes: [room?.id ?? ''],
      },
    ])
    await writer.trash('student', [trashed?.id ?? ''])
    return { student: student?.id ?? '', activity: activity?.id ?? '', class: room?.id ?? '' }
  })
  const path = join(await temporaryFolder(), '照片.txt')
  await writeFile(path, '一张照片')
  const owner = { kind: 'activity', id: result.activity } as const
  const attached = await attachFile(archive, INTENT, owner, { path, role: 'photo' })
  ids = { ...result, attachment: attached.result.id }
  photo = archive.files.pathOf(attached.result.sha256)
})

/** Changes the database as no part of the program would. */
const behindItsBack = (work: (tables: Tables) => Promise<unknown>) =>
  archive.write(INTENT, async ({ tables }) => {
    await sql`pragma defer_foreign_keys = on`.execute(tables)
    await work(tables)
  })
const problems = async () =>
  (await verifyArchive(archive)).problems.map(({ code, details, ids: named }) => [code, details, named])

describe('verify', () => {
  it('finds nothing in a sound archive and says how much it looked at', async () => {
    expect(await verifyArchive(archive)).toEqual({
      sound: true,
      problems: [],
      records: 5,
      files: 1,
      bytes: 12,
    })
  })

  it('finds nothing in the archive of a whole school, filled in one act', async () => {
    const size = { activities: 20, guardians: 300, attendance: 1_000 }
    const large = await makeLargeArchive(join(await temporaryFolder(), '大.liuyou'), size)
    expect(await verifyArchive(large)).toMatchObject({ sound: true, problems: [], records: 1_926 })
    await large.close()
  })

  it('looks also through an archive that is open for reading only, and changes nothing', async () => {
    const before = await readdir(archive.folder)
    const reading = await openArchive(archive.folder, { readOnly: true })
    expect((await verifyArchive(reading)).sound).toBe(true)
    await reading.close()
    expect(await readdir(archive.folder)).toEqual(before)
  })

  it('shows what it is doing and can be cancelled', async () => {
    const stages = new Set<string>()
    await verifyArchive(archive, { onProgress: (_done, _total, stage) => stages.add(stage) })
    expect([...stages]).toEqual(['database', 'records', 'search', 'files', 'seals'])
    await expect(verifyArchive(archive, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'CANCELLED',
    })
  })
})

describe('verify finds', () => {
  it('a file that is gone', async () => {
    await rm(photo)
    expect(await problems()).toEqual([['file_missing', { count: 1 }, [photo.slice(-64)]]])
  })

  it('a file of which one byte has changed, or that was cut off', async () => {
    await writeFile(photo, '一张相片')
    expect(await problems()).toMatchObject([['file_damaged', { count: 1 }, [photo.slice(-64)]]])
    await truncate(photo, 3)
    expect(await problems()).toMatchObject([['file_damaged', { count: 1 }, [photo.slice(-64)]]])
  })

  it('files that belong to nothing, which is no damage', async () => {
    await appendFile(join(archive.folder, 'files', '.liuyou-0123456789ab.part'), '半个')
    await mkdir(join(archive.folder, 'files', 'aa'))
    await writeFile(join(archive.folder, 'files', 'aa', 'a'.repeat(64)), '多余')
    const report = await verifyArchive(archive)
    expect(report.sound).toBe(true)
    expect(report.problems).toMatchObject([{ code: 'orphans', details: { count: 2, bytes: 12 } }])
  })

  it('an attachment without a file', async () => {
    await behindItsBack((tables) =>
      tables
        .updateTable('attachment')
        .set({ sha256: 'f'.repeat(64) })
        .execute(),
    )
    expect(await problems()).toEqual([['attachment_without_file', { count: 1 }, [ids.attachment]]])
  })

  it('an attachment of a record that is not there', async () => {
    await behindItsBack((tables) => tables.updateTable('attachment').set({ owner: ids.student }).execute())
    expect(await problems()).toEqual([
      ['reference', { kind: 'attachment', field: 'owner', count: 1 }, [ids.attachment]],
    ])
  })

  it('a reference, and an entry of a list of references, to a record that is not there', async () => {
    await archive.close()
    const Sqlite = (await import('better-sqlite3')).default
    const database = new Sqlite(join(archive.folder, 'archive.sqlite'))
    database.pragma('foreign_keys = off')
    database.prepare('update activity set lecturer = ?').run(ids.student)
    database.prepare('update activity_classes set target = ?').run(ids.student)
    database.close()
    archive = await openArchive(archive.folder, { readOnly: true })
    expect(await problems()).toEqual([
      ['reference', { kind: 'activity', field: 'classes', count: 1 }, []],
      ['reference', { kind: 'activity', field: 'lecturer', count: 1 }, []],
    ])
    await archive.close()
  })

  it('a choice that is none, a date that is none, and a required text that is empty', async () => {
    await behindItsBack(async (tables) => {
      await sql`update activity set kind = 'party', date = '2025-02-30', title = ''`.execute(tables)
    })
    expect((await problems()).filter(([code]) => code === 'value')).toEqual([
      ['value', { kind: 'activity', field: 'title', problem: 'required', count: 1 }, [ids.activity]],
      ['value', { kind: 'activity', field: 'kind', problem: 'not_a_choice', count: 1 }, [ids.activity]],
      ['value', { kind: 'activity', field: 'date', problem: 'not_a_date', count: 1 }, [ids.activity]],
    ])
  })

  it('a column too many, and one that is missing', async () => {
    await behindItsBack(async (tables) => {
      await sql`alter table campus add column colour text`.execute(tables)
      await sql`alter table campus drop column head`.execute(tables)
    })
    expect(await problems()).toEqual([
      ['schema', { kind: 'campus', problem: '+ colour TEXT', count: 1 }, []],
      ['schema', { kind: 'campus', problem: '- head TEXT', count: 1 }, []],
    ])
  })

  it.each([
    ['lost its row', (tables: Tables) => tables.deleteFrom('search_row').where('kind', '=', 'student').execute()],
    ['lost its words', (tables: Tables) => sql`delete from search_text where rowid in
      (select rowid from search_row where kind = 'student')`.execute(tables)],
    ['is there under an old name', (tables: Tables) => tables.updateTable('student').set({ name: '朱子函' })
      .where('deleted_at', 'is', null).execute()],
    ['is there though in the trash', (tables: Tables) => tables.updateTable('student').set({ deleted_at: '2026-01-01T00:00:00.000Z' })
      .execute()],
  ])('a record that in the search index %s', async (_how, change) => {
    await behindItsBack(change)
    expect((await problems()).map(([code]) => code)).toEqual(['search'])
  }) // prettier-ignore

  it('a damaged page of the database, and goes on as far as it can', async () => {
    await archive.write(INTENT, (writer) =>
      writer.create(
        'regulation',
        Array.from({ length: 400 }, (_, at) => ({ title: `制度${at}`, body: '正文'.repeat(500) })),
      ),
    )
    await archive.close()
    const path = join(archive.folder, 'archive.sqlite')
    const { open } = await import('node:fs/promises')
    const file = await open(path, 'r+')
    const { size } = await file.stat()
    for (let at = Math.floor(size / 2); at < size - 4096; at += 4096 * 7)
      await file.write(Buffer.alloc(2000, 0xa5), 0, 2000, at)
    await file.close()
    const reading = await openArchive(archive.folder)
    expect(reading.readOnly).toMatchObject({ why: 'damaged' })
    const report = await verifyArchive(reading)
    expect(report.sound).toBe(false)
    expect(report.problems[0]?.code).toBe('integrity')
    expect(report.files).toBe(1)
    await reading.close()
  })

  it('and says so in both languages, with labels for kinds and fields', async () => {
    await behindItsBack((tables) => sql`update activity set date = '2025-02-30'`.execute(tables))
    const [problem] = (await verifyArchive(archive)).problems.filter(({ code }) => code === 'value')
    if (!problem) throw new Error('no problem')
    expect(verifyText('zh-CN', problem)).toBe(
      '有 1 条“活动记录”的“日期”有误：应为真实日期，如 2025-09-12。请打开这些记录改正。',
    )
    expect(verifyText('en', problem)).toContain('“Date” of 1 records of “Activity” is not right')
  })
})
