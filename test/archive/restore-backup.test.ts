import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { backupArchive } from '../../electron/archive/backup/back-up.ts'
import { BACKUP_SUFFIX, MEDIA_TYPE } from '../../electron/archive/backup/backup-file.ts'
import { restoreBackup } from '../../electron/archive/backup/restore.ts'
import { readManifest } from '../../electron/archive/backup/open-backup.ts'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { sealYear } from '../../electron/archive/sealing/seal-year.ts'
import { verifyArchive } from '../../electron/archive/verifying/verify.ts'
import { isCoded } from '../../shared/contract/errors.ts'
import { secondProcess } from '../fixtures/second-process.ts'
import { onFile } from '../fixtures/sqlite-file.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

let backup: string
let bytes: Buffer
beforeAll(async () => {
  const archive = await temporaryArchive()
  const photo = join(await temporaryFolder(), 'a.jpg')
  writeFileSync(photo, Buffer.alloc(100_000, '照片'))
  const { sha256, size, mediaType } = await archive.files.store(photo)
  await archive.write({ label: 'x', who: '' }, async (writer) => {
    await writer.create('material', [{ title: '家长手册', kind: 'reading', year: '2025-2026' }])
    await writer.tables
      .insertInto('file')
      .values({ sha256, size, media_type: mediaType, stored_at: '' })
      .execute()
  })
  backup = (await backupArchive(archive, { into: await temporaryFolder() })).file
  bytes = readFileSync(backup)
})

const newFolder = async () => join(await temporaryFolder(), '恢复.liuyou')

/** What restoring a changed backup comes to: its database, or a code; then nothing may be left in the target. */
async function outcomeOf(content: Buffer): Promise<string | Buffer> {
  const file = join(await temporaryFolder(), `a${BACKUP_SUFFIX}`)
  writeFileSync(file, content)
  const target = await newFolder()
  try {
    await restoreBackup(file, target)
    return readFileSync(join(target, 'archive.sqlite'))
  } catch (error) {
    if (!isCoded(error)) throw error
    expect(readdirSync(dirname(target))).toEqual([])
    return error.code
  }
}

/** A zip of these entries, in this order, as `pack` would lay it out or not. */
async function zipOf(entries: readonly (readonly [string, Buffer | string, boolean?])[]): Promise<Buffer> {
  const path = join(await temporaryFolder(), 'a.zip')
  const zip = new ZipFile()
  for (const [name, content, compress = false] of entries)
    zip.addBuffer(Buffer.from(content), name, { compress })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return readFileSync(path)
}

const databaseBytes = async (change?: string): Promise<Buffer> => {
  const archive = await temporaryArchive()
  await archive.close()
  const path = join(archive.folder, 'archive.sqlite')
  if (change !== undefined) onFile(path, change)
  return readFileSync(path)
}

/** A backup that is consistent in itself, of any database and files. */
async function forged(
  database: Buffer,
  files: readonly (readonly [string, Buffer])[] = [],
  version = 1,
): Promise<Buffer> {
  const item = (content: Buffer) => ({
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  })
  const all = [['archive.sqlite', database] as const, ...files]
  const entries = Object.fromEntries(all.map(([name, content]) => [name, item(content)]))
  const about = {
    format: 1,
    archive: null,
    name: 'a',
    version,
    made_at: new Date().toISOString(),
    reason: 'asked',
  }
  return zipOf([['mimetype', MEDIA_TYPE], ...all, ['manifest.json', JSON.stringify({ ...about, entries })]])
}

describe('what is no backup', () => {
  it.each([
    ['an empty file', () => Buffer.alloc(0)],
    ['a text', () => Buffer.from('这不是备份')],
    ['a workbook or any other zip', () => zipOf([['xl/workbook.xml', '<workbook/>', true]])],
    ['a zip with an archive in it', async () => zipOf([['archive.sqlite', await databaseBytes()]])],
  ])('(%s) is named so', async (_, content) => {
    expect(await outcomeOf(await content())).toBe('NOT_A_BACKUP')
  })

  it('is a folder, or nothing', async () => {
    const folder = await temporaryFolder()
    await expect(restoreBackup(folder, await newFolder())).rejects.toMatchObject({ code: 'NOT_A_BACKUP' })
    const nothing = join(folder, 'nothing')
    await expect(restoreBackup(nothing, await newFolder())).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
  })
})

