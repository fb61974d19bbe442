import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../../electron/archive/archive.ts'
import { listBackups } from '../../electron/archive/backup/list-backups.ts'
import { restoreBackup } from '../../electron/archive/backup/restore.ts'
import { migrate } from '../../electron/archive/migrate.ts'
import { type Migrations, MIGRATIONS } from '../../electron/archive/migrations/index.ts'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { openForWriting, settle } from '../../electron/archive/sqlite.ts'
import { isCoded } from '../../shared/contract/errors.ts'
import { secondProcess } from '../fixtures/second-process.ts'
import { contentOf, onFile } from '../fixtures/sqlite-file.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const LATER = '9001_later'
const KNOWN = Object.keys(MIGRATIONS)

/** The program's migrations and one more, as a later version would have it. */
const later = (up: (db: Kysely<unknown>) => Promise<unknown>): Migrations => ({
  ...MIGRATIONS,
  [LATER]: { up: async (db: Kysely<unknown>) => void (await up(db)) },
})

const run = (statement: string) => (db: Kysely<unknown>) => sql.raw(statement).execute(db)

const addShelf = later(run(`alter table material add column shelf text not null default '?'`))

/** An archive of today's version with rows that no form would have let in, closed. */
async function dirtyArchive(): Promise<string> {
  const archive = await temporaryArchive()
  await archive.close()
  onFile(
    join(archive.folder, 'archive.sqlite'),
    `insert into material (id, created_at, updated_at, version, title, kind, year, copies) values
      ('a', '', 'yesterday', 0, '', 'no such kind', '0025', -1),
      ('b', '2025', '2025', 1, '${'长'.repeat(100_000)}', 'reading', '2025-2026', null),
      ('c', '2025', '2025', 1, '欧阳㛃 𠮷田 '' "', 'reading', '', 9000000000000000000)`,
  )
  return archive.folder
}

const rowsOf = async (archive: Archive) =>
  (await sql`select * from material order by id`.execute(archive.tables)).rows
const into = async () => join(await temporaryFolder(), 'backups')
const bytesOf = (folder: string) => readFileSync(join(folder, 'archive.sqlite'))

describe('an archive of an older version', () => {
  it('is backed up, brought up to date and keeps every row, dirty ones too', async () => {
    const folder = await dirtyArchive()
    const backupsInto = await into()
    const archive = await openArchive(folder, { migrations: addShelf, backupsInto })
    expect(archive.readOnly).toBeNull()
    expect(await rowsOf(archive)).toMatchObject([
      { id: 'a', year: '0025', copies: -1, shelf: '?' },
      { id: 'b', shelf: '?' },
      { id: 'c', title: `欧阳㛃 𠮷田 ' "`, shelf: '?' },
    ])
    await archive.close()
    const [backup, ...others] = await listBackups(backupsInto)
    expect(others).toEqual([])
    expect(backup).toMatchObject({ about: { reason: 'before-migration', version: KNOWN.length } })
    expect(backup?.provedAt).not.toBeNull()
  })

  it('is migrated once: opened again there is nothing to do, and an older program refuses it', async () => {
    const folder = await dirtyArchive()
    const backupsInto = await into()
    for (let time = 0; time < 2; time++)
      await (await openArchive(folder, { migrations: addShelf, backupsInto })).close()
    expect(await listBackups(backupsInto)).toHaveLength(1)
    await expect(openArchive(folder)).rejects.toMatchObject({ code: 'ARCHIVE_TOO_NEW' })
  })

  it('comes back from the backup as it was before', async () => {
    const folder = await dirtyArchive()
    const backupsInto = await into()
    await (await openArchive(folder, { migrations: addShelf, backupsInto })).close()
    const [backup] = await listBackups(backupsInto)
    const restored = join(await temporaryFolder(), 'before.liuyou')
    await restoreBackup(backup?.file ?? '', restored)
    const archive = await openArchive(restored)
    const rows = await rowsOf(archive)
    expect(rows).toHaveLength(3)
    expect(rows[0]).not.toHaveProperty('shelf')
    await archive.close()
  })

  it('can be looked at as it would be, without a change to it', async () => {
    const folder = await dirtyArchive()
    const before = bytesOf(folder)
    const archive = await openArchive(folder, { readOnly: true, migrations: addShelf })
    expect(await rowsOf(archive)).toMatchObject([{ shelf: '?' }, { shelf: '?' }, { shelf: '?' }])
    await archive.close()
    expect(bytesOf(folder)).toEqual(before)
  })
})

const brokenReference = `insert into attendance (id, created_at, updated_at, version, activity, student, status)
  values ('x', '', '', 1, 'no activity', 'no student', 'present')`
const brokenCheck = `pragma ignore_check_constraints = on; create table positive (n check (n > 0));
  insert into positive values (-1); pragma ignore_check_constraints = off`

const runAll = (statements: string) => async (db: Kysely<unknown>) => {
  for (const statement of statements.split(';')) await run(statement)(db)
}

