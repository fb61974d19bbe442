import { createHash } from 'node:crypto'
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../electron/archive/archive.ts'
import { backupArchive } from '../../electron/archive/backup/back-up.ts'
import type { BackupPhase } from '../../electron/archive/backup/backup-file.ts'
import { listBackups } from '../../electron/archive/backup/list-backups.ts'
import { restoreBackup } from '../../electron/archive/backup/restore.ts'
import { openArchive } from '../../electron/archive/open-archive.ts'
import { versionOf } from '../../electron/archive/migrate.ts'
import { MIGRATIONS } from '../../electron/archive/migrations/index.ts'
import { listRecords } from '../../electron/archive/records.ts'
import { contentOf } from '../fixtures/sqlite-file.ts'
import { secondProcess } from '../fixtures/second-process.ts'
import { temporaryArchive } from '../fixtures/temporary-archive.ts'
import { temporaryFolder } from '../fixtures/temporary-folder.ts'

const VERSION = versionOf(MIGRATIONS)

let archive: Archive
let into: string
beforeEach(async () => {
  archive = await temporaryArchive()
  into = join(await temporaryFolder(), '备份')
  await addMaterial('家长手册')
  await storeFile('第一份')
})

const addMaterial = (title: string) =>
  archive.write({ label: 'x', who: '' }, (writer) =>
    writer.create('material', [{ title, kind: 'reading', year: '2025-2026' }]),
  )

/** Stores a file as attaching does, and gives its path in the store. */
async function storeFile(content: string | Buffer): Promise<string> {
  const path = join(await temporaryFolder(), '照片 1.jpg')
  writeFileSync(path, content)
  const { sha256, size, mediaType } = await archive.files.store(path)
  await archive.write({ label: 'x', who: '' }, ({ tables }) =>
    tables.insertInto('file').values({ sha256, size, media_type: mediaType, stored_at: '' }).execute(),
  )
  return archive.files.pathOf(sha256)
}