describe('a damaged backup', () => {
  it('is refused wherever it is cut off', async () => {
    for (let length = 100; length < bytes.length; length += Math.floor(bytes.length / 25))
      expect(await outcomeOf(bytes.subarray(0, length)), `${length} bytes`).toBe('FILE_DAMAGED')
  })

  it('is refused or restores the very same bytes, wherever a byte is wrong', async () => {
    const sound = await newFolder()
    await restoreBackup(backup, sound)
    const outcomes = new Set<string>()
    for (let at = 0; at < bytes.length; at += Math.floor(bytes.length / 150)) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      const outcome = await outcomeOf(changed)
      outcomes.add(
        Buffer.isBuffer(outcome)
          ? String(outcome.equals(readFileSync(join(sound, 'archive.sqlite'))))
          : outcome,
      )
    }
    for (const outcome of outcomes) expect(['FILE_DAMAGED', 'NOT_A_BACKUP', 'true']).toContain(outcome)
    expect(outcomes).toContain('FILE_DAMAGED')
  })

  it('is refused with the name of what is wrong', async () => {
    const at = bytes.indexOf(Buffer.from('照片照片'))
    const changed = Buffer.from(bytes)
    changed[at] = 0
    const file = join(await temporaryFolder(), 'a')
    writeFileSync(file, changed)
    await expect(restoreBackup(file, await newFolder())).rejects.toMatchObject({
      code: 'FILE_DAMAGED',
      details: { path: file, problem: expect.stringMatching(/^files\/[0-9a-f]{2}\//) as string },
    })
  })
})

describe('a forged backup', () => {
  const escape = Buffer.from('escaped')

  it.each([
    '../evil',
    '/evil',
    'files/../../evil',
    'files\\..\\evil',
    'C:\\evil',
    'files/aa/evil',
    'lock',
    'archive.sqlite-wal',
  ])('cannot write %s', async (name) => {
    // the writer of zips refuses such names too: the name is put in afterwards
    const stand = '_'.repeat(Buffer.byteLength(name))
    const zip = (await forged(await databaseBytes(), [[stand, escape]]))
      .toString('latin1')
      .replaceAll(stand, name)
    expect(await outcomeOf(Buffer.from(zip, 'latin1'))).toBe('FILE_DAMAGED')
  })

  it('cannot be a bomb: what is compressed is refused before it is unpacked', async () => {
    const bomb = Buffer.alloc(300_000_000)
    const zip = await zipOf([
      ['mimetype', MEDIA_TYPE],
      ['archive.sqlite', bomb, true],
      ['manifest.json', '{}'],
    ])
    expect(zip.length).toBeLessThan(1_000_000)
    expect(await outcomeOf(zip)).toBe('FILE_DAMAGED')
  })

  it.each([
    [
      'without a manifest',
      async () => [
        ['mimetype', MEDIA_TYPE],
        ['archive.sqlite', await databaseBytes()],
      ],
    ],
    [
      'with a manifest of nonsense',
      () => [
        ['mimetype', MEDIA_TYPE],
        ['manifest.json', '[1, 2'],
        ['archive.sqlite', 'x'],
      ],
    ],
    [
      'with a manifest of another form',
      () => [
        ['mimetype', MEDIA_TYPE],
        ['manifest.json', '{"format":9}'],
        ['archive.sqlite', 'x'],
      ],
    ],
    [
      'without a database',
      () => [
        ['mimetype', MEDIA_TYPE],
        ['manifest.json', '{"format":1,"entries":{}}'],
      ],
    ],
  ] as const)('%s is refused', async (_, entries) => {
    expect(await outcomeOf(await zipOf((await entries()) as [string, string | Buffer][]))).toBe(
      'FILE_DAMAGED',
    )
  })

  it.each([
    ['whose database is none', async () => Buffer.from('这不是数据库'.repeat(1_000)), 'FILE_DAMAGED'],
    [
      'whose database is of another program',
      () => databaseBytes('pragma application_id = 1'),
      'FILE_DAMAGED',
    ],
    [
      'whose database has broken references',
      () =>
        databaseBytes(`pragma foreign_keys = off; insert into attendance
        (id, created_at, updated_at, version, activity, student, status) values ('x', '', '', 1, 'no', 'no', 'present')`),
      'FILE_DAMAGED',
    ],
  ] as const)('%s is refused', async (_, database, code) => {
    expect(await outcomeOf(await forged(await database()))).toBe(code)
  })

  it('is refused when its version is newer than this program', async () => {
    expect(await outcomeOf(await forged(await databaseBytes(), [], 99))).toBe('ARCHIVE_TOO_NEW')
  })

  it('is accepted when all is right: the refusals above are for their reason only', async () => {
    const database = await databaseBytes()
    expect(await outcomeOf(await forged(database))).toEqual(database)
  })
})

describe('restoring', () => {
  it('never goes over what is there, be it an archive, a file or an empty folder', async () => {
    const folder = await temporaryFolder()
    mkdirSync(join(folder, 'empty'))
    writeFileSync(join(folder, 'file'), 'x')
    for (const name of ['empty', 'file', '.'])
      await expect(restoreBackup(backup, join(folder, name))).rejects.toMatchObject({
        code: 'ARCHIVE_EXISTS',
      })
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('x')
  })

  it('is refused into a synchronised folder', async () => {
    const target = join(await temporaryFolder(), 'OneDrive', 'a.liuyou')
    await expect(restoreBackup(backup, target)).rejects.toMatchObject({ code: 'UNSAFE_LOCATION' })
  })

  it('leaves nothing when it is cancelled', async () => {
    const target = await newFolder()
    const cancelling = new AbortController()
    const restoring = restoreBackup(backup, target, {
      signal: cancelling.signal,
      onProgress: () => cancelling.abort(),
    })
    await expect(restoring).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(readdirSync(dirname(target))).toEqual([])
  })

  it('brings an archive back that verifies as sound, with its sealed years laid out', async () => {
    const archive = await temporaryArchive()
    await archive.write({ label: 'x', who: '' }, (writer) =>
      writer.create('material', [{ title: '家长手册', kind: 'reading', year: '2024-2025' }]),
    )
    await sealYear(archive, '2024-2025', { label: '封存', who: '' })
    const { file } = await backupArchive(archive, { into: await temporaryFolder() })
    const target = await newFolder()
    await restoreBackup(file, target)
    const restored = await openArchive(target)
    expect(await verifyArchive(restored)).toMatchObject({ sound: true, problems: [] })
    const documents = (folder: string) => readdirSync(join(folder, 'seals', '2024-2025')).toSorted()
    expect(documents(target)).toEqual(documents(archive.folder))
    await restored.close()
  })

  it('tells how far it is, in bytes', async () => {
    const seen: [number, number, string][] = []
    await restoreBackup(backup, await newFolder(), { onProgress: (...step) => void seen.push(step) })
    const total = Object.values((await readManifest(backup)).entries).reduce((sum, { size }) => sum + size, 0)
    expect(seen.at(-1)).toEqual([total, total, 'restoring'])
  })

  it.skipIf(process.platform === 'win32')('says that the disk is full, and leaves nothing', async () => {
    const other = await temporaryFolder()
    const restoring = secondProcess('restore', backup, { other, limit: 50 })
    expect(await restoring.answer()).toEqual({ code: 'DISK_FULL' })
    expect(await restoring.ended).toBe(0)
    expect(readdirSync(other)).toEqual([])
    expect(statSync(backup).size).toBe(bytes.length)
  })
})