describe('a migration that fails', () => {
  it.each([
    ['with an error of its own', () => Promise.reject(new Error('cannot')), 'cannot'],
    ['with wrong SQL', run('update nowhere set x = 1'), 'no such table: nowhere'],
    ['after half of its work', runAll('delete from material; create table half (x); oops'), 'oops'],
    ['on dirty rows', run('create unique index one_each on material (kind)'), 'UNIQUE constraint failed'],
    ['the check of references', run(brokenReference), 'foreign key attendance → '],
    ['the check of the structure', runAll(brokenCheck), 'CHECK constraint failed in positive'],
  ])('(%s) changes nothing, says so, and leaves the archive to the older program', async (_, up, problem) => {
    const folder = await dirtyArchive()
    const before = contentOf(join(folder, 'archive.sqlite'))
    const opened = await openArchive(folder, { migrations: later(up), backupsInto: await into() }).catch(
      (error: unknown) => error,
    )
    expect(opened).toMatchObject({ code: 'MIGRATION_FAILED', details: { version: KNOWN.length + 1 } })
    expect(String(isCoded(opened) && opened.details['problem'])).toContain(problem)
    expect(contentOf(join(folder, 'archive.sqlite'))).toEqual(before)
    expect(readdirSync(folder).toSorted()).toEqual(['archive.sqlite', 'files', 'lock'])
    const archive = await openArchive(folder)
    expect(archive.readOnly).toBeNull()
    expect(await rowsOf(archive)).toHaveLength(3)
    await archive.close()
  })

  it('because its process is killed leaves the archive as it was, and the next opening migrates it', async () => {
    const folder = await dirtyArchive()
    const before = contentOf(join(folder, 'archive.sqlite'))
    const backupsInto = await into()
    const migrating = secondProcess('killed-migration', folder, { other: backupsInto })
    expect(await migrating.ended).toBe('SIGKILL')
    expect(await listBackups(backupsInto)).toMatchObject([{ about: { reason: 'before-migration' } }])
    await (await openArchive(folder)).close()
    const { setting, ...content } = contentOf(join(folder, 'archive.sqlite'))
    expect(setting).toEqual(expect.arrayContaining(before['setting'] as unknown[]))
    expect(before).toMatchObject(content)
    const archive = await openArchive(folder, { migrations: addShelf, backupsInto })
    expect(await rowsOf(archive)).toMatchObject([{ shelf: '?' }, { shelf: '?' }, { shelf: '?' }])
    await archive.close()
  })

  it('for lack of space says that, and changes nothing', async () => {
    const folder = await dirtyArchive()
    const path = join(folder, 'archive.sqlite')
    const before = contentOf(path)
    const connection = openForWriting(path)
    connection.pragma(`max_page_count = ${Number(connection.pragma('page_count', { simple: true })) + 5}`)
    const fills = later(run(`create table large as select zeroblob(1000000) as bytes`))
    await expect(migrate(connection, fills)).rejects.toMatchObject({ code: 'DISK_FULL' })
    settle(connection)
    expect(contentOf(path)).toEqual(before)
  })
})

describe('an archive that is to be migrated', () => {
  it('is not touched when its backup cannot be made', async () => {
    const folder = await dirtyArchive()
    const before = bytesOf(folder)
    const notAFolder = join(folder, 'archive.sqlite', 'backups')
    await expect(
      openArchive(folder, { migrations: addShelf, backupsInto: notAFolder }),
    ).rejects.toMatchObject({
      code: 'TARGET_EXISTS',
    })
    expect(contentOf(join(folder, 'archive.sqlite'))).toMatchObject({
      kysely_migration: KNOWN.map((name) => ({ name })),
    })
    expect(bytesOf(folder)).toHaveLength(before.length)
  })

  it('opens to be read when its references are broken: what is damaged is not migrated', async () => {
    const folder = await dirtyArchive()
    onFile(join(folder, 'archive.sqlite'), `pragma foreign_keys = off; ${brokenReference}`)
    const backupsInto = await into()
    const archive = await openArchive(folder, { migrations: addShelf, backupsInto })
    expect(archive.readOnly).toMatchObject({ why: 'damaged' })
    expect(await rowsOf(archive)).toHaveLength(3)
    await archive.close()
    expect(await listBackups(backupsInto)).toEqual([])
    expect(contentOf(join(folder, 'archive.sqlite'))).toMatchObject({
      kysely_migration: KNOWN.map((name) => ({ name })),
    })
  })

  it('is not migrated while another holds it', async () => {
    const folder = await dirtyArchive()
    const holder = await openArchive(folder)
    const backupsInto = await into()
    const second = await openArchive(folder, { migrations: addShelf, backupsInto })
    expect(second.readOnly?.why).toBe('locked')
    expect((await rowsOf(second))[0]).toHaveProperty('shelf')
    expect((await rowsOf(holder))[0]).not.toHaveProperty('shelf')
    expect(await listBackups(backupsInto)).toEqual([])
    await second.close()
    await holder.close()
  })

  it('of several versions ago gets all migrations in their order, or none', async () => {
    const folder = await dirtyArchive()
    const two: Migrations = {
      ...addShelf,
      '9002_last': { up: run('alter table material rename shelf to place') as never },
    }
    const archive = await openArchive(folder, { migrations: two, backupsInto: await into() })
    expect((await rowsOf(archive))[0]).toMatchObject({ place: '?' })
    await archive.close()
  })
})
