import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../../electron/archive/archive.ts'
import { versionOf } from '../../electron/archive/migrate.ts'
import { MIGRATIONS } from '../../electron/archive/migrations/index.ts'
import { createArchive, openArchive } from '../../electron/archive/open-archive.ts'
import { listRecords } from '../../electron/archive/records.ts'
import { openForReading, tablesOn } from '../../electron/archive/sqlite.ts'
import { isCoded } from '../../shared/contract/errors.ts'
import { onFile } from '../fixtures/sqlite-file.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const write = (archive: Archive, title = '家长手册') =>
  archive.write({ label: 'x', who: '' }, (writer) =>
    writer.create('material', [{ title, kind: 'reading', year: '2025-2026' }]),
  )

const titlesIn = async (archive: Archive): Promise<string[]> =>
  (await listRecords(archive.tables, 'material')).map(({ title }) => title)

/** The folder of an archive with one record in it, closed. */
async function closedArchive(): Promise<string> {
  const archive = await temporaryArchive()
  await write(archive)
  await archive.close()
  return archive.folder
}

describe('a new archive', () => {
  it('is made with the folders above it, and opens for writing', async () => {
    const archive = await createArchive(join(await temporaryFolder(), '档案', '欧阳㛃 𠮷田幼儿园.liuyou'))
    expect(archive.readOnly).toBeNull()
    await write(archive)
    expect(await titlesIn(archive)).toEqual(['家长手册'])
    await archive.close()
  })

  it('is never made over what is there already', async () => {
    const folder = await closedArchive()
    await expect(createArchive(folder)).rejects.toMatchObject({ code: 'ARCHIVE_EXISTS', details: { folder } })
    const file = join(await temporaryFolder(), 'a.liuyou')
    writeFileSync(file, 'x')
    await expect(createArchive(file)).rejects.toMatchObject({ code: 'ARCHIVE_EXISTS' })
  })

  it('leaves nothing beside it, nor when it fails', async () => {
    const above = await temporaryFolder()
    await (await createArchive(join(above, 'a.liuyou'))).close()
    const broken = { '0001_broken': { up: () => Promise.reject(new Error('no')) } }
    await expect(createArchive(join(above, 'b.liuyou'), { migrations: broken })).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
    })
    expect(readdirSync(above)).toEqual(['a.liuyou'])
  })
})

describe('a closed archive', () => {
  it('is one plain database file, its files and an empty lock', async () => {
    expect(readdirSync(await closedArchive()).toSorted()).toEqual(['archive.sqlite', 'files', 'lock'])
  })

  it('opens again with all that was written, as often as one likes', async () => {
    const folder = await closedArchive()
    for (let time = 0; time < 3; time++) {
      const archive = await openArchive(folder)
      expect(await titlesIn(archive)).toHaveLength(time + 1)
      await write(archive, `${time}`)
      await archive.close()
      await archive.close()
    }
  })

  it('waits, when it closes, for what is being written', async () => {
    const archive = await temporaryArchive()
    const written = write(archive)
    await archive.close()
    await written
    const again = await openArchive(archive.folder)
    expect(await titlesIn(again)).toEqual(['家长手册'])
    await again.close()
  })

  it('says to whom still reads it that none is open', async () => {
    const archive = await temporaryArchive()
    await archive.close()
    await expect(titlesIn(archive)).rejects.toMatchObject({ code: 'NO_ARCHIVE' })
  })

  it('opens when its folder was copied or renamed', async () => {
    const folder = await closedArchive()
    renameSync(folder, `${folder}.moved`)
    const archive = await openArchive(`${folder}.moved`)
    expect(archive.readOnly).toBeNull()
    await archive.close()
  })
})

describe('an archive opened only to be read', () => {
  it('shows records and takes none', async () => {
    const folder = await closedArchive()
    const archive = await openArchive(folder, { readOnly: true })
    expect(archive.readOnly).toEqual({ why: 'asked' })
    expect(await titlesIn(archive)).toEqual(['家长手册'])
    await expect(write(archive)).rejects.toMatchObject({ code: 'ARCHIVE_READ_ONLY' })
    await expect(archive.files.store(join(folder, 'archive.sqlite'))).rejects.toMatchObject({
      code: 'ARCHIVE_READ_ONLY',
    })
    await archive.close()
    expect(readdirSync(folder).toSorted()).toEqual(['archive.sqlite', 'files', 'lock'])
  })

  it('does not keep another from writing, and sees what that one commits', async () => {
    const folder = await closedArchive()
    const reader = await openArchive(folder, { readOnly: true })
    const writer = await openArchive(folder)
    expect(writer.readOnly).toBeNull()
    await write(writer, '第二本')
    expect(await titlesIn(reader)).toHaveLength(2)
    await reader.close()
    await writer.close()
  })

  it('cannot be written through its tables either, whatever it was opened for', async () => {
    const archive = await temporaryArchive()
    const insert = archive.tables.insertInto('setting').values({ key: 'a', value: 'b' }).execute()
    await expect(insert).rejects.toMatchObject({ code: 'NO_PERMISSION' })
  })
})

describe('what is no archive', () => {
  it('is not found where nothing is', async () => {
    const folder = join(await temporaryFolder(), 'nothing.liuyou')
    await expect(openArchive(folder)).rejects.toMatchObject({
      code: 'ARCHIVE_NOT_FOUND',
      details: { folder },
    })
  })

  it('is a file, or a folder without a database', async () => {
    const folder = await temporaryFolder()
    await expect(openArchive(folder)).rejects.toMatchObject({ code: 'NOT_AN_ARCHIVE' })
    const file = join(folder, 'a.liuyou')
    writeFileSync(file, 'x')
    await expect(openArchive(file)).rejects.toMatchObject({ code: 'NOT_AN_ARCHIVE' })
  })

  it('is a folder with the database of another program, which is left as it is', async () => {
    const folder = await temporaryFolder()
    onFile(join(folder, 'archive.sqlite'), 'create table t (x); insert into t values (1)')
    await expect(openArchive(folder)).rejects.toMatchObject({ code: 'NOT_AN_ARCHIVE' })
    expect(readdirSync(folder)).toEqual(['archive.sqlite'])
  })
})