describe('a backup', () => {
  it('is one file named by the archive and the moment, listed with the date of its proof', async () => {
    const backup = await backupArchive(archive, { into })
    expect(backup.file).toMatch(/六有 \d{4}-\d\d-\d\d \d{6}\.liuyou-backup$/)
    expect(backup).toMatchObject({ about: { name: '六有', reason: 'asked', version: VERSION }, flaws: 0 })
    expect(Date.parse(backup.provedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(backup.about?.made_at ?? ''))
    expect(await listBackups(into)).toEqual([backup])
    expect(readdirSync(into)).toHaveLength(2)
    const settings = archive.tables.selectFrom('setting').selectAll().where('key', '=', 'backup_proved_at')
    expect(await settings.execute()).toEqual([{ key: 'backup_proved_at', value: backup.provedAt }])
  })

  it('stands in no history: there is nothing to undo after it', async () => {
    const batches = () => archive.tables.selectFrom('batch').selectAll().execute()
    const before = await batches()
    await backupArchive(archive, { into })
    expect(await batches()).toEqual(before)
  })

  it('restores to an archive with the same records and the same files', async () => {
    const large = await storeFile(Buffer.alloc(3_000_000, '大'))
    const { file } = await backupArchive(archive, { into })
    await archive.close()
    const target = join(await temporaryFolder(), '新', '恢复的.liuyou')
    expect(await restoreBackup(file, target)).toMatchObject({ name: '六有', version: VERSION })
    const { setting, ...content } = contentOf(join(target, 'archive.sqlite'))
    expect(contentOf(join(archive.folder, 'archive.sqlite'))).toMatchObject(content)
    expect(setting).not.toContainEqual(expect.objectContaining({ key: 'backup_proved_at' }))
    expect(readFileSync(large.replace(archive.folder, target)).equals(readFileSync(large))).toBe(true)
    const restored = await openArchive(target)
    expect(restored.readOnly).toBeNull()
    expect(await listRecords(restored.tables, 'material')).toHaveLength(1)
    await restored.close()
  })

  it('holds one moment, while records are written all the time', async () => {
    const written = new AbortController()
    const writer = (async () => {
      for (let n = 0; !written.signal.aborted; n++) {
        await addMaterial(`${n}`)
        await setImmediate()
      }
    })()
    const { file } = await backupArchive(archive, { into }).finally(() => written.abort())
    await writer
    const target = join(await temporaryFolder(), 'a.liuyou')
    await restoreBackup(file, target)
    const restored = await openArchive(target, { readOnly: true })
    const materials = await listRecords(restored.tables, 'material')
    const changes = await restored.tables
      .selectFrom('change')
      .select('id')
      .where('kind', '=', 'material')
      .execute()
    expect(materials).toHaveLength(changes.length)
    await restored.close()
  })

  it('of an archive that is only read counts as well, and writes nothing to it', async () => {
    await archive.close()
    const before = contentOf(join(archive.folder, 'archive.sqlite'))
    const reader = await openArchive(archive.folder, { readOnly: true })
    expect((await backupArchive(reader, { into })).provedAt).not.toBeNull()
    await reader.close()
    expect(contentOf(join(archive.folder, 'archive.sqlite'))).toEqual(before)
  })

  it('made several times in a second does not take the place of another', async () => {
    const made = []
    for (let time = 0; time < 4; time++) made.push((await backupArchive(archive, { into })).file)
    expect(new Set(made).size).toBe(4)
    expect((await listBackups(into)).map(({ file }) => file).toSorted()).toEqual(made.toSorted())
  })

  it('shows how far it is, from copying to proof, never backwards', async () => {
    const seen: [BackupPhase, number, number][] = []
    await storeFile(Buffer.alloc(1_000_000))
    await backupArchive(archive, {
      into,
      onProgress: (done, total, phase) => void seen.push([phase, done, total]),
    })
    const phases = [...new Set(seen.map(([phase]) => phase))]
    expect(phases.slice(0, 3)).toEqual(['copying', 'packing', 'restoring'])
    for (const phase of phases) {
      const steps = seen.filter(([each]) => each === phase)
      expect(steps.map(([, done]) => done)).toEqual(steps.map(([, done]) => done).toSorted((a, b) => a - b))
      for (const [, done, total] of steps) expect(done).toBeLessThanOrEqual(total)
    }
  })

  it('opens with other programs: a plain zip in which nothing is compressed', async () => {
    const stored = await storeFile('见证')
    const { file } = await backupArchive(archive, { into })
    const bytes = readFileSync(file)
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
    expect(bytes.includes(readFileSync(stored))).toBe(true)
  })
})

describe('a backup of an archive with a flaw', () => {
  it('is made all the same and counts the files that are missing or spoilt', async () => {
    rmSync(await storeFile('会丢的'))
    writeFileSync(await storeFile('会坏的'), '坏了的')
    const backup = await backupArchive(archive, { into })
    expect(backup.provedAt).not.toBeNull()
    expect(backup.flaws).toBeGreaterThanOrEqual(2)
    expect(await listBackups(into)).toEqual([backup])
    const target = join(await temporaryFolder(), 'a.liuyou')
    await restoreBackup(backup.file, target)
    const spoilt = createHash('sha256').update('会坏的').digest('hex')
    expect(readFileSync(join(target, 'files', spoilt.slice(0, 2), spoilt), 'utf8')).toBe('坏了的')
  })

  it('is refused when its database is broken: it would restore to nothing better', async () => {
    const { folder } = archive
    await archive.close()
    const bytes = readFileSync(join(folder, 'archive.sqlite'))
    const page = Math.floor(bytes.indexOf('"title":"家长手册"') / 4_096) * 4_096
    bytes.fill(0xff, page, page + 100)
    writeFileSync(join(folder, 'archive.sqlite'), bytes)
    const damaged = await openArchive(folder)
    expect(damaged.readOnly?.why).toBe('damaged')
    await expect(backupArchive(damaged, { into })).rejects.toMatchObject({ code: 'BACKUP_NOT_PROVED' })
    expect(readdirSync(into)).toEqual([])
    await damaged.close()
  })
})

describe('a backup that the medium garbles', () => {
  it('is not proved, and is removed with a word on what was wrong', async () => {
    const content = Buffer.alloc(2_000_000, '照片')
    await storeFile(content)
    const backup = backupArchive(archive, {
      into,
      onProgress: (_done, _total, phase) => {
        if (phase === 'restoring') garble(content)
      },
    })
    await expect(backup).rejects.toMatchObject({
      code: 'BACKUP_NOT_PROVED',
      details: { problem: expect.stringMatching(/^files\/[0-9a-f]{2}\//) as string },
    })
    expect(readdirSync(into)).toEqual([])
    const settings = archive.tables.selectFrom('setting').selectAll().where('key', '=', 'backup_proved_at')
    expect(await settings.execute()).toEqual([])
  })

  /** Changes a byte at the end of a stored file in the backup that is being proved. */
  function garble(content: Buffer): void {
    const part = join(into, readdirSync(into).find((name) => name.endsWith('.part')) ?? '')
    const at = readFileSync(part).indexOf(content) + content.length - 1
    if (at < content.length) return
    const file = openSync(part, 'r+')
    writeSync(file, Buffer.of(0), 0, 1, at)
    closeSync(file)
  }
})

describe('a backup that is interrupted', () => {
  it.each(['copying', 'packing', 'restoring'] as const)('by the user while %s leaves nothing', async (at) => {
    const cancelling = new AbortController()
    const backup = backupArchive(archive, {
      into,
      signal: cancelling.signal,
      onProgress: (_done, _total, phase) => {
        if (phase === at) cancelling.abort()
      },
    })
    await expect(backup).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(readdirSync(into)).toEqual([])
  })

  it('by a file that goes meanwhile leaves nothing', async () => {
    const stored = await storeFile(Buffer.alloc(500_000))
    const backup = backupArchive(archive, {
      into,
      onProgress: (_done, _total, phase) => {
        if (phase === 'packing') rmSync(stored, { force: true })
      },
    })
    await expect(backup).rejects.toMatchObject({
      code: 'FILE_VANISHED',
    })
    expect(readdirSync(into)).toEqual([])
  })

  it('by the death of its process before it has its name is no backup, and is swept away a day later', async () => {
    await archive.close()
    const process = secondProcess('killed-backup', archive.folder, { other: into })
    expect(await process.ended).toBe('SIGKILL')
    const [left] = readdirSync(into)
    expect(left).toMatch(/\.part$/)
    expect(await listBackups(into)).toEqual([])
    archive = await openArchive(archive.folder)
    expect(archive.readOnly).toBeNull()
    await backupArchive(archive, { into })
    expect(readdirSync(into)).toContain(left)
    const yesterday = Date.now() / 1_000 - 25 * 3_600
    utimesSync(join(into, left ?? ''), yesterday, yesterday)
    await backupArchive(archive, { into })
    expect(readdirSync(into)).not.toContain(left)
    await archive.close()
  })
})

describe('the list of backups', () => {
  it('is empty where there is no folder, and knows nothing of other files', async () => {
    expect(await listBackups(into)).toEqual([])
    await backupArchive(archive, { into })
    writeFileSync(join(into, 'readme.txt'), 'x')
    expect(await listBackups(into)).toHaveLength(1)
  })

  it('runs from the newest, and tells archives of the same name apart', async () => {
    const other = await temporaryArchive()
    for (const each of [archive, other, archive]) await backupArchive(each, { into })
    const backups = await listBackups(into)
    const times = backups.map(({ about }) => about?.made_at ?? '')
    expect(times).toEqual(times.toSorted().toReversed())
    expect(new Set(backups.map(({ about }) => about?.archive)).size).toBe(2)
  })

  it('does not call proved what was changed, what was cut off, or whose proof is gone', async () => {
    const { file } = await backupArchive(archive, { into })
    rmSync(`${file}.json`)
    expect(await listBackups(into)).toMatchObject([{ provedAt: null, about: { name: '六有' } }])
    const cut = (await backupArchive(archive, { into })).file
    writeFileSync(cut, readFileSync(cut).subarray(0, statSync(cut).size - 1_000))
    expect((await listBackups(into)).find((each) => each.file === cut)).toMatchObject({
      provedAt: null,
      about: null,
    })
  })

  it('knows a backup again when file and proof are moved to another folder', async () => {
    const { file, provedAt } = await backupArchive(archive, { into })
    const stick = await temporaryFolder()
    renameSync(file, join(stick, 'a.liuyou-backup'))
    renameSync(`${file}.json`, join(stick, 'a.liuyou-backup.json'))
    expect(await listBackups(stick)).toMatchObject([{ provedAt }])
  })
})