describe('an archive of a newer version', () => {
  it('is refused and not touched', async () => {
    const known = versionOf(MIGRATIONS)
    const folder = await closedArchive()
    onFile(
      join(folder, 'archive.sqlite'),
      `insert into kysely_migration values ('9999_future', '2030-01-01T00:00:00.000Z');
       pragma user_version = ${known + 1}`,
    )
    const error = { code: 'ARCHIVE_TOO_NEW', details: { folder, found: known + 1, known } }
    await expect(openArchive(folder)).rejects.toMatchObject(error)
    await expect(openArchive(folder, { readOnly: true })).rejects.toMatchObject(error)
    expect(readdirSync(folder).toSorted()).toEqual(['archive.sqlite', 'files', 'lock'])
  })
})

describe('an archive in a synchronised folder', () => {
  it('is refused, also through a link, and a better place is named', async () => {
    const above = await temporaryFolder()
    mkdirSync(join(above, '我的坚果云'))
    symlinkSync(join(above, '我的坚果云'), join(above, '资料'), 'junction')
    const refused = { code: 'UNSAFE_LOCATION', details: { place: '坚果云 (Nutstore)' } }
    for (const name of ['我的坚果云', '资料']) {
      const folder = join(above, name, 'a.liuyou')
      await expect(createArchive(folder)).rejects.toMatchObject(refused)
      expect(readdirSync(join(above, name))).toEqual([])
    }
    const folder = await closedArchive()
    renameSync(folder, join(above, '资料', 'a.liuyou'))
    const opened = openArchive(join(above, '资料', 'a.liuyou'))
    await expect(opened).rejects.toMatchObject(refused)
    const fault: unknown = await opened.catch((error: unknown) => error)
    expect(isCoded(fault) && fault.details['suggestion']).toMatch(/a\.liuyou$/)
  })
})

describe.skipIf(process.platform === 'win32')('an archive whose folder goes while it is open', () => {
  it.each([
    ['is deleted', (folder: string) => rmSync(folder, { recursive: true })],
    ['is moved away', (folder: string) => renameSync(folder, `${folder}.elsewhere`)],
    [
      'is replaced by another',
      (folder: string) => {
        rmSync(join(folder, 'archive.sqlite'))
        onFile(join(folder, 'archive.sqlite'), 'create table t (x)')
      },
    ],
  ])('says so when it %s, and does not tell of success', async (_, goes) => {
    const archive = await temporaryArchive()
    await write(archive)
    goes(archive.folder)
    await expect(write(archive)).rejects.toMatchObject({ code: 'ARCHIVE_GONE' })
    await archive.close()
  })

  it('says so when it goes in the middle of writing', async () => {
    const archive = await temporaryArchive()
    const written = archive.write({ label: 'x', who: '' }, async (writer) => {
      rmSync(archive.folder, { recursive: true })
      await writer.create('material', [{ title: 'x', kind: 'reading', year: '2025-2026' }])
    })
    await expect(written).rejects.toMatchObject({ code: 'ARCHIVE_GONE' })
    await archive.close()
  })

  it('says so when its disk can no longer be read, as with a memory stick pulled out', async () => {
    const path = join(await temporaryFolder(), 'archive.sqlite')
    writeFileSync(path, '不再可读'.repeat(1_000))
    const connection = openForReading(path)
    const readFrom = (folder: string) =>
      tablesOn(connection, folder).selectFrom('school').selectAll().execute()
    await expect(readFrom(dirname(path))).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' })
    await expect(readFrom(join(dirname(path), 'gone'))).rejects.toMatchObject({ code: 'ARCHIVE_GONE' })
    connection.close()
  })
})

describe('an archive that is being made', () => {
  it('says that its name is too long for a folder', async () => {
    const folder = join(await temporaryFolder(), `${'长'.repeat(100)}.liuyou`)
    await expect(createArchive(folder)).rejects.toMatchObject({ code: 'NAME_TOO_LONG' })
    await expect(openArchive(folder)).rejects.toMatchObject({ code: 'NAME_TOO_LONG' })
  })

  it('is there once when two make it at the same time', async () => {
    const folder = join(await temporaryFolder(), 'a.liuyou')
    const made = await Promise.allSettled([createArchive(folder), createArchive(folder)])
    const archives = made.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    const faults = made.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
    expect(archives.filter(({ readOnly }) => readOnly === null)).toHaveLength(1)
    for (const fault of faults)
      expect(fault).toMatchObject({ code: expect.stringMatching(/EXISTS$/) as string })
    for (const archive of archives) await archive.close()
    expect(readdirSync(dirname(folder))).toEqual(['a.liuyou'])
  })

  it('sweeps away what a killed process left half made a day ago', async () => {
    const above = await temporaryFolder()
    const left = join(above, '.liuyou-0123456789ab.part')
    mkdirSync(left)
    await (await createArchive(join(above, 'a.liuyou'))).close()
    expect(readdirSync(above)).toHaveLength(2)
    const yesterday = Date.now() / 1_000 - 25 * 3_600
    utimesSync(left, yesterday, yesterday)
    await (await createArchive(join(above, 'b.liuyou'))).close()
    expect(readdirSync(above).toSorted()).toEqual(['a.liuyou', 'b.liuyou'])
  })
})
